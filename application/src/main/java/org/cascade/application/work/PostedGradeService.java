package org.cascade.application.work;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** Posted grades as callers see and change them. */
public final class PostedGradeService extends ResourceService<PostingId, Posting, PostingFilter>
    implements ManagePostedGrades {
  @Inject
  public PostedGradeService(PostedGrades resources) {
    super(resources, ErrorReason.POSTED_GRADE_NOT_FOUND);
  }

  @Override
  protected String title(PostingId id) {
    return "posted grade " + id.value();
  }
}
