package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.persistence.bench.BenchDistrict;
import org.cascade.persistence.bench.MasterChoice;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/** One master in a hundred has changed since the last push; somebody asks what that means. */
final class Reading implements Trial {
  private final BenchCase benchCase;
  private final Stage stage;
  private final List<Entrant> entrants;

  private Reading(BenchCase benchCase, Stage stage, BaselineTask task, ToLongFunction<Watch> call) {
    this.benchCase = benchCase;
    this.stage = stage;
    this.entrants =
        Stage.entrants(
            stage.baseline(Contender.COMPARING_JOIN, task, stage.year()),
            Stream.of(new CascadeEntrant(stage.year(), call)));
  }

  static Reading preview(Stage stage) {
    PushSpec spec = stage.lockedPush();
    return new Reading(
        BenchCase.PREVIEW,
        stage,
        BaselineTask.PREVIEW,
        watch -> stage.calls().preview(spec, watch));
  }

  static Reading awaiting(Stage stage) {
    ReportSpec spec = report(stage);
    return new Reading(
        BenchCase.AWAITING_REPORT,
        stage,
        BaselineTask.AWAITING_REPORT,
        watch -> stage.calls().awaiting(spec, watch));
  }

  static Reading residual(Stage stage) {
    ReportSpec spec = report(stage);
    return new Reading(
        BenchCase.RESIDUAL_REPORT,
        stage,
        BaselineTask.RESIDUAL_REPORT,
        watch -> stage.calls().residual(spec, watch));
  }

  private static ReportSpec report(Stage stage) {
    return ReportSpec.newBuilder()
        .setYear(BenchDistrict.YEAR)
        .setCatalog(stage.calls().catalog())
        .build();
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
    stage.settle();
    stage.district().changeMasters(MasterChoice.oneInAHundred(), true);
  }

  @Override
  public long rows(Entrant entrant) {
    return stage.district().setupRecords(entrant.scope());
  }

  /** Whoever reads leaves nothing; the answers are as long. */
  @Override
  public Map<String, String> checksums(Entrant entrant, long answer) {
    return Map.of("rows of the answer", Long.toString(answer));
  }
}
