package org.cascade.server.bench;

import java.util.HashMap;
import java.util.Map;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.trial.BenchFailedException;

/** Holds all runs of a case, warm-ups too, to the same checksums. */
final class Agreement {
  private final BenchCase benchCase;
  private final Map<String, Found> found = new HashMap<>();

  private record Found(String checksum, Contender by) {}

  private Agreement(BenchCase benchCase) {
    this.benchCase = benchCase;
  }

  /** With what was measured earlier. */
  static Agreement of(BenchCase benchCase, BenchResults earlier) {
    Agreement agreement = new Agreement(benchCase);
    earlier.runs().stream()
        .filter(run -> run.id().benchCase() == benchCase)
        .forEach(run -> agreement.check(run.id().contender(), run.checksums()));
    return agreement;
  }

  /**
   * Adds what a run left.
   *
   * @throws BenchFailedException if an earlier one left something else
   */
  void check(Contender by, Map<String, String> checksums) {
    checksums.forEach((part, checksum) -> check(part, new Found(checksum, by)));
  }

  private void check(String part, Found now) {
    Found before = found.putIfAbsent(part, now);
    if (before != null && !before.checksum.equals(now.checksum)) {
      throw new BenchFailedException(
          "%s: what should be the same differs (%s): %s by %s, %s by %s."
              .formatted(
                  benchCase.title(),
                  part,
                  before.checksum,
                  before.by.title(),
                  now.checksum,
                  now.by.title()));
    }
  }
}
