package org.cascade.application.lists;

/** The lists that have nothing but names. */
public enum DistrictList {
  TERM_NAMES("term name", 50),
  GRADING_TASKS("grading task", 100),
  SCORE_GROUPS("score group", 100),
  GRADING_SCALES("grading scale", 100),
  STANDARD_GROUPS("standard group", 200),
  TESTS("test", 100);

  private final String noun;
  private final int nameLimit;

  DistrictList(String noun, int nameLimit) {
    this.noun = noun;
    this.nameLimit = nameLimit;
  }

  /** What people call an entry. */
  public String noun() {
    return noun;
  }

  /** Code points that a name has at most. */
  public int nameLimit() {
    return nameLimit;
  }
}
