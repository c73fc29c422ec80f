package org.cascade.application.year;

import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.SchoolId;

/** Outbound: calendars and the years that they are rolled into. */
public interface CalendarRolls {
  boolean hasYear(int year);

  boolean hasSchool(SchoolId school);

  /** In order of school and calendar. */
  List<CalendarId> calendars(int year, Optional<SchoolId> school);

  /**
   * Makes the next year's calendar of one, with its terms, courses and their setup, in one
   * transaction that no push and no edit of the courses gets into; absent if there is no such
   * calendar.
   *
   * @param isPreview whether only to say what would be made
   */
  Optional<RolledCalendar> roll(CalendarId calendar, boolean withSections, boolean isPreview);
}
