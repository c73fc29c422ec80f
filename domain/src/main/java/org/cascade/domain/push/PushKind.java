package org.cascade.domain.push;

/** The four pushes of domain.md §4, and the repairs of §6 that go the same way. */
public enum PushKind {
  PUSH_ALL_COURSE_MASTERS,
  PUSH_COURSE_MASTER,
  PUSH_ALL_COURSES,
  PUSH_COURSE,
  /** K-1: of an OVERWRITE only C-4 and C-5, for chosen courses and types. */
  RELINK_COURSES,
  /** K-3: the OVERWRITE of one type, or one record, of one course. */
  RESET_COURSE;

  /** Whether it reads masters and writes courses; else it reads courses and writes sections. */
  public boolean readsMasters() {
    return this != PUSH_ALL_COURSES && this != PUSH_COURSE;
  }

  /** Whether it goes on to sections if asked. */
  public boolean reachesSections() {
    return !isRepair();
  }

  public boolean isRepair() {
    return this == RELINK_COURSES || this == RESET_COURSE;
  }

  /** Whether the requester chooses a mode; a course push is as LOCKED, a repair as OVERWRITE. */
  public boolean hasMode() {
    return this == PUSH_ALL_COURSE_MASTERS || this == PUSH_COURSE_MASTER;
  }

  /** Whether it names courses; the others name calendars, or reach all there are. */
  public boolean namesCourses() {
    return this == PUSH_COURSE || isRepair();
  }
}
