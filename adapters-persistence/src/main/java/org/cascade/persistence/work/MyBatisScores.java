package org.cascade.persistence.work;

import jakarta.inject.Inject;
import org.cascade.application.work.Score;
import org.cascade.application.work.ScoreFilter;
import org.cascade.application.work.ScoreId;
import org.cascade.application.work.Scores;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Scores for assignments in MySQL. */
public final class MyBatisScores extends MyBatisResources<ScoreId, Score, ScoreFilter>
    implements Scores {
  @Inject
  public MyBatisScores(Transactions transactions) {
    super(transactions, new ScoreTable());
  }
}
