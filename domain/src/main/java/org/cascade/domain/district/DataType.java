package org.cascade.domain.district;

/** The kinds of data a push carries, in the order in which C-16 inserts and updates them. */
public enum DataType {
  COURSE_INFO(Naming.FIXED_KEY),
  GRADING_TASKS(Naming.FIXED_KEY),
  STANDARDS(Naming.FIXED_KEY),
  CATEGORIES(Naming.OWN_NAME),
  ASSESSMENTS(Naming.FIXED_KEY),
  GRADE_CALC_OPTIONS(Naming.FIXED_KEY),
  COMPOSITE_GRADES(Naming.FIXED_KEY);

  private enum Naming {
    FIXED_KEY,
    OWN_NAME
  }

  private final Naming naming;

  DataType(Naming naming) {
    this.naming = naming;
  }

  /**
   * Whether a record's natural key is a name of its own, part of its content: it may change while
   * the link lives, and two rows of an owner may compete for it (§3 "categories apart", C-14).
   */
  public boolean isNamed() {
    return naming == Naming.OWN_NAME;
  }
}
