package org.cascade.application.catalog;

import java.util.List;
import java.util.Optional;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;

/** Outbound: catalogs and courses. Lists are in order of id and start after the given one. */
public interface Catalogs {
  List<Catalog> list(Optional<CatalogId> after, int limit);

  Optional<Catalog> find(CatalogId id);

  /**
   * Sets all locks of a catalog, if it still has the version.
   *
   * @return the catalog after the change; absent if it does not exist or its version is another
   */
  Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version);

  List<CourseSummary> courses(CourseFilter filter, Optional<CourseId> after, int limit);

  Optional<CourseSummary> course(CourseId id);

  /** Sets the flag under the course's lock; absent if there is no such course. */
  Optional<CourseSummary> setIgnoreMasterPush(CourseId id, boolean ignore);
}
