package org.cascade.server.bench;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How the embedded MySQL is started to be measured: durable at every commit. */
final class MySqlOptions {
  /** Enough that no run waits for a checkpoint that an earlier one has left to it. */
  private static final Map<String, String> REDO = Map.of("large", "2G", "state", "4G");

  private static final List<String> WITHOUT_BINLOG = List.of("--skip-log-bin");

  /** Logs that nobody reads go after an hour: longer than a run takes, sooner than a disk fills. */
  private static final List<String> WITH_BINLOG =
      List.of(
          "--log-bin=binlog",
          "--server-id=1",
          "--sync-binlog=1",
          "--max-binlog-size=256M",
          "--binlog-expire-logs-seconds=3600");

  private MySqlOptions() {}

  static List<String> of(BenchPlan plan, boolean binlog) {
    return Stream.concat(
            Stream.of(
                "--innodb-buffer-pool-size=" + plan.mySqlMemory(),
                "--innodb-redo-log-capacity=" + REDO.getOrDefault(plan.size().name(), "512M"),
                "--innodb-flush-log-at-trx-commit=1"),
            (binlog ? WITH_BINLOG : WITHOUT_BINLOG).stream())
        .toList();
  }
}
