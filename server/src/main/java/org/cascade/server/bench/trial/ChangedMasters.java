package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.persistence.bench.MasterChoice;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/**
 * Masters go from one variant to another and back, a step before each run. One entrant brings the
 * step forth down to the courses, the other the step back, and in the next round the other way
 * round, so that nothing is ever reset.
 */
final class ChangedMasters implements Trial {
  private final BenchCase benchCase;
  private final Stage stage;
  private final BaselineScope scope;
  private final List<Entrant> entrants;
  private final Consumer<Boolean> change;
  private boolean changed;

  private ChangedMasters(
      BenchCase benchCase, Stage stage, List<Entrant> entrants, Consumer<Boolean> change) {
    this.benchCase = benchCase;
    this.stage = stage;
    this.scope = entrants.get(entrants.size() - 1).scope();
    this.entrants = entrants;
    this.change = change;
  }

  /** One in a hundred. */
  static ChangedMasters few(Stage stage) {
    return new ChangedMasters(
        BenchCase.FEW_MASTERS_CHANGED,
        stage,
        Stage.entrants(
            stage.baseline(Contender.SQL_SCRIPT, BaselineTask.LOCKED_PUSH, stage.year()),
            stage.push(stage.lockedPush(), stage.year())),
        to -> stage.district().changeMasters(MasterChoice.oneInAHundred(), to));
  }

  /** One, and only that one is pushed. */
  static ChangedMasters one(Stage stage) {
    long master = stage.district().masterWithMostCourses();
    BaselineScope scope = stage.year().withMasters(List.of(master));
    PushSpec spec =
        stage.lockedPush().toBuilder()
            .setKind(PushKind.PUSH_KIND_PUSH_COURSE_MASTER)
            .addMasters("masters/" + master)
            .build();
    return new ChangedMasters(
        BenchCase.ONE_MASTER,
        stage,
        Stage.entrants(
            stage.baseline(Contender.SQL_SCRIPT, BaselineTask.LOCKED_PUSH, scope),
            stage.push(spec, scope)),
        to -> stage.district().changeMasters(MasterChoice.only(master), to));
  }

  /** The state code of every master. */
  static ChangedMasters stateCodes(Stage stage) {
    PushSpec spec =
        stage.lockedPush().toBuilder().addDataTypes(DataType.DATA_TYPE_COURSE_INFO).build();
    return new ChangedMasters(
        BenchCase.ONE_ATTRIBUTE,
        stage,
        Stage.entrants(
            stage.baseline(Contender.UPDATE_STATEMENT, BaselineTask.STATE_CODES, stage.year()),
            stage.push(spec, stage.year())),
        to -> stage.district().changeStateCodes(to));
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
    changed = false;
  }

  @Override
  public void before(Entrant entrant) {
    changed = !changed;
    change.accept(changed);
  }

  @Override
  public long rows(Entrant entrant) {
    return benchCase == BenchCase.ONE_ATTRIBUTE
        ? stage.district().courses(scope)
        : stage.district().setupRecords(scope);
  }

  /** Of the whole year: what is outside the scope has to stay. */
  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    return stage.checksum(stage.year(), changed);
  }
}
