package org.cascade.application.work;

import org.cascade.application.resource.ManageResources;

/** Reads and changes posted grades. */
public interface ManagePostedGrades extends ManageResources<PostingId, Posting, PostingFilter> {}
