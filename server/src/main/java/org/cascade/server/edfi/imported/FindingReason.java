package org.cascade.server.edfi.imported;

/** Why something was not taken over, or not wholly. */
public enum FindingReason {
  /** A file of an interchange that Cascade has no use for. */
  INTERCHANGE_NOT_TAKEN_OVER,
  /** An interchange that may be missing, and is. */
  INTERCHANGE_ABSENT,
  /**
   * A kind of element that Cascade has no use for, with how many there are; the line is the first
   * one's.
   */
  ELEMENT_NOT_TAKEN_OVER,
  /**
   * A field of an element that is taken over which has no home in Cascade, with how many there are;
   * the line is the first one's.
   */
  FIELD_WITHOUT_HOME,
  /** A value without which the element means nothing. */
  MISSING_VALUE,
  /** Not a date, number, year or boolean, or out of bounds. */
  INVALID_VALUE,
  /**
   * Longer than Cascade keeps it; never cut. An optional value is left blank, otherwise the element
   * is left out.
   */
  TOO_LONG,
  /** A reference to something that is not in the files, or was not taken over. */
  UNRESOLVED_REFERENCE,
  /** The same key again: the first wins. */
  DUPLICATE,
  /** The same course code, or the same course, with other content: the first wins. */
  CONTENT_DIFFERS,
  /** A school's own code of a course: the course has the course code. */
  LOCAL_CODE_DIFFERS,
  /** A second grading period of the same name in a calendar, or one of another calendar. */
  TERM_NOT_USABLE,
  /** A course of an organisation, or of another district's catalog, that the school cannot use. */
  NOT_IN_DISTRICT,
  /**
   * A standard's course title that is a master's name but for its writing: not taken as the same.
   */
  TITLE_ALMOST_MATCHES
}
