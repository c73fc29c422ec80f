package org.cascade.application.catalog;

import java.util.Collection;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.CatalogId;

/** Looks at catalogs with their locks. */
public interface BrowseCatalogs {
  /** Those of the catalogs that there are, in order of id. */
  List<Catalog> catalogs(Collection<CatalogId> ids);

  /**
   * One catalog with its locks.
   *
   * @throws CascadeException CATALOG_NOT_FOUND
   */
  Catalog catalog(CatalogId id);
}
