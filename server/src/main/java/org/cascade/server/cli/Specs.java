package org.cascade.server.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The command under way; picocli sets the field before it runs one. */
final class Specs {
  private Specs() {}

  static CommandLine commandLine(@Nullable CommandSpec spec) {
    return Objects.requireNonNull(spec).commandLine();
  }
}
