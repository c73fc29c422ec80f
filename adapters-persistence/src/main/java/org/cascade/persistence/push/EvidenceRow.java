package org.cascade.persistence.push;

import org.cascade.domain.push.Evidence;

/** The student work of one setup record as read. */
record EvidenceRow(long courseId, long row, Evidence evidence) {
  EvidenceRow(
      long courseId, long row, long assignments, long scores, long postedGrades, long comments) {
    this(courseId, row, new Evidence(assignments, scores, postedGrades, comments));
  }

  /** Of a type for which nothing is posted. */
  EvidenceRow(long courseId, long row, long assignments, long scores) {
    this(courseId, row, new Evidence(assignments, scores, 0, 0));
  }
}
