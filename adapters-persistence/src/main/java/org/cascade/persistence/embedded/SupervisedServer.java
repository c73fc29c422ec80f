package org.cascade.persistence.embedded;

import static java.lang.ProcessBuilder.Redirect.appendTo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A {@code mysqld} that stops when this process closes it or ends, however it ends: a shell between
 * the two stops the server as soon as its own standard input ends.
 */
final class SupervisedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SupervisedServer.class);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(60);

  /**
   * The shell outlives what a terminal sends to all its processes, so that Ctrl-C does not take the
   * server away from a Cascade that is still finishing. The watcher does not outlive the server,
   * nor does the folder with the files of this run.
   */
  private static final String SUPERVISOR =
      """
      trap '' HUP INT QUIT
      run=$1
      shift
      exec 3<&0
      "$@" 3<&- </dev/null &
      server=$!
      (while read -r nothing; do :; done; kill -TERM "$server") <&3 2>/dev/null &
      watcher=$!
      exec 3<&- </dev/null
      wait "$server"
      status=$?
      kill -KILL "$watcher" 2>/dev/null
      rm -rf -- "$run"
      exit "$status"
      """;

  private final Process process;
  private final ServerLog log;
  private final long logSizeBefore;

  private SupervisedServer(Process process, ServerLog log, long logSizeBefore) {
    this.process = process;
    this.log = log;
    this.logSizeBefore = logSizeBefore;
  }

  /** Deletes {@code runFolder} at the end. */
  static SupervisedServer start(ServerCommand command, ServerLog log, Path runFolder)
      throws IOException {
    long logSizeBefore = log.size();
    List<String> supervised = new ArrayList<>(List.of("/bin/sh", "-c", SUPERVISOR, "supervisor"));
    supervised.add(runFolder.toString());
    supervised.addAll(command.arguments());
    Process process =
        new ProcessBuilder(supervised)
            .redirectErrorStream(true)
            .redirectOutput(appendTo(log.file().toFile()))
            .start();
    return new SupervisedServer(process, log, logSizeBefore);
  }

  boolean isRunning() {
    return process.isAlive();
  }

  int awaitEnd() {
    return Waiting.forEnd(process);
  }

  String logged() throws IOException {
    return log.since(logSizeBefore);
  }

  EmbeddedMySqlException failure(String what) throws IOException {
    return new EmbeddedMySqlException(
        "%s. The end of its log %s:%s"
            .formatted(what, log.file(), log.lastLinesSince(logSizeBefore)));
  }

  /** Stops the server, orderly if it can. */
  @Override
  public void close() {
    List<ProcessHandle> descendants = process.descendants().toList();
    closeInput();
    if (!Waiting.forEnd(process, STOPS_WITHIN)) {
      LOG.warn("The embedded MySQL does not stop, and is killed; see {}", log.file());
      descendants.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private void closeInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      LOG.debug("The supervisor ended already", e);
    }
  }
}
