package org.cascade.application.push;

import java.util.Comparator;
import java.util.List;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.jspecify.annotations.Nullable;

/**
 * Courses of one calendar that are pushed in one transaction, alone or with other ranges.
 *
 * @param number of the range within its job; 0 holds the courses that are skipped whole
 * @param targets in order of course id
 */
public record CourseRange(int number, CalendarId calendar, List<Target> targets) {
  /**
   * A course.
   *
   * @param master that it was linked to when the job started; absent for the pushes of courses to
   *     sections, which take a course as it is linked when its turn comes
   */
  public record Target(CourseId course, @Nullable MasterId master) {}

  public CourseRange {
    targets = List.copyOf(targets);
  }

  /** The targets of several ranges, in the order in which every push locks them. */
  public static List<Target> targets(List<CourseRange> ranges) {
    return ranges.stream()
        .flatMap(range -> range.targets().stream())
        .sorted(Comparator.comparingLong(target -> target.course().value()))
        .toList();
  }

  public boolean isSingleCourse() {
    return targets.size() == 1;
  }
}
