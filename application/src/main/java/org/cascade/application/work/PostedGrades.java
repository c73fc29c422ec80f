package org.cascade.application.work;

import org.cascade.application.resource.Resources;

/** Outbound: posted grades. */
public interface PostedGrades extends Resources<PostingId, Posting, PostingFilter> {}
