package org.cascade.application.work;

import jakarta.inject.Inject;
import org.cascade.application.ErrorReason;
import org.cascade.application.resource.ResourceService;

/** Posted comments as callers see and change them. */
public final class PostedCommentService extends ResourceService<PostingId, Posting, PostingFilter>
    implements ManagePostedComments {
  @Inject
  public PostedCommentService(PostedComments resources) {
    super(resources, ErrorReason.POSTED_COMMENT_NOT_FOUND);
  }

  @Override
  protected String title(PostingId id) {
    return "posted comment " + id.value();
  }
}
