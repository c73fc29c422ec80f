package org.cascade.grpc.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.application.report.AwaitingPushReport;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.CourseStatusReport;
import org.cascade.application.report.CourseStatusRow;
import org.cascade.application.report.Report;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualDataReport;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.domain.push.CourseStatus;

/** Reports, each as the test has put it down, which remember what they were asked. */
public final class FakeReports
    implements AwaitingPushReport, ResidualDataReport, CourseStatusReport {
  public final List<ReportRequest> asked = new ArrayList<>();
  public Optional<RuntimeException> refusal = Optional.empty();
  public FakeReport<AwaitingRecord, AwaitingTotals> awaiting =
      new FakeReport<>(Samples.scope(0, 0), 0, step -> List.of(), Samples.awaitingTotals());
  public FakeReport<ResidualRecord, ResidualTotals> residual =
      new FakeReport<>(Samples.scope(0, 0), 0, step -> List.of(), Samples.residualTotals());

  public FakeReport<CourseStatusRow, Map<CourseStatus, Long>> status =
      new FakeReport<>(Samples.scope(0, 0), 0, step -> List.of(), Map.of());

  @Override
  public Report<AwaitingRecord, AwaitingTotals> awaiting(ReportRequest request) {
    ask(request);
    return awaiting;
  }

  @Override
  public Report<ResidualRecord, ResidualTotals> residual(ReportRequest request) {
    ask(request);
    return residual;
  }

  @Override
  public Report<CourseStatusRow, Map<CourseStatus, Long>> status(ReportRequest request) {
    ask(request);
    return status;
  }

  private void ask(ReportRequest request) {
    asked.add(request);
    refusal.ifPresent(
        failure -> {
          throw failure;
        });
  }
}
