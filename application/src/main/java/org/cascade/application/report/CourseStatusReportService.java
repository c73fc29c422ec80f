package org.cascade.application.report;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseStatus;

/**
 * The status report runs on the caller's pace: each step is of some courses, read a little ahead.
 */
public final class CourseStatusReportService implements CourseStatusReport {
  private static final Set<DataType> SETUP =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DataType.COURSE_INFO)));

  private final PushScopes scopes;
  private final LinkedCourses courses;
  private final CourseTitles titles;
  private final PushSettings settings;
  private final ReadAhead ahead;

  @Inject
  public CourseStatusReportService(
      PushScopes scopes,
      LinkedCourses courses,
      CourseTitles titles,
      PushSettings settings,
      ReadAhead ahead) {
    this.scopes = scopes;
    this.courses = courses;
    this.titles = titles;
    this.settings = settings;
    this.ahead = ahead;
  }

  @Override
  public Report<CourseStatusRow, Map<CourseStatus, Long>> status(ReportRequest request) {
    ReportScope scope = ReportScope.ofStatus(request, SETUP, scopes);
    return new CourseStatusRun(scope, courses, titles, settings.rangeSize(), ahead);
  }
}
