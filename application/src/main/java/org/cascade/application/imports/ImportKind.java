package org.cascade.application.imports;

/** What a record is. In this order each refers only to records of kinds before it. */
public enum ImportKind {
  CATALOG,
  SCHOOL,
  CALENDAR,
  TERM,
  STANDARD,
  MASTER,
  MASTER_STANDARD,
  COURSE,
  SECTION,
  ASSIGNMENT,
  SCORE
}
