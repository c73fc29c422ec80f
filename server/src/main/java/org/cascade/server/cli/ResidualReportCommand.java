package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cascade.proto.v1.ResidualDataReportResponse;
import org.cascade.server.client.CatalogClient;
import org.cascade.server.client.ReportClient;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.words.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the Residual Data report. */
@Command(
    name = "residual",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Prints, course by course, every record that an overwrite of all locked types, sections"
          + " included, would keep or rename: the student work that it has, since which push it is"
          + " residual, and what clears it."
    },
    footer = {"", "Example: ./cascade report residual --year 2026 --catalog 1"})
final class ResidualReportCommand implements Callable<Integer> {
  @Mixin private ReportOptions report = new ReportOptions();

  @Mixin private ServerOptions server = new ServerOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    Logging.ofCommand();
    PrintWriter out = Specs.commandLine(spec).getOut();
    try (ServerConnection connection = server.connect()) {
      print(connection, new ReportText(out));
    }
    out.flush();
    return 0;
  }

  private void print(ServerConnection connection, ReportText text) {
    new ReportClient(connection)
        .residual(report.spec(new CatalogClient(connection)), part -> print(part, text));
  }

  private static void print(ResidualDataReportResponse part, ReportText text) {
    switch (part.getPartCase()) {
      case SCOPE -> text.scope(part.getScope());
      case RECORD -> text.residual(part.getRecord());
      case TOTALS -> text.totals(part.getTotals());
      case PART_NOT_SET -> {}
    }
  }
}
