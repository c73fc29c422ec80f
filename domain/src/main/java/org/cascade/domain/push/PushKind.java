package org.cascade.domain.push;

/** The four pushes of domain.md §4. */
public enum PushKind {
  PUSH_ALL_COURSE_MASTERS,
  PUSH_COURSE_MASTER,
  PUSH_ALL_COURSES,
  PUSH_COURSE
}
