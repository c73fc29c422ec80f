package org.cascade.server.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.ResultsFile;
import org.cascade.server.bench.result.RunId;
import org.cascade.server.bench.trial.Entrant;
import org.cascade.server.bench.trial.Trial;

/**
 * Runs a trial: each entrant to warm up, then in rounds, in each of which the order is the other
 * way round than in the one before. Runs that are in the file already are left out.
 */
final class Rounds {
  private static final int WARM_UP = 0;

  /** Below a second the virtual machine's own warming up shows, which one run does not end. */
  private static final double BRIEF_SECONDS = 1;

  private static final int WARM_UPS_OF_BRIEF = 3;

  private final Trial trial;
  private final boolean binlog;
  private final Function<Entrant, Measured> meter;
  private final ResultsFile file;
  private final BenchTeller teller;
  private final Agreement agreement;
  private final Map<BaselineScope, Long> rows = new HashMap<>();

  Rounds(
      Trial trial,
      boolean binlog,
      Function<Entrant, Measured> meter,
      ResultsFile file,
      BenchTeller teller) {
    this.trial = trial;
    this.binlog = binlog;
    this.meter = meter;
    this.file = file;
    this.teller = teller;
    this.agreement = Agreement.of(trial.benchCase(), file.results());
  }

  void run(int repeats) {
    if (isMissing(repeats)) {
      teller.heading(
          "%s, binary log %s".formatted(trial.benchCase().title(), binlog ? "on" : "off"));
      teller.during("bringing the district there", this::settle);
      warmUp();
      for (int round = 1; round <= repeats; round++) {
        round(round, repeats);
      }
    }
  }

  /** In rounds too; who takes a second or more runs once. */
  private void warmUp() {
    List<Entrant> cold = order(WARM_UP);
    for (int i = 0; i < WARM_UPS_OF_BRIEF; i++) {
      List<Entrant> brief = new ArrayList<>();
      for (Entrant entrant : cold) {
        if (run(entrant, "warm-up").measured.seconds() < BRIEF_SECONDS) {
          brief.add(0, entrant);
        }
      }
      cold = brief;
    }
  }

  private boolean isMissing(int repeats) {
    return trial.entrants().stream()
        .anyMatch(
            entrant ->
                IntStream.rangeClosed(1, repeats).anyMatch(round -> !file.has(id(entrant, round))));
  }

  private void settle() {
    trial.settle();
    trial.entrants().forEach(it -> rows.computeIfAbsent(it.scope(), scope -> trial.rows(it)));
  }

  private RunId id(Entrant entrant, int round) {
    return new RunId(trial.benchCase(), entrant.contender(), binlog, round);
  }

  private List<Entrant> order(int round) {
    List<Entrant> order = new ArrayList<>(trial.entrants());
    if (round % 2 == 0) {
      Collections.reverse(order);
    }
    return order;
  }

  private void round(int round, int repeats) {
    for (Entrant entrant : order(round)) {
      RunId id = id(entrant, round);
      if (!file.has(id)) {
        keep(id, entrant, run(entrant, round + " of " + repeats));
      }
    }
  }

  /** A run that left what it should. */
  private record Agreed(Measured measured, Map<String, String> checksums) {}

  private Agreed run(Entrant entrant, String which) {
    teller.begin("%-8s  %-16s".formatted(which, entrant.contender().title()));
    trial.before(entrant);
    entrant.prepare();
    Measured measured = meter.apply(entrant);
    entrant.cleanUp();
    Map<String, String> checksums = trial.checksums(entrant, measured.told());
    teller.say(BenchTeller.seconds(measured.seconds()));
    agreement.check(entrant.contender(), checksums);
    return new Agreed(measured, checksums);
  }

  private void keep(RunId id, Entrant entrant, Agreed run) {
    long rows = rows(entrant);
    file.add(run.measured.run(id, rows, all() / (double) rows, run.checksums));
  }

  private long rows(Entrant entrant) {
    return rows.getOrDefault(entrant.scope(), 0L);
  }

  /** Of whoever handles the most: the others ran on a sample. */
  private long all() {
    return Collections.max(rows.values());
  }
}
