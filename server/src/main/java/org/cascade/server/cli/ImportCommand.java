package org.cascade.server.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Brings a district's data in; each format is a command below this one. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Brings a district's data into a running server.",
    subcommands = ImportEdFiCommand.class,
    synopsisSubcommandLabel = "FORMAT")
final class ImportCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(Specs.commandLine(spec), "Import which format?");
  }
}
