package org.cascade.persistence.work;

import jakarta.inject.Inject;
import org.cascade.application.work.AssessmentScore;
import org.cascade.application.work.AssessmentScoreFilter;
import org.cascade.application.work.AssessmentScoreId;
import org.cascade.application.work.AssessmentScores;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Scores for tests in MySQL. */
public final class MyBatisAssessmentScores
    extends MyBatisResources<AssessmentScoreId, AssessmentScore, AssessmentScoreFilter>
    implements AssessmentScores {
  @Inject
  public MyBatisAssessmentScores(Transactions transactions) {
    super(transactions, new AssessmentScoreTable());
  }
}
