package org.cascade.it.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.it.TestSettings;
import org.cascade.persistence.bench.BenchSize;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.server.bench.BenchPlan;
import org.cascade.server.bench.Benchmark;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.ResultsFile;
import org.cascade.server.bench.result.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every case by everybody, once, on an elementary school and another one. */
class BenchmarkIT {
  private static final BenchSize TINY = new BenchSize("tiny", 2, 500);

  private static final Set<BenchCase> BACK_AND_FORTH =
      Set.of(BenchCase.FEW_MASTERS_CHANGED, BenchCase.ONE_ATTRIBUTE, BenchCase.ONE_MASTER);

  @TempDir private Path out;
  private final StringWriter said = new StringWriter();

  private void run(TestDatabase database) {
    BenchPlan plan =
        new BenchPlan(
            TINY, 1, BenchCase.all(), List.of(), "", out, false, "test", "./cascade bench");
    assertThat(
            new Benchmark(plan, TestSettings.of(database, 50), new PrintWriter(said, true)).run())
        .isTrue();
  }

  @Test
  void everyCaseIsRunByCascadeAndItsBaselineWhichLeaveTheSameAndIsReported() throws IOException {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      run(database);
      BenchResults results = ResultsFile.read(out.resolve("tiny.json"));

      assertThat(BenchCase.all())
          .allSatisfy(it -> assertThat(contenders(results, it)).containsAll(expected(it)));
      assertThat(all(results).filter(BenchmarkIT::canBeCompared))
          .isNotEmpty()
          .allSatisfy(it -> assertThat(results.leftTheRowsOfCascade(it)).contains(true));
      assertThat(Files.readString(out.resolve("tiny.md")))
          .contains("# Benchmark: tiny", "| courses ", "244", "First push", "./cascade bench")
          .doesNotContain("**no**");
      assertThat(Files.readString(out.resolve("tiny.svg"))).startsWith("<svg").contains("Cascade");
      thatASecondTimeRunsNothing(database, results);
    }
  }

  private void thatASecondTimeRunsNothing(TestDatabase database, BenchResults before) {
    said.getBuffer().setLength(0);

    run(database);

    assertThat(said.toString()).doesNotContain("warm-up", "student work");
    assertThat(ResultsFile.read(out.resolve("tiny.json"))).isEqualTo(before);
  }

  /**
   * Where masters go back and forth, one of two does the one step in the only round, and the other
   * one the other: these are compared with the warm-up, which stops the benchmark or is gone.
   */
  private static boolean canBeCompared(Series series) {
    return series.contender() != Contender.FLOOR
        && series.contender() != Contender.CASCADE
        && !BACK_AND_FORTH.contains(series.benchCase());
  }

  private static Stream<Series> all(BenchResults results) {
    return BenchCase.all().stream().flatMap(it -> results.series(it).stream());
  }

  private static List<Contender> contenders(BenchResults results, BenchCase benchCase) {
    return results.series(benchCase).stream().map(Series::contender).toList();
  }

  private static List<Contender> expected(BenchCase benchCase) {
    Stream<Contender> others =
        benchCase == BenchCase.FIRST_PUSH
            ? Stream.of(Contender.FLOOR, Contender.ROW_BY_ROW)
            : Stream.empty();
    return Stream.of(Stream.of(Contender.CASCADE), benchCase.baseline().stream(), others)
        .flatMap(each -> each)
        .toList();
  }
}
