package org.cascade.application.report;

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
  public AwaitingTotals {
    courses = Map.copyOf(courses);
  }
}
