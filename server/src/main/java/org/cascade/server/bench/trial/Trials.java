package org.cascade.server.bench.trial;

import org.cascade.server.bench.result.BenchCase;

/** The trial of every case. */
public final class Trials {
  private Trials() {}

  public static Trial of(BenchCase benchCase, Stage stage) {
    return switch (benchCase) {
      case FIRST_PUSH -> new FirstPush(stage);
      case NOTHING_CHANGED -> new NothingChanged(stage);
      case FEW_MASTERS_CHANGED -> ChangedMasters.few(stage);
      case ONE_ATTRIBUTE -> ChangedMasters.stateCodes(stage);
      case OVERWRITE_AFTER_DRIFT -> new OverwriteAfterDrift(stage);
      case PREVIEW -> Reading.preview(stage);
      case AWAITING_REPORT -> Reading.awaiting(stage);
      case RESIDUAL_REPORT -> Reading.residual(stage);
      case RESIDUAL_AFTER_DRIFT -> Reading.residualAfterDrift(stage);
      case ONE_MASTER -> ChangedMasters.one(stage);
      case SUBMIT -> Waiting.forSnapshot(stage);
      case FIRST_COURSE -> Waiting.forFirstCourse(stage);
    };
  }
}
