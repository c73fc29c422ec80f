package org.cascade.application.work;

import org.cascade.application.resource.ManageResources;

/** Reads and changes scores for tests. */
public interface ManageAssessmentScores
    extends ManageResources<AssessmentScoreId, AssessmentScore, AssessmentScoreFilter> {}
