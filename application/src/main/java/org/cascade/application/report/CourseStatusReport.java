package org.cascade.application.report;

import java.util.Map;
import org.cascade.application.CascadeException;
import org.cascade.domain.push.CourseStatus;

/** R-6, Course Status: the courses of masters over all calendars of a year. */
public interface CourseStatusReport {
  /**
   * Opens the report; nothing has been read of the courses yet. Rows come by master, then calendar
   * and course. The totals are how many courses have which status.
   *
   * @throws CascadeException as a LOCKED push of the same request is refused (S-4)
   */
  Report<CourseStatusRow, Map<CourseStatus, Long>> status(ReportRequest request);
}
