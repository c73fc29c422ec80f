package org.cascade.application.school;

/** What a calendar is for. */
public enum CalendarKind {
  REGULAR,
  SUMMER,
  PROGRAM
}
