package org.cascade.application.report;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushMode;

/**
 * The residual report runs on the caller's pace: each step is of some courses, read a little ahead.
 */
public final class ResidualDataReportService implements ResidualDataReport {
  private static final Set<DataType> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(DataType.class));

  private final PushScopes scopes;
  private final LinkedCourses courses;
  private final PushSettings settings;
  private final ReadAhead ahead;

  @Inject
  public ResidualDataReportService(
      PushScopes scopes, LinkedCourses courses, PushSettings settings, ReadAhead ahead) {
    this.scopes = scopes;
    this.courses = courses;
    this.settings = settings;
    this.ahead = ahead;
  }

  @Override
  public Report<ResidualRecord, ResidualTotals> residual(ReportRequest request) {
    ReportScope scope = ReportScope.of(request, ALL, PushMode.OVERWRITE, scopes);
    return new ResidualRun(scope, courses, settings.rangeSize(), ahead);
  }
}
