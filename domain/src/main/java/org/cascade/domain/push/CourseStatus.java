package org.cascade.domain.push;

import java.util.Collection;

/** A linked course against its master (domain.md §3). */
public enum CourseStatus {
  LINKED,
  /** At least one record of a locked type is UNLINKED. */
  DESYNCED,
  /** Ignore Master Push is set. */
  COURSE_CONTROLLED;

  /**
   * The status of a linked course.
   *
   * @param ignoresMasterPush whether Ignore Master Push is set
   * @param states of the course's records of the types that its catalog locks
   */
  public static CourseStatus of(boolean ignoresMasterPush, Collection<RecordState> states) {
    if (ignoresMasterPush) {
      return COURSE_CONTROLLED;
    }
    return states.contains(RecordState.UNLINKED) ? DESYNCED : LINKED;
  }
}
