package org.cascade.grpc.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** One that has been deleted since has no locks any more. */
  @Override
  public List<Catalog> messages(List<Kept<CatalogId, CatalogTitle>> page) {
    Map<CatalogId, Catalog> withLocks = new HashMap<>();
    browse
        .catalogs(page.stream().map(Kept::id).toList())
        .forEach(catalog -> withLocks.put(catalog.id(), CatalogMapper.toCatalog(catalog)));
    return page.stream()
        .map(kept -> withLocks.getOrDefault(kept.id(), withoutLocks(kept)))
        .toList();
  }

  private static Catalog withoutLocks(Kept<CatalogId, CatalogTitle> kept) {
    return Catalog.newBuilder()
        .setName(ResourceNames.catalog(kept.id().value()))
        .setDisplayName(kept.value().name())
        .setVersion(Integer.parseInt(kept.version()))
        .build();
  }

  @Override
  public Catalog present(Kept<CatalogId, CatalogTitle> kept) {
    return withoutLocks(kept);
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
  public String nameKey(Kept<CatalogId, CatalogTitle> kept) {
    return NameKey.of(kept.value().name()).text();
  }

  @Override
  public long number(CatalogId id) {
    return id.value();
  }
}
