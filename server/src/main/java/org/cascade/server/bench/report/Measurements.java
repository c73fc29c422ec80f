package org.cascade.server.bench.report;

import java.util.Optional;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Series;
import org.jspecify.annotations.Nullable;

/**
 * What a target is held against.
 *
 * @param large the results of size large, for targets of growth
 * @param binlog the setting of the binary log that is looked at
 */
record Measurements(BenchResults results, @Nullable BenchResults large, boolean binlog) {
  Optional<Series> series(BenchCase benchCase, Contender contender) {
    return results.series(benchCase, contender, binlog);
  }

  /** The median; absent, too, where the runs left other rows than Cascade: that is other work. */
  Optional<Double> seconds(BenchCase benchCase, Contender contender) {
    return series(benchCase, contender)
        .filter(series -> results.leftTheRowsOfCascade(series).orElse(true))
        .map(Measurements::seconds);
  }

  Optional<Series> cascadeOnLarge(BenchCase benchCase) {
    return large == null ? Optional.empty() : large.series(benchCase, Contender.CASCADE, binlog);
  }

  static double seconds(Series series) {
    return series.seconds().median();
  }
}
