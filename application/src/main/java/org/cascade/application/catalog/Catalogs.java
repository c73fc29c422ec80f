package org.cascade.application.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;

/** Outbound: catalogs with their locks. */
public interface Catalogs {
  /** Those of the catalogs that there are, in order of id. */
  List<Catalog> findAll(Collection<CatalogId> ids);

  Optional<Catalog> find(CatalogId id);

  /**
   * Sets all locks of a catalog, if it still has the version.
   *
   * @return the catalog after the change; absent if it does not exist or its version is another
   */
  Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version);
}
