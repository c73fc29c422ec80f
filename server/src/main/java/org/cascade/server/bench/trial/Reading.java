package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.persistence.bench.BenchDistrict;
import org.cascade.persistence.bench.MasterChoice;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/** Somebody asks what a push would mean. */
final class Reading implements Trial {
  private final BenchCase benchCase;
  private final Stage stage;
  private final List<Entrant> entrants;
  private final Runnable settle;

  private Reading(BenchCase benchCase, Stage stage, List<Entrant> entrants, Runnable settle) {
    this.benchCase = benchCase;
    this.stage = stage;
    this.entrants = entrants;
    this.settle = settle;
  }

  static Reading preview(Stage stage) {
    PushSpec spec = stage.lockedPush();
    return ofChangedMasters(
        BenchCase.PREVIEW,
        stage,
        BaselineTask.PREVIEW,
        watch -> stage.calls().preview(spec, watch));
  }

  static Reading awaiting(Stage stage) {
    ReportSpec spec = report(stage, BenchDistrict.YEAR);
    return ofChangedMasters(
        BenchCase.AWAITING_REPORT,
        stage,
        BaselineTask.AWAITING_REPORT,
        watch -> stage.calls().awaiting(spec, watch));
  }

  static Reading residual(Stage stage) {
    ReportSpec spec = report(stage, BenchDistrict.YEAR);
    return ofChangedMasters(
        BenchCase.RESIDUAL_REPORT,
        stage,
        BaselineTask.RESIDUAL_REPORT,
        watch -> stage.calls().residual(spec, watch));
  }

  /** Of the next year. */
  static Reading residualAfterDrift(Stage stage) {
    ReportSpec spec = report(stage, BenchDistrict.NEXT_YEAR);
    return new Reading(
        BenchCase.RESIDUAL_AFTER_DRIFT,
        stage,
        entrants(
            stage,
            BaselineTask.RESIDUAL_REPORT,
            stage.nextYear(),
            watch -> stage.calls().residual(spec, watch)),
        () -> {
          stage.settleNextYear();
          stage.district().drift();
        });
  }

  /** Of this year, one master in a hundred of which has changed since the last push. */
  private static Reading ofChangedMasters(
      BenchCase benchCase, Stage stage, BaselineTask task, Function<Watch, Told> call) {
    return new Reading(
        benchCase,
        stage,
        entrants(stage, task, stage.year(), call),
        () -> {
          stage.settle();
          stage.district().changeMasters(MasterChoice.oneInAHundred(), true);
        });
  }

  private static List<Entrant> entrants(
      Stage stage, BaselineTask task, BaselineScope scope, Function<Watch, Told> call) {
    return Stage.entrants(
        stage.baseline(Contender.COMPARING_JOIN, task, scope),
        Stream.of(new CascadeEntrant(scope, call)));
  }

  private static ReportSpec report(Stage stage, int year) {
    return ReportSpec.newBuilder().setYear(year).setCatalog(stage.calls().catalog()).build();
  }

  @Override
  public BenchCase benchCase() {
    return benchCase;
  }

  @Override
  public List<Entrant> entrants() {
    return entrants;
  }

  @Override
  public void settle() {
    settle.run();
  }

  @Override
  public long rows(Entrant entrant) {
    return stage.district().setupRecords(entrant.scope());
  }

  /** Whoever reads leaves nothing; the answers are the same. */
  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    return Map.of("the answer, rows/sum", told.answer());
  }
}
