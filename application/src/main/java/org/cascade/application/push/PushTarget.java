package org.cascade.application.push;

import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.jspecify.annotations.Nullable;

/**
 * A course that a push reaches, and the master that it pushes there; fixed when the job starts
 * (S-5).
 */
public record PushTarget(CalendarId calendar, CourseId course, @Nullable MasterId master) {
  /** As a range of its calendar has it. */
  public CourseRange.Target inRange() {
    return new CourseRange.Target(course, master);
  }
}
