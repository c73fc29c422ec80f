package org.cascade.grpc.catalog;

import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.NameKey;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.ResourceWire;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.ListCatalogsRequest;

/** Catalogs on the wire: what is changed are their titles, what is shown has the locks too. */
final class CatalogWire
    implements ResourceWire<Catalog, ListCatalogsRequest, CatalogId, CatalogTitle, CatalogFilter> {
  private static final int NAME_LIMIT = 100;

  private final BrowseCatalogs browse;

  CatalogWire(BrowseCatalogs browse) {
    this.browse = browse;
  }

  @Override
  public Catalog message(Kept<CatalogId, CatalogTitle> kept) {
    return CatalogMapper.toCatalog(browse.catalog(kept.id()));
  }

  @Override
  public Catalog present(Kept<CatalogId, CatalogTitle> kept) {
    return Catalog.newBuilder().setDisplayName(kept.value().name()).build();
  }

  @Override
  public CatalogTitle value(Catalog message, Faults faults) {
    return new CatalogTitle(
        Names.required(message.getDisplayName(), "display_name", NAME_LIMIT, faults));
  }

  @Override
  public CatalogId id(String name) {
    return new CatalogId(ResourceNames.id(name));
  }

  @Override
  public CatalogFilter filter(ListCatalogsRequest request) {
    return new CatalogFilter();
  }

  @Override
  public String nameKey(CatalogTitle catalog) {
    return NameKey.of(catalog.name()).text();
  }

  @Override
  public long number(CatalogId id) {
    return id.value();
  }
}
