package org.cascade.persistence.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.report.AwaitingPushReportService;
import org.cascade.application.report.Report;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualDataReportService;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.push.PushMode;

/** How many records Cascade tells of in a preview and in the reports of a year. */
record Readings(TinyDistrict district, int year) {
  private static final PushSettings SETTINGS = new PushSettings(40, 2);

  /** Without the information lines, which are of no record. */
  long previewed() {
    Preview preview =
        new PreviewPushService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .preview(district.request(PushMode.LOCKED, year));
    long items = 0;
    for (Optional<Step> step = preview.next(); step.isPresent(); step = preview.next()) {
      items += step.get().items().stream().filter(item -> item.outcomeIfAny().isPresent()).count();
    }
    return items;
  }

  long awaiting() {
    return rows(
        new AwaitingPushReportService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .awaiting(request()));
  }

  long residual() {
    return rows(
        new ResidualDataReportService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .residual(request()));
  }

  private ReportRequest request() {
    return new ReportRequest(year, new CatalogId(1), Set.of(), Set.of(), Set.of());
  }

  private static <R, T> long rows(Report<R, T> report) {
    long rows = 0;
    for (Optional<List<R>> next = report.next(); next.isPresent(); next = report.next()) {
      rows += next.get().size();
    }
    return rows;
  }
}
