package org.cascade.it.invariants;

import java.util.List;

/** The tables of setup: a type has one for masters, one for courses, and some one for sections. */
enum SetupTables {
  GRADING_TASKS("grading_task", false),
  STANDARDS("standard", false),
  CATEGORIES("category", true),
  ASSESSMENTS("assessment", false),
  GRADE_CALC_OPTIONS("grade_calc_option", true),
  COMPOSITE_GRADES("composite_grade", true);

  private final String stem;
  private final boolean isInSections;

  SetupTables(String stem, boolean isInSections) {
    this.stem = stem;
    this.isInSections = isInSections;
  }

  String master() {
    return "master_" + stem;
  }

  String course() {
    return "course_" + stem;
  }

  String section() {
    return "section_" + stem;
  }

  boolean isInSections() {
    return isInSections;
  }

  /** The tables below the master's. */
  List<String> below() {
    return isInSections ? List.of(course(), section()) : List.of(course());
  }

  List<String> all() {
    return isInSections ? List.of(master(), course(), section()) : List.of(master(), course());
  }
}
