package org.cascade.domain.push;

/** An entry of a district list. */
public record ListReference(Kind kind, long id) {
  /** Which list. */
  public enum Kind {
    GRADING_TASK,
    STANDARD,
    TEST,
    TERM_NAME,
    SCORE_GROUP,
    GRADING_SCALE
  }

  public static ListReference of(Subject subject) {
    return switch (subject.type()) {
      case GRADING_TASKS -> new ListReference(Kind.GRADING_TASK, subject.id());
      case STANDARDS -> new ListReference(Kind.STANDARD, subject.id());
      default -> throw new IllegalArgumentException(subject + " is of no district list");
    };
  }

  public static ListReference term(long id) {
    return new ListReference(Kind.TERM_NAME, id);
  }
}
