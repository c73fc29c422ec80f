package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.List;
import org.cascade.persistence.bench.DifferentDistrictException;
import org.cascade.persistence.database.DatabaseException;
import org.cascade.persistence.demo.DistrictInTheWayException;
import org.cascade.persistence.embedded.EmbeddedMySqlException;
import org.cascade.server.CannotListenException;
import org.cascade.server.bench.result.BadResultsException;
import org.cascade.server.bench.trial.BenchFailedException;
import org.cascade.server.client.CallFailedException;
import org.cascade.server.settings.BadSettingsException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says failures to people: a sentence, no stack trace, unless nobody foresaw the failure. */
final class Failures implements IExecutionExceptionHandler {

  /** Their messages are written for whoever started the program. */
  private static final List<Class<? extends Exception>> SAID_IN_WORDS =
      List.of(
          BadResultsException.class,
          BadSettingsException.class,
          BenchFailedException.class,
          CannotListenException.class,
          CallFailedException.class,
          CommandFailedException.class,
          DatabaseException.class,
          DifferentDistrictException.class,
          DistrictInTheWayException.class,
          EmbeddedMySqlException.class);

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (SAID_IN_WORDS.contains(failure.getClass())) {
      String.valueOf(failure.getMessage()).lines().forEach(line -> err.println("cascade: " + line));
    } else {
      err.println("cascade: an error that nobody foresaw; please report it with what follows.");
      failure.printStackTrace(err);
    }
    err.flush();
    return failure instanceof BadSettingsException
        ? CommandLine.ExitCode.USAGE
        : CommandLine.ExitCode.SOFTWARE;
  }
}
