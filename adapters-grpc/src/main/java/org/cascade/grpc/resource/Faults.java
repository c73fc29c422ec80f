package org.cascade.grpc.resource;

import java.util.ArrayList;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;

/** Gathers all that is wrong with the fields of a request. */
public final class Faults {
  private final List<FieldViolation> violations;
  private final String path;

  private Faults(List<FieldViolation> violations, String path) {
    this.violations = violations;
    this.path = path;
  }

  static Faults none() {
    return new Faults(new ArrayList<>(), "");
  }

  /** All that has been said. */
  List<FieldViolation> all() {
    return List.copyOf(violations);
  }

  /** Those of a part of the request. */
  Faults in(String part) {
    return new Faults(violations, path + part + ".");
  }

  /** Says that a text is not there. */
  public void addMissing(String field, int limit) {
    add(field, "is required: 1 to " + limit + " characters");
  }

  /** Says what would be right. */
  public void add(String field, String description) {
    violations.add(new FieldViolation(path + field, description));
  }

  /**
   * Ends the call if anything is wrong.
   *
   * @throws CascadeException INVALID_REQUEST
   */
  void throwIfAny() {
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
  }
}
