package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.server.bench.result.BenchCase;

/**
 * How long a caller waits for a sign of life of a push of everything. Every master has another
 * state code before each run, so that the push changes every course.
 */
final class Waiting implements Trial {
  private final BenchCase benchCase;
  private final Stage stage;
  private final ToLongFunction<CourseCounts> sign;
  private boolean changed;

  private Waiting(BenchCase benchCase, Stage stage, ToLongFunction<CourseCounts> sign) {
    this.benchCase = benchCase;
    this.stage = stage;
    this.sign = sign;
  }

  /** For the first snapshot: it has the total number of courses. */
  static Waiting forSnapshot(Stage stage) {
    return new Waiting(BenchCase.SUBMIT, stage, CourseCounts::getTotal);
  }

  static Waiting forFirstCourse(Stage stage) {
    return new Waiting(BenchCase.FIRST_COURSE, stage, CourseCounts::getApplied);
  }

  @Override
  public BenchCase benchCase() {
    return benchCase;
  }

  @Override
  public List<Entrant> entrants() {
    return Stage.entrants(stage.push(stage.lockedPush(), stage.year(), this::look));
  }

  private void look(CourseCounts courses, Watch watch) {
    if (sign.applyAsLong(courses) > 0) {
      watch.stop();
    }
  }

  @Override
  public void settle() {
    stage.settle();
    changed = false;
  }

  @Override
  public void before(Entrant entrant) {
    changed = !changed;
    stage.district().changeStateCodes(changed);
  }

  @Override
  public long rows(Entrant entrant) {
    return benchCase == BenchCase.SUBMIT ? stage.district().courses(entrant.scope()) : 1;
  }

  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    return Map.of();
  }
}
