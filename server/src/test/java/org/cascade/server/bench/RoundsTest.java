package org.cascade.server.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchRun;
import org.cascade.server.bench.result.BenchSubject;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.ResultsFile;
import org.cascade.server.bench.result.RunId;
import org.cascade.server.bench.trial.BenchFailedException;
import org.cascade.server.bench.trial.Entrant;
import org.cascade.server.bench.trial.Told;
import org.cascade.server.bench.trial.Trial;
import org.cascade.server.bench.trial.Watch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
  private static final BaselineScope ALL = BaselineScope.of(2026, 2);
  private static final BaselineScope SAMPLE = ALL.withCalendars(List.of(1L));

  private final Played trial = new Played();
  private final StringWriter said = new StringWriter();
  @TempDir private Path folder;
  private ResultsFile file;

  @BeforeEach
  void openResults() {
    file = results();
  }

  private ResultsFile results() {
    return ResultsFile.open(
        folder.resolve("tiny.json"),
        new BenchSubject("tiny", "tiny", "1", 256, Map.of(), Map.of()),
        "./cascade bench");
  }

  private void run(int repeats) {
    new Rounds(trial, false, this::measured, file, new BenchTeller(new PrintWriter(said, true)))
        .run(repeats);
  }

  private Measured measured(Entrant entrant) {
    return new Measured(
        trial.seconds.getOrDefault(entrant.contender(), 1.0), Map.of(), entrant.run(new Watch()));
  }

  /** A trial of two, which writes down what happens to it. */
  private static final class Played implements Trial {
    private final List<String> log = new ArrayList<>();
    private final Map<Contender, Double> seconds = new HashMap<>();
    private final Map<Contender, String> left =
        new HashMap<>(Map.of(Contender.CASCADE, "a", Contender.SQL_SCRIPT, "a"));

    private record Runner(Contender contender, BaselineScope scope, List<String> log)
        implements Entrant {
      @Override
      public void prepare() {
        log.add("prepare");
      }

      @Override
      public Told run(Watch watch) {
        log.add(contender.name());
        return new Told(7, "");
      }

      @Override
      public void cleanUp() {
        log.add("clean up");
      }
    }

    @Override
    public BenchCase benchCase() {
      return BenchCase.NOTHING_CHANGED;
    }

    @Override
    public List<Entrant> entrants() {
      return List.of(
          new Runner(Contender.SQL_SCRIPT, SAMPLE, log), new Runner(Contender.CASCADE, ALL, log));
    }

    @Override
    public void settle() {
      log.add("settle");
    }

    @Override
    public void before(Entrant entrant) {
      log.add("before");
    }

    @Override
    public long rows(Entrant entrant) {
      return entrant.scope().equals(SAMPLE) ? 40 : 1_000;
    }

    @Override
    public Map<String, String> checksums(Entrant entrant, Told told) {
      return Map.of("everything", left.getOrDefault(entrant.contender(), ""));
    }

    private List<String> runs() {
      return log.stream()
          .filter(word -> word.equals(word.toUpperCase(java.util.Locale.ROOT)))
          .toList();
    }
  }

  @Test
  void everybodyWarmsUpAndTheOrderTurnsRoundInEveryRound() {
    run(2);

    assertThat(trial.runs())
        .containsExactly("CASCADE", "SQL_SCRIPT", "SQL_SCRIPT", "CASCADE", "CASCADE", "SQL_SCRIPT");
    assertThat(file.results().runs())
        .extracting(BenchRun::id)
        .containsExactly(
            id(Contender.SQL_SCRIPT, 1),
            id(Contender.CASCADE, 1),
            id(Contender.CASCADE, 2),
            id(Contender.SQL_SCRIPT, 2));
  }

  private static RunId id(Contender contender, int repeat) {
    return new RunId(BenchCase.NOTHING_CHANGED, contender, false, repeat);
  }

  @Test
  void whoeverTakesLessThanASecondWarmsUpThreeTimes() {
    trial.seconds.put(Contender.CASCADE, 0.9);

    run(1);

    assertThat(trial.runs())
        .containsExactly("CASCADE", "SQL_SCRIPT", "CASCADE", "CASCADE", "SQL_SCRIPT", "CASCADE");
    assertThat(file.results().runs()).hasSize(2);
  }

  @Test
  void aRunIsPreparedAndCleanedUpAfter() {
    run(1);

    assertThat(trial.log.subList(0, 5))
        .containsExactly("settle", "before", "prepare", "CASCADE", "clean up");
  }

  @Test
  void whoeverRanOnASampleIsScaledByTheRecordsOfBoth() {
    run(1);

    assertThat(file.results().runs()).extracting(BenchRun::rows).containsExactly(40L, 1_000L);
    assertThat(file.results().runs()).extracting(BenchRun::sampleOf).containsExactly(25.0, 1.0);
  }

  @Test
  void runsOfEarlierAreNotRunAgain() {
    run(1);
    trial.log.clear();
    file = results();

    run(2);

    assertThat(trial.runs()).containsExactly("CASCADE", "SQL_SCRIPT", "CASCADE", "SQL_SCRIPT");
  }

  @Test
  void whereNothingIsMissingTheDistrictIsNotTouched() {
    run(1);
    trial.log.clear();

    run(1);

    assertThat(trial.log).isEmpty();
  }

  @Test
  void whoeverLeavesSomethingElseStopsItAndIsNotSaved() {
    trial.left.put(Contender.SQL_SCRIPT, "b");

    assertThatThrownBy(() -> run(1))
        .isInstanceOf(BenchFailedException.class)
        .hasMessageContaining("a by Cascade, b by SQL script");
    assertThat(file.results().runs()).isEmpty();
  }

  @Test
  void whatWasLeftAtEarlierTimesCounts() {
    run(1);
    trial.left.replaceAll((contender, left) -> "c");

    assertThatThrownBy(() -> run(2))
        .isInstanceOf(BenchFailedException.class)
        .hasMessageContaining("a by SQL script, c by Cascade");
    assertThat(file.results().runs()).hasSize(2);
  }
}
