package org.cascade.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command line of {@code mysqld}.
 *
 * @param arguments the program first
 */
record ServerCommand(List<String> arguments) {
  private static final int ROOT = 0;

  /** What anyone may overrule. */
  private static final List<String> DEFAULTS =
      List.of(
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_0900_bin",
          "--default-time-zone=+00:00",
          "--innodb-buffer-pool-size=256M",
          "--innodb-flush-log-at-trx-commit=1",
          "--local-infile=OFF",
          "--performance-schema=OFF",
          "--secure-file-priv=NULL",
          "--skip-log-bin",
          "--transaction-isolation=READ-COMMITTED");

  static ServerCommand initialise(
      Distribution distribution, Path data, ServerLog log, List<String> options) {
    return of(distribution, data, log, List.of("--initialize"), options);
  }

  static ServerCommand serve(
      Distribution distribution, DataFolder data, Listening listening, List<String> options) {
    return of(distribution, data.data(), data.log(), listening.options(), options);
  }

  private static ServerCommand of(
      Distribution distribution,
      Path data,
      ServerLog log,
      List<String> purpose,
      List<String> options) {
    List<String> arguments = new ArrayList<>();
    arguments.add(distribution.server().toString());
    // Must come first: no file of the machine has a say.
    arguments.add("--no-defaults");
    arguments.add("--basedir=" + distribution.folder());
    arguments.add("--datadir=" + data);
    arguments.add("--log-error=" + log.file());
    arguments.add("--pid-file=mysqld.pid");
    // As root the server refuses to run unless told that this is meant.
    arguments.addAll(runsAsRoot() ? List.of("--user=root") : List.of());
    arguments.addAll(purpose);
    arguments.addAll(DEFAULTS);
    arguments.addAll(options);
    return new ServerCommand(List.copyOf(arguments));
  }

  private static boolean runsAsRoot() {
    try {
      return Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException e) {
      return System.getProperty("user.name").equals("root");
    }
  }
}
