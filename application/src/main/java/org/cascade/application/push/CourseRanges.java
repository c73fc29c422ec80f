package org.cascade.application.push;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.district.CalendarId;

/**
 * Cuts the targets of a push into ranges: one calendar each, in key order, none larger than the
 * given size.
 */
final class CourseRanges {
  private CourseRanges() {}

  static List<CourseRange> of(List<PushTarget> targets, int size) {
    Map<CalendarId, List<Target>> byCalendar = new LinkedHashMap<>();
    for (PushTarget target : targets) {
      byCalendar
          .computeIfAbsent(target.calendar(), calendar -> new ArrayList<>())
          .add(target.inRange());
    }
    List<CourseRange> ranges = new ArrayList<>();
    byCalendar.forEach((calendar, courses) -> cut(calendar, courses, size, ranges));
    return ranges;
  }

  private static void cut(
      CalendarId calendar, List<Target> courses, int size, List<CourseRange> ranges) {
    for (List<Target> batch : Batches.of(courses, size)) {
      ranges.add(new CourseRange(ranges.size() + 1, calendar, batch));
    }
  }
}
