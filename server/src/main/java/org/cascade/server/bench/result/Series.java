package org.cascade.server.bench.result;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The runs of a case by one contender in one setting of the binary log, at least one. Everything
 * told is of the whole: what a sample took is scaled up, or not told.
 */
public record Series(
    BenchCase benchCase, Contender contender, boolean binlog, List<BenchRun> runs) {
  public Series {
    runs = List.copyOf(runs);
  }

  public Spread seconds() {
    return spread(runs, run -> run.seconds() * run.sampleOf());
  }

  public double rows() {
    return spread(runs, run -> run.rows() * run.sampleOf()).median();
  }

  public double rowsPerSecond() {
    return rows() / seconds().median();
  }

  /** Absent where no run has it that it may be told of. */
  public Optional<Double> figure(Figure figure) {
    List<BenchRun> having =
        runs.stream()
            .filter(run -> run.figures().containsKey(figure))
            .filter(run -> run.sampleOf() == 1 || figure.isOfSamples())
            .toList();
    return having.isEmpty()
        ? Optional.empty()
        : Optional.of(figure.of(spread(having, run -> whole(run, figure))));
  }

  private static double whole(BenchRun run, Figure figure) {
    double measured = run.figures().getOrDefault(figure, 0.0);
    return figure.isWork() ? measured * run.sampleOf() : measured;
  }

  private static Spread spread(List<BenchRun> runs, ToDoubleFunction<BenchRun> value) {
    return Spread.of(runs.stream().mapToDouble(value).boxed().toList());
  }

  /** How many times larger the whole is than the largest sample that was run. */
  public double sampleOf() {
    return runs.stream().mapToDouble(BenchRun::sampleOf).min().orElse(1);
  }
}
