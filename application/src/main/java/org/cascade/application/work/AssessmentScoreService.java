package org.cascade.application.work;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** Scores for tests as callers see and change them. */
public final class AssessmentScoreService
    extends ResourceService<AssessmentScoreId, AssessmentScore, AssessmentScoreFilter>
    implements ManageAssessmentScores {
  @Inject
  public AssessmentScoreService(AssessmentScores resources) {
    super(resources, ErrorReason.ASSESSMENT_SCORE_NOT_FOUND);
  }

  @Override
  protected String title(AssessmentScoreId id) {
    return "score of student %s for test %d in course %d"
        .formatted(id.student(), id.test(), id.course().value());
  }
}
