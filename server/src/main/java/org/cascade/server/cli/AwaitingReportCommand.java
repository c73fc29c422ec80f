package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.server.client.CatalogClient;
import org.cascade.server.client.ReportClient;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.words.ReportText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the Course Master Awaiting Push report. */
@Command(
    name = "awaiting",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Prints, master by master, the grading setup that is not yet at every course: what is to"
          + " change, and at how many courses.",
      "awaiting: courses that a push would bring it to, or has tried to. desynced: courses that have"
          + " changed it, so that only an overwrite or a relink brings it. ignored: courses that"
          + " would await it if Ignore Master Push were not set."
    },
    footer = {"", "Example: ./cascade report awaiting --year 2026 --catalog 1"})
final class AwaitingReportCommand implements Callable<Integer> {
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
        .awaiting(report.spec(new CatalogClient(connection)), part -> print(part, text));
  }

  private static void print(AwaitingPushReportResponse part, ReportText text) {
    switch (part.getPartCase()) {
      case SCOPE -> text.scope(part.getScope());
      case RECORD -> text.awaiting(part.getRecord());
      case TOTALS -> text.totals(part.getTotals());
      case PART_NOT_SET -> {}
    }
  }
}
