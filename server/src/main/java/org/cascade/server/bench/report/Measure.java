package org.cascade.server.bench.report;

import java.util.Optional;
import java.util.function.BiFunction;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.Series;

/** How the value of a target is computed for its case; absent where something was not measured. */
@FunctionalInterface
interface Measure {
  Optional<Measured> of(BenchCase benchCase, Measurements measurements);

  /** Median of Cascade to that of another. */
  static Measure ratioTo(Contender other) {
    return (benchCase, measurements) ->
        both(
            measurements.seconds(benchCase, Contender.CASCADE),
            measurements.seconds(benchCase, other),
            Measured::ratio);
  }

  /** Median of another to that of Cascade. */
  static Measure timesFasterThan(Contender other) {
    return (benchCase, measurements) ->
        both(
            measurements.seconds(benchCase, other),
            measurements.seconds(benchCase, Contender.CASCADE),
            Measured::ratio);
  }

  /** Median of Cascade to its own in another case. */
  static Measure shareOf(BenchCase other) {
    return (benchCase, measurements) ->
        both(
            measurements.seconds(benchCase, Contender.CASCADE),
            measurements.seconds(other, Contender.CASCADE),
            Measured::share);
  }

  /** Median of Cascade. */
  static Measure seconds() {
    return (benchCase, measurements) ->
        measurements.seconds(benchCase, Contender.CASCADE).map(Measured::seconds);
  }

  /** Median of Cascade until the first row. */
  static Measure firstRow() {
    return (benchCase, measurements) ->
        measurements
            .series(benchCase, Contender.CASCADE)
            .flatMap(series -> series.figure(Figure.FIRST_ROW_SECONDS))
            .map(Measured::seconds);
  }

  /** How many times longer than on large, to how many times more rows. */
  static Measure growth() {
    return (benchCase, measurements) ->
        both(
            measurements.series(benchCase, Contender.CASCADE),
            measurements.cascadeOnLarge(benchCase).filter(large -> large.rows() > 0),
            Measure::growth);
  }

  private static Measured growth(Series series, Series large) {
    return Measured.growth(
        Measurements.seconds(series) / Measurements.seconds(large), series.rows() / large.rows());
  }

  /** The -Xmx that the case went through with: what it needs is no more. */
  static Measure heapLimit() {
    return (benchCase, measurements) ->
        measurements
            .series(benchCase, Contender.CASCADE)
            .map(series -> Measured.mebibytes(measurements.results().subject().heapLimitMib()));
  }

  private static <T> Optional<Measured> both(
      Optional<T> first, Optional<T> second, BiFunction<T, T, Measured> measured) {
    return first.flatMap(one -> second.map(other -> measured.apply(one, other)));
  }
}
