package org.cascade.domain.push;

/** Who a setup record is managed by (domain.md §3), as grade calc options show it. */
public enum ManagedBy {
  /** The course master: the record is as a push made it. */
  MASTER,
  /** The course: it made the record, or changed it since it was pushed. */
  COURSE,
  /** The teacher, who made it. */
  TEACHER;

  static ManagedBy atCourse(RecordState state) {
    return isAsPushed(state) ? MASTER : COURSE;
  }

  /**
   * Of a section's record.
   *
   * @param course what its course record reads
   */
  static ManagedBy atSection(RecordState state, boolean hasLink, ManagedBy course) {
    if (!hasLink) {
      return TEACHER;
    }
    return isAsPushed(state) ? course : COURSE;
  }

  private static boolean isAsPushed(RecordState state) {
    return state == RecordState.LINKED || state == RecordState.RECREATED;
  }
}
