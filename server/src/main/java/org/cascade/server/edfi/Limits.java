package org.cascade.server.edfi;

/** The longest values that Cascade keeps, in code points. */
final class Limits {

  static final int INSTITUTION_NAME = 100;
  static final int TERM_NAME = 50;
  static final int STANDARD = 120;
  static final int COURSE_TITLE_OF_STANDARD = 200;
  static final int DESCRIPTION = 2000;
  static final int COURSE_NUMBER = 50;
  static final int COURSE_NAME = 100;
  static final int STATE_CODE = 50;
  static final int DEPARTMENT = 100;
  static final int SECTION_NUMBER = 100;
  static final int ASSIGNMENT_NAME = 100;
  static final int ASSIGNMENT_ID = 200;
  static final int STUDENT = 50;
  static final int SCORE = 50;

  private Limits() {}
}
