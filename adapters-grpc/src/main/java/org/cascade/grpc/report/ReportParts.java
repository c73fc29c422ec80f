package org.cascade.grpc.report;

import java.util.Map;
import java.util.stream.Stream;
import org.cascade.application.push.PushScope;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.CourseStatusRow;
import org.cascade.application.report.Report;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.domain.push.CourseStatus;
import org.cascade.grpc.stream.Parts;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.CourseStatusReportResponse;
import org.cascade.proto.v1.ReportScope;
import org.cascade.proto.v1.ResidualDataReportResponse;

/** The parts of reports: the scope, the rows of each step, the totals. */
final class ReportParts {
  private ReportParts() {}

  static Parts<AwaitingPushReportResponse> awaiting(Report<AwaitingRecord, AwaitingTotals> report) {
    return new Parts<>(
        Stream.of(
            AwaitingPushReportResponse.newBuilder().setScope(toScope(report.scope())).build()),
        () -> report.next().map(rows -> rows.stream().map(ReportParts::row)),
        () ->
            AwaitingPushReportResponse.newBuilder()
                .setTotals(RowMapper.toTotals(report.totals()))
                .build());
  }

  private static AwaitingPushReportResponse row(AwaitingRecord row) {
    return AwaitingPushReportResponse.newBuilder().setRecord(RowMapper.toRecord(row)).build();
  }

  static Parts<ResidualDataReportResponse> residual(Report<ResidualRecord, ResidualTotals> report) {
    return new Parts<>(
        Stream.of(
            ResidualDataReportResponse.newBuilder().setScope(toScope(report.scope())).build()),
        () -> report.next().map(rows -> rows.stream().map(ReportParts::row)),
        () ->
            ResidualDataReportResponse.newBuilder()
                .setTotals(RowMapper.toTotals(report.totals()))
                .build());
  }

  private static ResidualDataReportResponse row(ResidualRecord row) {
    return ResidualDataReportResponse.newBuilder().setRecord(RowMapper.toRecord(row)).build();
  }

  static Parts<CourseStatusReportResponse> status(
      Report<CourseStatusRow, Map<CourseStatus, Long>> report) {
    return new Parts<>(
        Stream.of(
            CourseStatusReportResponse.newBuilder().setScope(toScope(report.scope())).build()),
        () -> report.next().map(rows -> rows.stream().map(StatusMessages::row)),
        () -> StatusMessages.totals(report.totals()));
  }

  private static ReportScope toScope(PushScope scope) {
    return ReportScope.newBuilder()
        .setCatalogName(scope.catalogName())
        .addAllLocks(Vocabulary.locks(scope.locks().locks()))
        .setTargetCourses(scope.targets().size())
        .setSkippedCourses(scope.skipped().size())
        .build();
  }
}
