package org.cascade.persistence.bench;

import java.util.Map;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.Database;

/**
 * All that Cascade is measured against in a database.
 *
 * @param scripts by what they do; a task that nobody does is not measured
 */
public record Baselines(Map<BaselineTask, Baseline> scripts, SetupChecksum checksum) {
  public Baselines {
    scripts = Map.copyOf(scripts);
  }

  /** Of a database that has a generated district. */
  public static Baselines on(Database database) {
    return new Baselines(
        Map.of(
            BaselineTask.LOCKED_PUSH, new SetBasedPush(database, PushMode.LOCKED),
            BaselineTask.OVERWRITE, new SetBasedPush(database, PushMode.OVERWRITE),
            BaselineTask.ROW_BY_ROW, new RowByRow(database),
            BaselineTask.FLOOR, new Floor(database),
            BaselineTask.STATE_CODES, new StateCodes(database),
            BaselineTask.PREVIEW, ComparingJoin.preview(database),
            BaselineTask.AWAITING_REPORT, ComparingJoin.awaiting(database),
            BaselineTask.RESIDUAL_REPORT, ComparingJoin.residual(database)),
        new SetupRecords(database));
  }
}
