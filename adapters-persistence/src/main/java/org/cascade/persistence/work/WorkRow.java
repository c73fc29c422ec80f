package org.cascade.persistence.work;

import org.cascade.domain.push.Evidence;

/**
 * The answer to a question as read.
 *
 * @param question its place among the questions asked
 */
record WorkRow(int question, Evidence evidence) {
  WorkRow(
      int question,
      long assignments,
      long scores,
      long postedGrades,
      long comments,
      long students) {
    this(question, new Evidence(assignments, scores, postedGrades, comments, students));
  }

  /** Of what nothing is posted for. */
  WorkRow(int question, long assignments, long scores, long students) {
    this(question, new Evidence(assignments, scores, 0, 0, students));
  }
}
