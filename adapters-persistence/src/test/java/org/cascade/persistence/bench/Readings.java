package org.cascade.persistence.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cascade.application.push.PreviewPush.Preview;
import org.cascade.application.push.PreviewPush.Step;
import org.cascade.application.push.PreviewPushService;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.report.AwaitingPushReportService;
import org.cascade.application.report.Report;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualDataReportService;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.PushMode;

/** What Cascade tells in a preview and in the reports of a year. */
record Readings(TinyDistrict district, int year) {
  private static final PushSettings SETTINGS = new PushSettings(40, 2);

  /** Without the information lines, which are of no record. */
  String previewed() {
    Preview preview =
        new PreviewPushService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .preview(district.request(PushMode.LOCKED, year));
    AnswerSum answer = new AnswerSum(() -> {});
    for (Optional<Step> step = preview.next(); step.isPresent(); step = preview.next()) {
      step.get().items().stream()
          .filter(item -> item.outcomeIfAny().isPresent())
          .forEach(item -> answer.add(cells(item).toArray()));
    }
    return answer.text();
  }

  private static Stream<Object> cells(PushItem item) {
    return Stream.of(
        item.course().value(),
        item.section(),
        item.typeIfAny().orElseThrow(),
        item.typeIfAny().orElseThrow() == DataType.COURSE_INFO ? "" : item.recordName(),
        item.termName(),
        item.outcomeIfAny().orElseThrow());
  }

  private static Stream<Object> work(Evidence work) {
    return Stream.of(
        work.assignments(), work.scores(), work.postedGrades(), work.comments(), work.students());
  }

  String awaiting() {
    return summed(
        new AwaitingPushReportService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .awaiting(request()),
        row ->
            Stream.of(
                row.masterNumber(), row.type(), row.change(), row.awaiting() + row.desynced()));
  }

  String residual() {
    return summed(
        new ResidualDataReportService(
                district.ports().pushScopes(),
                district.ports().linkedCourses(),
                SETTINGS,
                new ReadAhead(SETTINGS))
            .residual(request()),
        row -> Stream.concat(cells(row.item()), work(row.item().evidence())));
  }

  private ReportRequest request() {
    return new ReportRequest(year, new CatalogId(1), Set.of(), Set.of(), Set.of());
  }

  private static <R, T> String summed(Report<R, T> report, Function<R, Stream<Object>> cells) {
    AnswerSum answer = new AnswerSum(() -> {});
    for (Optional<List<R>> next = report.next(); next.isPresent(); next = report.next()) {
      next.get().forEach(row -> answer.add(cells.apply(row).toArray()));
    }
    return answer.text();
  }
}
