package org.cascade.grpc.resource;

import org.cascade.grpc.call.ResourceNames;

/** Names of other things in a field. */
public final class References {
  private References() {}

  /** The id in a name that has been validated but for being there; if it is not, 1. */
  public static long required(String name, String field, Faults faults) {
    if (name.isEmpty()) {
      faults.add(field, "is required");
      return 1;
    }
    return ResourceNames.id(name);
  }
}
