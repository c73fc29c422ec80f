package org.cascade.grpc.resource;

import java.util.Optional;

/** Versions that callers have seen. */
public final class Versions {
  private Versions() {}

  /** Absent where a caller says none: what is asked for holds whatever it is. */
  public static Optional<String> seen(boolean there, int version) {
    return there ? Optional.of(Integer.toString(version)) : Optional.empty();
  }
}
