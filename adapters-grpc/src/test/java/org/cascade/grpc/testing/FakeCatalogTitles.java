package org.cascade.grpc.testing;

import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.catalog.ManageCatalogTitles;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CatalogId;

/** Catalogs, their locks apart. */
public final class FakeCatalogTitles extends FakeResources<CatalogId, CatalogTitle, CatalogFilter>
    implements ManageCatalogTitles {
  @Override
  protected Kept<CatalogId, CatalogTitle> kept(long id) {
    return new Kept<>(new CatalogId(id), new CatalogTitle("Catalog " + id), "4");
  }

  @Override
  protected CatalogId id(long number) {
    return new CatalogId(number);
  }
}
