package org.cascade.application.work;

import org.cascade.application.resource.Resources;

/** Outbound: posted comments. */
public interface PostedComments extends Resources<PostingId, Posting, PostingFilter> {}
