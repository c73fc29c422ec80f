package org.cascade.application.catalog;

import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.jspecify.annotations.Nullable;

/** A course in a list. */
public record CourseSummary(
    CourseId id,
    CalendarId calendar,
    String calendarName,
    String schoolName,
    int year,
    String number,
    String name,
    @Nullable MasterId master,
    boolean ignoreMasterPush,
    int version) {
  public Optional<MasterId> masterIfLinked() {
    return Optional.ofNullable(master);
  }
}
