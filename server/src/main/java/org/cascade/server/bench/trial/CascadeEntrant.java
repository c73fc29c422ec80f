package org.cascade.server.bench.trial;

import java.util.function.Function;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.Contender;

/**
 * Cascade, called as a user calls it.
 *
 * @param call returns the answer
 */
record CascadeEntrant(BaselineScope scope, Function<Watch, Told> call) implements Entrant {
  @Override
  public Contender contender() {
    return Contender.CASCADE;
  }

  @Override
  public Told run(Watch watch) {
    return call.apply(watch);
  }
}
