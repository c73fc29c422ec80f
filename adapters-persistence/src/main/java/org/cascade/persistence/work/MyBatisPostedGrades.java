package org.cascade.persistence.work;

import jakarta.inject.Inject;
import org.cascade.application.work.PostedGrades;
import org.cascade.application.work.Posting;
import org.cascade.application.work.PostingFilter;
import org.cascade.application.work.PostingId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Posted grades in MySQL. */
public final class MyBatisPostedGrades extends MyBatisResources<PostingId, Posting, PostingFilter>
    implements PostedGrades {
  @Inject
  public MyBatisPostedGrades(Transactions transactions) {
    super(transactions, new PostingTable(PostedIn.GRADES));
  }
}
