package org.cascade.server.bench.report;

import static org.cascade.server.bench.report.Limit.atLeast;
import static org.cascade.server.bench.report.Limit.atMost;
import static org.cascade.server.bench.report.Measure.firstRow;
import static org.cascade.server.bench.report.Measure.growth;
import static org.cascade.server.bench.report.Measure.heapLimit;
import static org.cascade.server.bench.report.Measure.ratioTo;
import static org.cascade.server.bench.report.Measure.seconds;
import static org.cascade.server.bench.report.Measure.shareOf;
import static org.cascade.server.bench.report.Measure.timesFasterThan;
import static org.cascade.server.bench.result.BenchCase.AWAITING_REPORT;
import static org.cascade.server.bench.result.BenchCase.FEW_MASTERS_CHANGED;
import static org.cascade.server.bench.result.BenchCase.FIRST_COURSE;
import static org.cascade.server.bench.result.BenchCase.FIRST_PUSH;
import static org.cascade.server.bench.result.BenchCase.NOTHING_CHANGED;
import static org.cascade.server.bench.result.BenchCase.ONE_ATTRIBUTE;
import static org.cascade.server.bench.result.BenchCase.OVERWRITE_AFTER_DRIFT;
import static org.cascade.server.bench.result.BenchCase.PREVIEW;
import static org.cascade.server.bench.result.BenchCase.RESIDUAL_AFTER_DRIFT;
import static org.cascade.server.bench.result.BenchCase.RESIDUAL_REPORT;
import static org.cascade.server.bench.result.BenchCase.SUBMIT;
import static org.cascade.server.bench.result.Contender.COMPARING_JOIN;
import static org.cascade.server.bench.result.Contender.FLOOR;
import static org.cascade.server.bench.result.Contender.ROW_BY_ROW;
import static org.cascade.server.bench.result.Contender.SQL_SCRIPT;
import static org.cascade.server.bench.result.Contender.UPDATE_STATEMENT;

import java.util.List;
import java.util.stream.Stream;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.BenchResults;
import org.jspecify.annotations.Nullable;

/** All targets, and what results say to them. */
public final class Targets {
  static final String LARGE = "large";
  static final String STATE = "state";

  private static final List<Target> OF_PUSHES =
      List.of(
          Target.of(
                  FIRST_PUSH,
                  "≤ 1.0 of the SQL script with as many connections",
                  atMost(1.0),
                  ratioTo(SQL_SCRIPT))
              .on(LARGE),
          Target.of(FIRST_PUSH, "≤ 1.25 of the floor", atMost(1.25), ratioTo(FLOOR)).on(LARGE),
          Target.of(NOTHING_CHANGED, "≤ 0.2 of the SQL script", atMost(0.2), ratioTo(SQL_SCRIPT)),
          Target.of(NOTHING_CHANGED, "≤ 5 % of the first push", atMost(0.05), shareOf(FIRST_PUSH)),
          Target.of(
              FEW_MASTERS_CHANGED, "≤ 7 % of the first push", atMost(0.07), shareOf(FIRST_PUSH)),
          Target.of(
              ONE_ATTRIBUTE, "≤ 1.5 of the one UPDATE", atMost(1.5), ratioTo(UPDATE_STATEMENT)),
          Target.of(
              OVERWRITE_AFTER_DRIFT,
              "≤ 0.8 of the SQL script with as many connections",
              atMost(0.8),
              ratioTo(SQL_SCRIPT)),
          Target.of(
              FIRST_PUSH,
              "≥ 20 times faster than row by row",
              atLeast(20),
              timesFasterThan(ROW_BY_ROW)));

  private static final List<Target> OF_THE_STATE =
      List.of(
          growsAsTheWork(FIRST_PUSH),
          growsAsTheWork(NOTHING_CHANGED),
          growsAsTheWork(OVERWRITE_AFTER_DRIFT),
          Target.of(FIRST_PUSH, "server heap (-Xmx) ≤ 256 MiB", atMost(256), heapLimit())
              .on(STATE));

  private static final List<Target> OF_READING =
      Stream.of(PREVIEW, AWAITING_REPORT, RESIDUAL_REPORT, RESIDUAL_AFTER_DRIFT)
          .flatMap(Targets::ofReading)
          .toList();

  private static final List<Target> OF_WAITING =
      List.of(
          Target.of(SUBMIT, "≤ 100 ms", atMost(0.1), seconds()),
          Target.of(FIRST_COURSE, "≤ 1 s", atMost(1), seconds()));

  private Targets() {}

  private static Target growsAsTheWork(BenchCase benchCase) {
    return Target.of(
            benchCase, "time grows from large ≤ 1.3 times as the rows", atMost(1.3), growth())
        .on(STATE);
  }

  private static Stream<Target> ofReading(BenchCase benchCase) {
    return Stream.of(
        Target.of(benchCase, "first row ≤ 1 s", atMost(1), firstRow()).on(LARGE),
        Target.of(benchCase, "≤ 1.5 of the comparing join", atMost(1.5), ratioTo(COMPARING_JOIN)));
  }

  /** In the order of the issue that set them. */
  static List<Target> all() {
    return Stream.of(OF_PUSHES, OF_THE_STATE, OF_READING, OF_WAITING)
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Every target, beside what was measured with one setting of the binary log.
   *
   * @param large the results of size large, where there are any: targets of growth need them
   */
  public static List<Answer> answers(
      BenchResults results, @Nullable BenchResults large, boolean binlog) {
    Measurements measurements = new Measurements(results, large, binlog);
    return all().stream().map(target -> target.answer(measurements)).toList();
  }
}
