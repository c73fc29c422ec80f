package org.cascade.application.catalog;

import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.Lock;

/**
 * Sets the locks of a catalog. It sends no data: the locks act at once, the push is the only way
 * down (L-2, L-8).
 */
public interface SetCatalogLocks {
  /**
   * Replaces the locks by these.
   *
   * @param version the version that the caller has seen
   * @throws CascadeException INVALID_REQUEST (COMPOSITE_WEIGHTS without COMPOSITE_GRADES),
   *     CATALOG_NOT_FOUND, or STALE_VERSION with the current {@code version}
   */
  Catalog setLocks(CatalogId catalog, Set<Lock> locks, int version);

  /**
   * Locks all attributes of Course Info, or none of them; the grading types stay as they are (L-7).
   *
   * @param version as above
   * @throws CascadeException CATALOG_NOT_FOUND, or STALE_VERSION with the current {@code version}
   */
  Catalog selectCourseInfo(CatalogId catalog, boolean all, int version);
}
