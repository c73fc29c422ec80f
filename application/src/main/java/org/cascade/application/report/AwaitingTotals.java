package org.cascade.application.report;

import java.util.List;
import java.util.Map;
import org.cascade.domain.push.CourseStatus;

/**
 * Over all rows of the awaiting report.
 *
 * @param rows of the report
 * @param masters that have a row
 * @param awaiting the sum of the rows' awaiting; likewise desynced and ignored
 * @param courses how many linked courses of the report have which status
 */
public record AwaitingTotals(
    long rows,
    long masters,
    long awaiting,
    long desynced,
    long ignored,
    Map<CourseStatus, Long> courses) {
  static final AwaitingTotals NONE = new AwaitingTotals(0, 0, 0, 0, 0, Map.of());

  public AwaitingTotals {
    courses = Map.copyOf(courses);
  }

  /** With all rows of one more master. */
  AwaitingTotals plusMaster(List<AwaitingRecord> added) {
    return new AwaitingTotals(
        rows + added.size(),
        masters + 1,
        awaiting + added.stream().mapToLong(AwaitingRecord::awaiting).sum(),
        desynced + added.stream().mapToLong(AwaitingRecord::desynced).sum(),
        ignored + added.stream().mapToLong(AwaitingRecord::ignored).sum(),
        courses);
  }

  AwaitingTotals withCourses(Map<CourseStatus, Long> statuses) {
    return new AwaitingTotals(rows, masters, awaiting, desynced, ignored, statuses);
  }
}
