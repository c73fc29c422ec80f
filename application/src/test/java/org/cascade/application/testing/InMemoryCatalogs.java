package org.cascade.application.testing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;

final class InMemoryCatalogs implements Catalogs {
  private final InMemoryDistrict district;

  InMemoryCatalogs(InMemoryDistrict district) {
    this.district = district;
  }

  @Override
  public List<Catalog> findAll(Collection<CatalogId> ids) {
    return district.reading(
        world ->
            world.catalogs.keySet().stream()
                .filter(ids::contains)
                .map(id -> catalog(world, id))
                .toList());
  }

  @Override
  public Optional<Catalog> find(CatalogId id) {
    return district.reading(
        world ->
            world.catalogs.containsKey(id) ? Optional.of(catalog(world, id)) : Optional.empty());
  }

  private static Catalog catalog(World world, CatalogId id) {
    CatalogRow row = World.require(world.catalogs, id);
    return new Catalog(id, row.name(), row.version(), new CatalogLocks(row.locks()));
  }

  @Override
  public Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version) {
    return district.writing(
        world -> {
          CatalogRow row = world.catalogs.get(id);
          if (row == null || row.version() != version) {
            return Optional.empty();
          }
          world.catalogs.put(id, new CatalogRow(row.name(), version + 1, locks.locks()));
          return Optional.of(catalog(world, id));
        });
  }
}
