package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/** Everything is in step, and stays so. */
record NothingChanged(Stage stage) implements Trial {
  @Override
  public BenchCase benchCase() {
    return BenchCase.NOTHING_CHANGED;
  }

  @Override
  public List<Entrant> entrants() {
    return Stage.entrants(
        stage.baseline(Contender.ROW_BY_ROW, BaselineTask.ROW_BY_ROW, stage.sample()),
        stage.baseline(Contender.SQL_SCRIPT, BaselineTask.LOCKED_PUSH, stage.year()),
        stage.push(stage.lockedPush(), stage.year()));
  }

  @Override
  public void settle() {
    stage.settle();
  }

  @Override
  public long rows(Entrant entrant) {
    return stage.district().setupRecords(entrant.scope());
  }

  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    return stage.checksums(entrant);
  }
}
