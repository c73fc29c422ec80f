package org.cascade.server.edfi.imported;

/**
 * One student's score on an assignment.
 *
 * @param student opaque
 * @param value as written; of a competency level, its code
 */
public record ImportedScore(
    Origin origin, ImportedAssignment.Key assignment, String student, String value, Kind kind)
    implements ImportRecord {

  /** Which of the source's grades it is, in order of preference. */
  public enum Kind {
    NUMERIC,
    POINTS,
    LETTER,
    COMPETENCY
  }
}
