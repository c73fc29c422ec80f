package org.cascade.application.catalog;

import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.CatalogId;

/** Looks through catalogs. Lists are in order of id and start after the given one. */
public interface BrowseCatalogs {
  List<Catalog> catalogs(Optional<CatalogId> after, int limit);

  /**
   * One catalog with its locks.
   *
   * @throws CascadeException CATALOG_NOT_FOUND
   */
  Catalog catalog(CatalogId id);
}
