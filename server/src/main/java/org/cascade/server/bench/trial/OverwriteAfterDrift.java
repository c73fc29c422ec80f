package org.cascade.server.bench.trial;

import java.util.List;
import java.util.Map;
import org.cascade.persistence.bench.BaselineTask;
import org.cascade.server.bench.result.BenchCase;
import org.cascade.server.bench.result.Contender;

/** The next year's calendars drift before each run. */
record OverwriteAfterDrift(Stage stage) implements Trial {
  @Override
  public BenchCase benchCase() {
    return BenchCase.OVERWRITE_AFTER_DRIFT;
  }

  @Override
  public List<Entrant> entrants() {
    return Stage.entrants(
        stage.baseline(Contender.SQL_SCRIPT, BaselineTask.OVERWRITE, stage.nextYear()),
        stage.push(stage.overwrite(), stage.nextYear()));
  }

  @Override
  public void settle() {
    stage.settleNextYear();
  }

  @Override
  public void before(Entrant entrant) {
    stage.district().drift();
  }

  @Override
  public long rows(Entrant entrant) {
    return stage.district().setupRecords(entrant.scope());
  }

  @Override
  public Map<String, String> checksums(Entrant entrant, Told told) {
    return stage.checksum(entrant.scope(), false);
  }
}
