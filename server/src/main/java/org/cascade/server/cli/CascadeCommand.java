package org.cascade.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root: it does nothing by itself. */
@Command(
    name = "cascade",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Keeps the grading setup of a school district's courses in step with the course masters of"
            + " its catalogs.",
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      PushCommand.class,
      ReportCommand.class,
      ImportCommand.class,
      BenchCommand.class,
      CommandLine.HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:what was asked for is done",
      "1:it could not be done; a message says why",
      "2:the command line or the configuration is wrong"
    },
    footer = {"", "Try ./cascade demo first. Configuration: docs/configuration.md"})
final class CascadeCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Specs.commandLine(spec), "Which command? demo, serve, push, report, import, bench, help");
  }
}
