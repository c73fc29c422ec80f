package org.cascade.server.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static BenchRun run(int repeat, double seconds) {
    return BenchRun.of(
        new RunId(BenchCase.FIRST_PUSH, Contender.ROW_BY_ROW, false, repeat), seconds, 100);
  }

  private static Series series(BenchRun... runs) {
    return new Series(BenchCase.FIRST_PUSH, Contender.ROW_BY_ROW, false, List.of(runs));
  }

  @Test
  void whatASampleTookIsScaledToTheWhole() {
    Series sampled = series(run(1, 2).asSampleOf(50), run(2, 4).asSampleOf(50));

    assertThat(sampled.seconds()).isEqualTo(new Spread(150, 100, 200));
    assertThat(sampled.rows()).isEqualTo(5000);
    assertThat(sampled.rowsPerSecond()).isEqualTo(5000 / 150.0);
    assertThat(sampled.sampleOf()).isEqualTo(50);
  }

  @Test
  void workIsScaledToo() {
    BenchRun sample =
        run(1, 2).asSampleOf(50).with(Figure.STATEMENTS, 3).with(Figure.MYSQL_CPU_SECONDS, 7);

    assertThat(series(sample).figure(Figure.STATEMENTS)).contains(150.0);
    assertThat(series(sample).figure(Figure.MYSQL_CPU_SECONDS)).contains(350.0);
  }

  @Test
  void whatIsWrittenIsToldOfTheWholeOnly() {
    BenchRun whole = run(1, 2).with(Figure.BYTES_WRITTEN, 7);

    assertThat(series(whole).figure(Figure.BYTES_WRITTEN)).contains(7.0);
    assertThat(series(whole.asSampleOf(50)).figure(Figure.BYTES_WRITTEN)).isEmpty();
  }

  @Test
  void heapAndFirstRowAreNotScaled() {
    BenchRun sample =
        run(1, 2).asSampleOf(50).with(Figure.HEAP_PEAK_MIB, 90).with(Figure.FIRST_ROW_SECONDS, 0.5);

    assertThat(series(sample).figure(Figure.HEAP_PEAK_MIB)).contains(90.0);
    assertThat(series(sample).figure(Figure.FIRST_ROW_SECONDS)).contains(0.5);
  }

  @Test
  void ofHeapPeaksTheHighestCountsAndOfAllElseTheMedian() {
    Series three =
        series(
            run(1, 1).with(Figure.HEAP_PEAK_MIB, 90).with(Figure.CLIENT_CPU_SECONDS, 90),
            run(2, 1).with(Figure.HEAP_PEAK_MIB, 10).with(Figure.CLIENT_CPU_SECONDS, 10),
            run(3, 1).with(Figure.HEAP_PEAK_MIB, 20).with(Figure.CLIENT_CPU_SECONDS, 20));

    assertThat(three.figure(Figure.HEAP_PEAK_MIB)).contains(90.0);
    assertThat(three.figure(Figure.CLIENT_CPU_SECONDS)).contains(20.0);
    assertThat(three.figure(Figure.STATEMENTS)).isEmpty();
  }
}
