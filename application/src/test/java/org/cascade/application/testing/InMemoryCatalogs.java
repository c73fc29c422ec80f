package org.cascade.application.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  /** In order of id, after the given one. */
  private static <K extends Comparable<K>> List<K> page(
      Map<K, ?> rows, Optional<K> after, Predicate<K> wanted, int limit) {
    return rows.keySet().stream()
        .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
        .filter(wanted)
        .limit(limit)
        .toList();
  }

  @Override
  public List<Catalog> list(Optional<CatalogId> after, int limit) {
    return district.reading(
        world ->
            page(world.catalogs, after, id -> true, limit).stream()
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
