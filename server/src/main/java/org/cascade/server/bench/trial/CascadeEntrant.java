package org.cascade.server.bench.trial;

import java.util.function.ToLongFunction;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.Contender;

/**
 * Cascade, called as a user calls it.
 *
 * @param call returns the rows of the answer
 */
record CascadeEntrant(BaselineScope scope, ToLongFunction<Watch> call) implements Entrant {
  @Override
  public Contender contender() {
    return Contender.CASCADE;
  }

  @Override
  public long run(Watch watch) {
    return call.applyAsLong(watch);
  }
}
