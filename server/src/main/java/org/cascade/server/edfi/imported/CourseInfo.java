package org.cascade.server.edfi.imported;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The Course Info attributes that Ed-Fi has. All others keep their defaults; what is imported is
 * active.
 */
public record CourseInfo(
    String name,
    @Nullable String stateCode,
    @Nullable String description,
    @Nullable String department,
    @Nullable BigDecimal scedAvailableCredit,
    boolean honors,
    boolean required,
    boolean dualCredit) {

  /** The same course under the name that a school gives it. */
  public CourseInfo named(String other) {
    return new CourseInfo(
        other,
        stateCode,
        description,
        department,
        scedAvailableCredit,
        honors,
        required,
        dualCredit);
  }
}
