package org.cascade.server.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.server.bench.report.Verdict.MET;
import static org.cascade.server.bench.report.Verdict.MISSED;
import static org.cascade.server.bench.report.Verdict.NOT_MEASURED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.cascade.server.bench.result.BenchRun;
import org.cascade.server.bench.result.Contender;
import org.cascade.server.bench.result.Figure;
import org.cascade.server.bench.result.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetsTest {
  private static final String SCRIPT = "of the SQL script";
  private static final String CONNECTIONS = " with as many connections";

  /** On large: 1 s for 1,000 rows in each case. */
  private static final BenchResults LARGE =
      SmallResults.of(
          "large",
          256,
          Stream.of(BenchCase.values()).map(it -> run(it, Contender.CASCADE, 1)).toList());

  /**
   * A target, and results of which its value is what is asked for.
   *
   * @param limit the last value that is allowed
   * @param beyond one that is not
   */
  private record Example(
      String target, double limit, double beyond, DoubleFunction<BenchResults> results) {
    @Override
    public String toString() {
      return target;
    }

    Answer answer(BenchResults of) {
      return answer(of, false);
    }

    Answer answer(BenchResults of, boolean binlog) {
      return Targets.answers(of, LARGE, binlog).stream()
          .filter(it -> name(it.target()).equals(target))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String name(Target target) {
    return target.title() + ": " + target.text();
  }

  private static BenchRun run(BenchCase benchCase, Contender contender, double seconds) {
    return SmallResults.run(benchCase, contender, 1, seconds);
  }

  private static Example ratio(
      String target, double limit, String size, BenchCase benchCase, Contender other) {
    return new Example(
        target,
        limit,
        limit * 1.001,
        value ->
            SmallResults.of(
                size,
                256,
                List.of(run(benchCase, Contender.CASCADE, value), run(benchCase, other, 1))));
  }

  private static Example share(String target, double limit, BenchCase benchCase) {
    return new Example(
        target,
        limit,
        limit * 1.001,
        value ->
            SmallResults.of(
                "small",
                256,
                List.of(
                    run(benchCase, Contender.CASCADE, value),
                    run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1))));
  }

  /** Ten times the rows of large. */
  private static Example growth(BenchCase benchCase) {
    return new Example(
        benchCase.title() + ", state: time grows from large ≤ 1.3 times as the rows",
        1.3,
        1.31,
        value ->
            SmallResults.of(
                "state",
                256,
                List.of(
                    BenchRun.of(
                        new RunId(benchCase, Contender.CASCADE, false, 1), 10 * value, 10_000))));
  }

  private static Example firstRow(BenchCase benchCase) {
    return new Example(
        benchCase.title() + ", large: first row ≤ 1 s",
        1,
        1.001,
        value ->
            SmallResults.of(
                "large",
                256,
                List.of(
                    run(benchCase, Contender.CASCADE, 5).with(Figure.FIRST_ROW_SECONDS, value))));
  }

  private static Example join(BenchCase benchCase) {
    return ratio(
        benchCase.title() + ": ≤ 1.5 of the comparing join",
        1.5,
        "small",
        benchCase,
        Contender.COMPARING_JOIN);
  }

  private static Example seconds(String target, double limit, BenchCase benchCase) {
    return new Example(
        target,
        limit,
        limit * 1.001,
        value -> SmallResults.of("small", 256, List.of(run(benchCase, Contender.CASCADE, value))));
  }

  private static List<Example> examples() {
    return List.of(
        ratio(
            "First push, large: ≤ 1.0 " + SCRIPT + CONNECTIONS,
            1,
            "large",
            BenchCase.FIRST_PUSH,
            Contender.SQL_SCRIPT),
        ratio(
            "First push, large: ≤ 1.25 of the floor",
            1.25,
            "large",
            BenchCase.FIRST_PUSH,
            Contender.FLOOR),
        ratio(
            "Nothing changed: ≤ 0.2 " + SCRIPT,
            0.2,
            "small",
            BenchCase.NOTHING_CHANGED,
            Contender.SQL_SCRIPT),
        share("Nothing changed: ≤ 5 % of the first push", 0.05, BenchCase.NOTHING_CHANGED),
        share(
            "1 % of the masters changed: ≤ 7 % of the first push",
            0.07, BenchCase.FEW_MASTERS_CHANGED),
        ratio(
            "One attribute of every master: ≤ 1.5 of the one UPDATE",
            1.5,
            "small",
            BenchCase.ONE_ATTRIBUTE,
            Contender.UPDATE_STATEMENT),
        ratio(
            "Overwrite after drift: ≤ 0.8 " + SCRIPT + CONNECTIONS,
            0.8,
            "small",
            BenchCase.OVERWRITE_AFTER_DRIFT,
            Contender.SQL_SCRIPT),
        new Example(
            "First push: ≥ 20 times faster than row by row",
            20,
            19.99,
            value ->
                SmallResults.of(
                    "small",
                    256,
                    List.of(
                        run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1),
                        run(BenchCase.FIRST_PUSH, Contender.ROW_BY_ROW, value / 2).asSampleOf(2)))),
        growth(BenchCase.FIRST_PUSH),
        growth(BenchCase.NOTHING_CHANGED),
        growth(BenchCase.OVERWRITE_AFTER_DRIFT),
        new Example(
            "First push, state: server heap (-Xmx) ≤ 256 MiB",
            256,
            257,
            value ->
                SmallResults.of(
                    "state",
                    (int) value,
                    List.of(run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1)))),
        firstRow(BenchCase.PREVIEW),
        join(BenchCase.PREVIEW),
        firstRow(BenchCase.AWAITING_REPORT),
        join(BenchCase.AWAITING_REPORT),
        firstRow(BenchCase.RESIDUAL_REPORT),
        join(BenchCase.RESIDUAL_REPORT),
        firstRow(BenchCase.RESIDUAL_AFTER_DRIFT),
        join(BenchCase.RESIDUAL_AFTER_DRIFT),
        seconds("Submit: ≤ 100 ms", 0.1, BenchCase.SUBMIT),
        seconds("First course: ≤ 1 s", 1, BenchCase.FIRST_COURSE));
  }

  @Test
  void everyTargetHasAnExample() {
    assertThat(Targets.all())
        .extracting(TargetsTest::name)
        .containsExactlyElementsOf(examples().stream().map(Example::target).toList());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aTargetIsMetAtItsLimit(Example example) {
    Answer answer = example.answer(example.results.apply(example.limit));

    assertThat(answer.verdict()).isEqualTo(MET);
    assertThat(answer.measured()).map(Measured::value).contains(example.limit);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aTargetIsMissedBeyondItsLimit(Example example) {
    assertThat(example.answer(example.results.apply(example.beyond)).verdict()).isEqualTo(MISSED);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aTargetIsNotMeasuredWhereAnyOfItsRunsIsMissing(Example example) {
    BenchResults whole = example.results.apply(example.limit);
    for (BenchRun missing : whole.runs()) {
      List<BenchRun> rest = new ArrayList<>(whole.runs());
      rest.remove(missing);
      Answer answer = example.answer(new BenchResults(whole.subject(), whole.commands(), rest));

      assertThat(answer.verdict()).isEqualTo(NOT_MEASURED);
      assertThat(answer.measured()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theOtherSettingOfTheBinaryLogSaysNothing(Example example) {
    BenchResults whole = example.results.apply(example.limit);
    List<BenchRun> mixed = new ArrayList<>(whole.runs());
    mixed.set(0, SmallResults.withBinlog(mixed.get(0)));
    BenchResults results = new BenchResults(whole.subject(), whole.commands(), mixed);

    assertThat(example.answer(whole, true).verdict()).isEqualTo(NOT_MEASURED);
    assertThat(example.answer(results, false).verdict()).isEqualTo(NOT_MEASURED);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aTargetForOneSizeIsNotMeasuredOnAnother(Example example) {
    BenchResults results = example.results.apply(example.limit);
    BenchResults medium =
        new BenchResults(SmallResults.subject("medium", 256), results.commands(), results.runs());
    boolean isForOneSize = example.target.matches(".*, (large|state): .*");

    assertThat(example.answer(medium).verdict()).isEqualTo(isForOneSize ? NOT_MEASURED : MET);
  }

  @Test
  void withoutTheResultsOfLargeGrowthIsNotMeasured() {
    Example growth = growth(BenchCase.FIRST_PUSH);

    assertThat(Targets.answers(growth.results.apply(1), null, false))
        .filteredOn(it -> name(it.target()).equals(growth.target))
        .extracting(Answer::verdict)
        .containsExactly(NOT_MEASURED);
  }

  @Test
  void mediansAreCompared() {
    List<BenchRun> runs = new ArrayList<>();
    double[] cascade = {1, 2, 30};
    double[] script = {4, 4, 1};
    for (int repeat = 1; repeat <= 3; repeat++) {
      runs.add(
          SmallResults.run(BenchCase.FIRST_PUSH, Contender.CASCADE, repeat, cascade[repeat - 1]));
      runs.add(
          SmallResults.run(BenchCase.FIRST_PUSH, Contender.SQL_SCRIPT, repeat, script[repeat - 1]));
    }

    Answer first = Targets.answers(SmallResults.of("large", 256, runs), null, false).get(0);

    assertThat(first.measured()).contains(new Measured(0.5, "0.50", "2.00 s / 4.00 s"));
  }

  @Test
  void whoLeftOtherRowsIsNotCompared() {
    BenchRun push = run(BenchCase.FIRST_PUSH, Contender.CASCADE, 1).withChecksum("all", "a");
    BenchRun script = run(BenchCase.FIRST_PUSH, Contender.SQL_SCRIPT, 2);

    assertThat(firstVerdict(push, script.withChecksum("all", "a"))).isEqualTo(MET);
    assertThat(firstVerdict(push, script.withChecksum("all", "b"))).isEqualTo(NOT_MEASURED);
  }

  private static Verdict firstVerdict(BenchRun... runs) {
    BenchResults results = SmallResults.of("large", 256, List.of(runs));
    return Targets.answers(results, null, false).get(0).verdict();
  }
}
