package org.cascade.server.edfi;

import java.util.Arrays;
import java.util.Optional;

/** The interchanges that are taken over, in the order in which they are read. */
public enum Interchange {
  EDUCATION_ORGANIZATION("EducationOrganization", true),
  EDUCATION_ORG_CALENDAR("EducationOrgCalendar", true),
  STANDARDS("Standards", false),
  MASTER_SCHEDULE("MasterSchedule", true),
  STUDENT_GRADEBOOK("StudentGradebook", false);

  private final String sourceName;
  private final boolean required;

  Interchange(String sourceName, boolean required) {
    this.sourceName = sourceName;
    this.required = required;
  }

  /** As Ed-Fi calls it. */
  public String sourceName() {
    return sourceName;
  }

  /** Whether nothing can be imported without it. */
  public boolean required() {
    return required;
  }

  static Optional<Interchange> ofRoot(String rootName) {
    return Arrays.stream(values())
        .filter(interchange -> rootName.equals("Interchange" + interchange.sourceName))
        .findFirst();
  }
}
