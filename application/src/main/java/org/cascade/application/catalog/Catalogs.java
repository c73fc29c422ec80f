package org.cascade.application.catalog;

import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;

/** Outbound: catalogs. Lists are in order of id and start after the given one. */
public interface Catalogs {
  List<Catalog> list(Optional<CatalogId> after, int limit);

  Optional<Catalog> find(CatalogId id);

  /**
   * Sets all locks of a catalog, if it still has the version.
   *
   * @return the catalog after the change; absent if it does not exist or its version is another
   */
  Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version);
}
