package org.cascade.server.bench;

import java.util.List;
import java.util.Optional;
import org.cascade.server.bench.trial.BenchFailedException;
import org.cascade.server.settings.CascadeSettings;
import org.jspecify.annotations.Nullable;

/** The server under measurement, started anew for each setting of the binary log. */
final class BenchServers {
  private final BenchPlan plan;
  private final CascadeSettings settings;
  private final BenchTeller teller;
  private volatile @Nullable BenchServer current;
  private boolean isClosed;

  BenchServers(BenchPlan plan, CascadeSettings settings, BenchTeller teller) {
    this.plan = plan;
    this.settings = settings;
    this.teller = teller;
  }

  /** The settings of the binary log to measure with. */
  List<Boolean> binlogs() {
    return plan.binlogs().isEmpty() ? List.of(any().writesBinlog()) : plan.binlogs();
  }

  /** One with that setting; where the database is not the embedded one, the only one there is. */
  BenchServer with(boolean binlog) {
    return Optional.ofNullable(current)
        .filter(it -> it.writesBinlog() == binlog || settings.dbUrl().isPresent())
        .orElseGet(() -> restarted(binlog));
  }

  /** The one that runs, or another one. */
  BenchServer any() {
    return Optional.ofNullable(current).orElseGet(() -> restarted(plan.binlogs().contains(true)));
  }

  private BenchServer restarted(boolean binlog) {
    closeCurrent();
    BenchServer started = teller.during(starting(binlog), () -> start(binlog));
    keep(started);
    started.stage().district().make();
    return started;
  }

  private String starting(boolean binlog) {
    return "starting a server, "
        + (settings.dbUrl().isPresent()
            ? "on the MySQL that is set, as that is set"
            : "binary log " + (binlog ? "on" : "off"));
  }

  private BenchServer start(boolean binlog) {
    return BenchServer.start(plan, settings, MySqlOptions.of(plan, binlog), teller);
  }

  private synchronized void keep(BenchServer started) {
    if (isClosed) {
      started.close();
      throw new BenchFailedException("The benchmark was stopped.");
    }
    current = started;
  }

  private synchronized void closeCurrent() {
    Optional.ofNullable(current).ifPresent(BenchServer::close);
    current = null;
  }

  synchronized boolean isClosed() {
    return isClosed;
  }

  /** Returns false if it was closed before. */
  synchronized boolean close() {
    boolean closesNow = !isClosed;
    isClosed = true;
    closeCurrent();
    return closesNow;
  }
}
