package org.cascade.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a report of a running server; each report is a command below this one. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Prints what has not come down to the courses yet, or what would stay behind there.",
    subcommands = {AwaitingReportCommand.class, ResidualReportCommand.class},
    synopsisSubcommandLabel = "REPORT")
final class ReportCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Specs.commandLine(spec), "Which report? awaiting, residual");
  }
}
