package org.cascade.server.bench.trial;

import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.Contender;

/** One who runs in a trial. */
public interface Entrant {
  Contender contender();

  /** The courses that it handles. */
  BaselineScope scope();

  /** What it needs before its time is taken. */
  default void prepare() {}

  /**
   * Runs.
   *
   * @param watch stopped by the caller when this returns, unless the entrant stops it before
   * @return what it answered or counted
   */
  Told run(Watch watch);

  /** Its time is no longer taken. */
  default void cleanUp() {}
}
