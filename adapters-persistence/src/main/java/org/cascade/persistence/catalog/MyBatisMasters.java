package org.cascade.persistence.catalog;

import jakarta.inject.Inject;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.Masters;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Masters in MySQL. */
public final class MyBatisMasters extends MyBatisResources<MasterId, Master, MasterFilter>
    implements Masters {
  @Inject
  public MyBatisMasters(Transactions transactions) {
    super(transactions, new MasterTable());
  }
}
