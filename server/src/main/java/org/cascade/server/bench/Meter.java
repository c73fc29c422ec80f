package org.cascade.server.bench;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cascade.persistence.bench.ServerFigures;
import org.cascade.persistence.database.Database;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.trial.Entrant;
import org.cascade.server.bench.trial.Told;
import org.cascade.server.bench.trial.Watch;

/** Takes a run's time, and what it used; only its time where that ends before the run does. */
final class Meter {
  private final Database database;

  Meter(Database database) {
    this.database = database;
  }

  Measured measure(Entrant entrant) {
    Before before = Before.now(database);
    Watch watch = new Watch();
    Told told = entrant.run(watch);
    boolean isOfTheWholeRun = !watch.isStopped();
    watch.stop();
    return new Measured(
        watch.seconds(), isOfTheWholeRun ? before.figures(database, watch) : Map.of(), told);
  }

  /** How things stood when a run began. */
  private record Before(ServerFigures.Reading mySql, double ownCpu, Optional<Double> mySqlCpu) {
    static Before now(Database database) {
      Processes.resetHeapPeak();
      return new Before(
          ServerFigures.read(database), Processes.ownCpuSeconds(), Processes.mySqlCpuSeconds());
    }

    Map<Figure, Double> figures(Database database, Watch watch) {
      Map<Figure, Double> figures = new EnumMap<>(Figure.class);
      figures.put(Figure.CLIENT_CPU_SECONDS, Processes.ownCpuSeconds() - ownCpu);
      mySqlCpu.ifPresent(
          earlier ->
              Processes.mySqlCpuSeconds()
                  .ifPresent(now -> figures.put(Figure.MYSQL_CPU_SECONDS, now - earlier)));
      figures.put(Figure.HEAP_PEAK_MIB, Processes.heapPeakMib());
      watch.firstRowSeconds().ifPresent(it -> figures.put(Figure.FIRST_ROW_SECONDS, it));
      ServerFigures.Reading now = ServerFigures.read(database);
      figures.put(Figure.BYTES_WRITTEN, (double) now.bytesWrittenSince(mySql));
      figures.put(Figure.STATEMENTS, (double) now.statementsSince(mySql));
      return figures;
    }
  }
}
