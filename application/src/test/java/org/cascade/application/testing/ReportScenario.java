package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.report.AwaitingPushReportService;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.Report;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualDataReportService;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;

/** The reports over the ports of any adapter, read to their ends. */
public final class ReportScenario {
  private static final PushSettings SETTINGS = new PushSettings(3, 1);

  private final Ports ports;

  public ReportScenario(Ports ports) {
    this.ports = ports;
  }

  /** A report, read to its end. */
  public record Read<R, T>(List<R> rows, T totals) {}

  /** Of all calendars and masters. */
  public static ReportRequest all(int year, CatalogId catalog, DataType... types) {
    return new ReportRequest(year, catalog, Set.of(), Set.of(), Set.of(types));
  }

  public Read<AwaitingRecord, AwaitingTotals> awaiting(ReportRequest request) {
    return read(
        new AwaitingPushReportService(
                ports.scopes(), ports.courses(), SETTINGS, new ReadAhead(SETTINGS))
            .awaiting(request));
  }

  public Read<ResidualRecord, ResidualTotals> residual(ReportRequest request) {
    return read(
        new ResidualDataReportService(
                ports.scopes(), ports.courses(), SETTINGS, new ReadAhead(SETTINGS))
            .residual(request));
  }

  private static <R, T> Read<R, T> read(Report<R, T> report) {
    List<R> rows = new ArrayList<>();
    for (Optional<List<R>> next = report.next(); next.isPresent(); next = report.next()) {
      rows.addAll(next.get());
    }
    return new Read<>(rows, report.totals());
  }
}
