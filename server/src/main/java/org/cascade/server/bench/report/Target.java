package org.cascade.server.bench.report;

import java.util.Optional;
import org.cascade.server.bench.result.BenchCase;

/** What the benchmark is to show of a case. */
public final class Target {
  private final BenchCase benchCase;
  private final String text;
  private final Limit limit;
  private final Measure measure;
  private final String size;

  private Target(BenchCase benchCase, String text, Limit limit, Measure measure, String size) {
    this.benchCase = benchCase;
    this.text = text;
    this.limit = limit;
    this.measure = measure;
    this.size = size;
  }

  static Target of(BenchCase benchCase, String text, Limit limit, Measure measure) {
    return new Target(benchCase, text, limit, measure, "");
  }

  /** The same, for no other size. */
  Target on(String onlySize) {
    return new Target(benchCase, text, limit, measure, onlySize);
  }

  /** The case, with the size where the target is for that one only. */
  public String title() {
    return benchCase.title() + (size.isEmpty() ? "" : ", " + size);
  }

  /** The limit in words. */
  public String text() {
    return text;
  }

  Answer answer(Measurements measurements) {
    Optional<Measured> measured =
        isFor(measurements) ? measure.of(benchCase, measurements) : Optional.empty();
    Verdict verdict =
        measured
            .map(it -> limit.allows(it.value()) ? Verdict.MET : Verdict.MISSED)
            .orElse(Verdict.NOT_MEASURED);
    return new Answer(this, measurements.binlog(), verdict, measured);
  }

  private boolean isFor(Measurements measurements) {
    return size.isEmpty() || size.equals(measurements.results().subject().size());
  }
}
