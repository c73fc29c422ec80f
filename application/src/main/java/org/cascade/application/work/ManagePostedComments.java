package org.cascade.application.work;

import org.cascade.application.resource.ManageResources;

/** Reads and changes posted comments. */
public interface ManagePostedComments extends ManageResources<PostingId, Posting, PostingFilter> {}
