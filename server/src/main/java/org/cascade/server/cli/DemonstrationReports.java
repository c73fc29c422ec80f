package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportResponse;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.server.client.ReportClient;
import org.cascade.server.words.ReportText;
import org.cascade.server.words.Words;

/** Both reports as the demonstration shows them: the first rows, and the totals. */
final class DemonstrationReports {
  private static final int SHOWN = 9;

  private final ReportClient client;
  private final ReportSpec spec;
  private final PrintWriter out;

  DemonstrationReports(ReportClient client, ReportSpec spec, PrintWriter out) {
    this.client = client;
    this.spec = spec;
    this.out = out;
  }

  void awaiting() {
    List<AwaitingPushReportResponse> parts = new ArrayList<>();
    client.awaiting(spec, parts::add);
    ReportText text = new ReportText(out);
    text.scope(parts.get(0).getScope());
    parts.stream()
        .filter(AwaitingPushReportResponse::hasRecord)
        .limit(SHOWN)
        .forEach(part -> text.awaiting(part.getRecord()));
    text.totals(more(parts).getTotals());
    out.flush();
  }

  /** Returns its rows. */
  List<ResidualRecord> residual() {
    List<ResidualDataReportResponse> parts = new ArrayList<>();
    client.residual(spec, parts::add);
    ReportText text = new ReportText(out);
    text.scope(parts.get(0).getScope());
    List<ResidualRecord> rows =
        parts.stream()
            .filter(ResidualDataReportResponse::hasRecord)
            .map(ResidualDataReportResponse::getRecord)
            .toList();
    rows.stream().limit(SHOWN).forEach(text::residual);
    text.totals(more(parts).getTotals());
    out.flush();
    return rows;
  }

  /** Says how many rows, which are all parts but the first and the last, were not shown. */
  private <T> T more(List<T> parts) {
    int hidden = parts.size() - 2 - SHOWN;
    if (hidden > 0) {
      out.printf("%n  ... and %s more%n", Words.number(hidden));
    }
    return parts.get(parts.size() - 1);
  }
}
