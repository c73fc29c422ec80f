package org.cascade.server.bench.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BenchResultsTest {
  private static final BenchSubject SUBJECT =
      new BenchSubject("small, seed 1, 0.1.0", "small", "0.1.0", 256, Map.of(), Map.of());

  private static BenchRun run(Contender contender, boolean binlog, int repeat) {
    return BenchRun.of(new RunId(BenchCase.FIRST_PUSH, contender, binlog, repeat), 1, 1);
  }

  private static BenchResults results(BenchRun... runs) {
    return new BenchResults(SUBJECT, List.of(), List.of(runs));
  }

  private static Optional<Boolean> sameRows(BenchResults results, Contender contender) {
    return results
        .series(BenchCase.FIRST_PUSH, contender, false)
        .flatMap(results::leftTheRowsOfCascade);
  }

  @Test
  void aRunIsKeptOnce() {
    BenchRun run = run(Contender.CASCADE, false, 1);

    assertThatIllegalArgumentException().isThrownBy(() -> results(run).with(run));
  }

  @Test
  void seriesStandFirstWithoutBinaryLogThenWith() {
    BenchResults results =
        results(
            run(Contender.SQL_SCRIPT, true, 1),
            run(Contender.FLOOR, false, 1),
            run(Contender.CASCADE, true, 1),
            run(Contender.CASCADE, false, 1),
            run(Contender.CASCADE, false, 2));

    assertThat(results.series(BenchCase.FIRST_PUSH))
        .extracting(it -> it.contender() + " " + it.binlog() + " " + it.runs().size())
        .containsExactly("CASCADE false 2", "FLOOR false 1", "CASCADE true 1", "SQL_SCRIPT true 1");
    assertThat(results.series(BenchCase.PREVIEW)).isEmpty();
  }

  @Test
  void rowsAreComparedInThePartsThatBothSummed() {
    BenchRun push =
        run(Contender.CASCADE, false, 1).withChecksum("all", "a").withChecksum("sample", "s");

    BenchResults results =
        results(
            push,
            run(Contender.SQL_SCRIPT, false, 1).withChecksum("all", "a"),
            run(Contender.ROW_BY_ROW, false, 1).withChecksum("sample", "other"),
            run(Contender.FLOOR, false, 1).withChecksum("floor", "a"));

    assertThat(sameRows(results, Contender.SQL_SCRIPT)).contains(true);
    assertThat(sameRows(results, Contender.ROW_BY_ROW)).contains(false);
    assertThat(sameRows(results, Contender.FLOOR)).isEmpty();
    assertThat(sameRows(results, Contender.CASCADE)).isEmpty();
  }

  @Test
  void oneDifferenceInAnyRepeatIsTold() {
    BenchRun first = run(Contender.CASCADE, false, 1).withChecksum("all", "a");
    BenchRun script = run(Contender.SQL_SCRIPT, false, 1).withChecksum("all", "a");
    BenchRun again = run(Contender.CASCADE, false, 2);

    assertThat(sameRows(results(first, again.withChecksum("all", "a")), Contender.CASCADE))
        .contains(true);
    assertThat(sameRows(results(first, script, again.withChecksum("all", "b")), Contender.CASCADE))
        .contains(false);
    assertThat(
            sameRows(results(first, script, again.withChecksum("all", "b")), Contender.SQL_SCRIPT))
        .contains(false);
  }
}
