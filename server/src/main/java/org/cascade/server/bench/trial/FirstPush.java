package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/** Nothing has been pushed, and nobody has worked in the courses. */
final class FirstPush implements Trial {
  private final Stage stage;
  private long pushed;

  FirstPush(Stage stage) {
    this.stage = stage;
  }

  @Override
  public BenchCase benchCase() {
    return BenchCase.FIRST_PUSH;
  }

  /** The floor between two that leave everything pushed, should it want to read what they left. */
  @Override
  public List<Entrant> entrants() {
    return Stage.entrants(
        stage.baseline(Contender.ROW_BY_ROW, BaselineTask.ROW_BY_ROW, stage.sample()),
        stage.baseline(Contender.SQL_SCRIPT, BaselineTask.LOCKED_PUSH, stage.year()),
        stage.baseline(Contender.FLOOR, BaselineTask.FLOOR, stage.year()),
        stage.push(stage.lockedPush(), stage.year()));
  }

  @Override
  public void settle() {
    stage.district().clear();
    stage.settle();
    pushed = stage.setupRecords();
  }

  @Override
  public void before(Entrant entrant) {
    if (entrant.contender() != Contender.FLOOR) {
      stage.district().clear();
    }
  }

  @Override
  public long rows(Entrant entrant) {
    return stage.district().setupRecords(entrant.scope());
  }

  /** The floor has tables of its own, with as many rows. */
  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    if (entrant.contender() != Contender.FLOOR) {
      return stage.checksums(entrant);
    }
    requireAsMany(told.rows());
    return Map.of();
  }

  private void requireAsMany(long rows) {
    if (rows != pushed) {
      throw new BenchFailedException(
          "The floor has %d rows, a first push %d: it does not do the same."
              .formatted(rows, pushed));
    }
  }
}
