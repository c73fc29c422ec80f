package org.cascade.persistence.work;

import jakarta.inject.Inject;
import org.cascade.application.work.PostedComments;
import org.cascade.application.work.Posting;
import org.cascade.application.work.PostingFilter;
import org.cascade.application.work.PostingId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Posted comments in MySQL. */
public final class MyBatisPostedComments extends MyBatisResources<PostingId, Posting, PostingFilter>
    implements PostedComments {
  @Inject
  public MyBatisPostedComments(Transactions transactions) {
    super(transactions, new PostingTable(PostedIn.COMMENTS));
  }
}
