package org.cascade.application.work;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** Scores for assignments as callers see and change them. */
public final class ScoreService extends ResourceService<ScoreId, Score, ScoreFilter>
    implements ManageScores {
  @Inject
  public ScoreService(Scores resources) {
    super(resources, ErrorReason.SCORE_NOT_FOUND);
  }

  @Override
  protected String title(ScoreId id) {
    return "score of student %s for assignment %d".formatted(id.student(), id.assignment().value());
  }
}
