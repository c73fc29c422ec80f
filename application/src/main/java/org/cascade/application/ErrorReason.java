package org.cascade.application;

/** Why a call is refused: a closed list, each with one status on the wire. */
public enum ErrorReason {
  /** One or more fields of the request are wrong; the violations name them. */
  INVALID_REQUEST,
  /** The caller did not say who it is. */
  CALLER_MISSING,
  CATALOG_NOT_FOUND,
  COURSE_NOT_FOUND,
  MASTER_NOT_FOUND,
  PUSH_NOT_FOUND,
  ENTRY_NOT_FOUND,
  STANDARD_NOT_FOUND,
  SCHOOL_YEAR_NOT_FOUND,
  SCHOOL_NOT_FOUND,
  CALENDAR_NOT_FOUND,
  TERM_NOT_FOUND,
  RECORD_NOT_FOUND,
  SECTION_NOT_FOUND,
  ASSIGNMENT_NOT_FOUND,
  SCORE_NOT_FOUND,
  POSTED_GRADE_NOT_FOUND,
  POSTED_COMMENT_NOT_FOUND,
  ASSESSMENT_SCORE_NOT_FOUND,
  /** Another thing of the kind has the name already; the violations name the fields. */
  NAME_TAKEN,
  /**
   * Locked by the catalog, or pushed to a section, so nobody can edit or delete it there (L-4); the
   * violations name the fields.
   */
  LOCKED,
  /** Others refer to what is to be deleted; the metadata has how often, by what they are. */
  REFERENCED,
  /** None of the selected types is locked at the catalog, so a push could carry nothing (S-4). */
  NOTHING_LOCKED,
  /** The course is linked to another master, which has to be unlinked first (K-2). */
  COURSE_LINKED,
  /** The master is not of the catalog that the course's school uses (K-2). */
  MASTER_NOT_IN_CATALOG,
  /**
   * Where work is to be moved, a grade or comment is posted already; the metadata has the students
   * (K-4).
   */
  GRADES_IN_THE_WAY,
  /** The same caller used the request id for another request. */
  REQUEST_ID_REUSED,
  /** The push has ended, so it cannot be cancelled any more. */
  PUSH_ENDED,
  /** What is to be changed has changed since it was read. */
  STALE_VERSION,
  /** A push or another edit holds the row for longer than the caller may wait. */
  BUSY,
  /** The database cannot be reached at the moment. */
  DATABASE_UNAVAILABLE,
  /** A file or message is larger than the server takes. */
  TOO_LARGE
}
