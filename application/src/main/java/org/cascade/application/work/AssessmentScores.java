package org.cascade.application.work;

import org.cascade.application.resource.Resources;

/** Outbound: scores for tests. */
public interface AssessmentScores
    extends Resources<AssessmentScoreId, AssessmentScore, AssessmentScoreFilter> {}
