package org.cascade.server.bench.result;

import java.util.Objects;

/**
 * Which run it is.
 *
 * @param binlog whether MySQL wrote its binary log
 * @param repeat from 1; warm-ups are not kept
 */
public record RunId(BenchCase benchCase, Contender contender, boolean binlog, int repeat) {
  /** Null is what JSON gives for a name that this program does not know. */
  public RunId {
    Objects.requireNonNull(benchCase, "unknown case");
    Objects.requireNonNull(contender, "unknown contender");
    if (repeat < 1) {
      throw new IllegalArgumentException("repeat " + repeat + " is less than 1");
    }
  }
}
