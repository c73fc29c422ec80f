package org.cascade.domain.push;

import java.util.Optional;

/**
 * Counts of the student work that protects a record (domain.md §1).
 *
 * @param students how many students it is of
 */
public record Evidence(
    long assignments, long scores, long postedGrades, long comments, long students) {
  public static final Evidence NONE = new Evidence(0, 0, 0, 0, 0);

  public boolean exists() {
    return assignments > 0 || scores > 0 || postedGrades > 0 || comments > 0;
  }

  /** The first kind there is, in the order of domain.md §4.5. */
  public Optional<Reason> reason() {
    if (postedGrades > 0) {
      return Optional.of(Reason.HAS_POSTED_GRADES);
    }
    if (comments > 0) {
      return Optional.of(Reason.HAS_COMMENTS);
    }
    if (scores > 0) {
      return Optional.of(Reason.HAS_SCORES);
    }
    return assignments > 0 ? Optional.of(Reason.HAS_ASSIGNMENTS) : Optional.empty();
  }

  public Evidence plus(Evidence other) {
    return new Evidence(
        assignments + other.assignments,
        scores + other.scores,
        postedGrades + other.postedGrades,
        comments + other.comments,
        students + other.students);
  }
}
