package org.cascade.persistence.catalog;

import jakarta.inject.Inject;
import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.catalog.CatalogTitles;
import org.cascade.domain.district.CatalogId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.resource.MyBatisResources;

/** Catalogs in MySQL, their locks apart. */
public final class MyBatisCatalogTitles
    extends MyBatisResources<CatalogId, CatalogTitle, CatalogFilter> implements CatalogTitles {
  @Inject
  public MyBatisCatalogTitles(Transactions transactions) {
    super(transactions, new CatalogTable());
  }
}
