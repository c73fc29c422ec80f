package org.cascade.persistence.lists;

import jakarta.inject.Inject;
import org.cascade.application.lists.Standard;
import org.cascade.application.lists.StandardFilter;
import org.cascade.application.lists.StandardId;
import org.cascade.application.lists.Standards;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** The standards bank in MySQL. */
public final class MyBatisStandards extends MyBatisResources<StandardId, Standard, StandardFilter>
    implements Standards {
  @Inject
  public MyBatisStandards(Transactions transactions) {
    super(transactions, new StandardTable());
  }
}
