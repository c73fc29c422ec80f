package org.cascade.server.bench.trial;

import org.cascade.persistence.bench.AnswerSum;
import org.cascade.persistence.bench.Baseline;
import org.cascade.persistence.bench.BaselineScope;
import org.cascade.server.bench.result.Contender;

/** Something that Cascade is measured against. */
record BaselineEntrant(Contender contender, Baseline baseline, BaselineScope scope)
    implements Entrant {
  @Override
  public void prepare() {
    baseline.prepare(scope);
  }

  @Override
  public Told run(Watch watch) {
    AnswerSum answer = new AnswerSum(watch::firstRow);
    long rows = baseline.run(scope, answer);
    return new Told(rows, answer.text());
  }

  @Override
  public void cleanUp() {
    baseline.cleanUp(scope);
  }
}
