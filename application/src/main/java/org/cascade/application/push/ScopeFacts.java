package org.cascade.application.push;

import java.util.Map;
import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

/**
 * What exists of the things that a request names.
 *
 * @param yearExists whether the district has the school year
 * @param locks of the catalog; absent: no such catalog, or none named
 * @param calendars the named ones that exist
 * @param masters the named ones that exist, with their catalogs
 * @param courses the named ones that exist
 */
public record ScopeFacts(
    boolean yearExists,
    Optional<CatalogLocks> locks,
    Map<CalendarId, CalendarFacts> calendars,
    Map<MasterId, CatalogId> masters,
    Map<CourseId, CourseStanding> courses) {

  /**
   * A calendar, as far as admission looks at it.
   *
   * @param year the year in which its school year ends
   * @param catalog that its school uses, if any
   */
  public record CalendarFacts(int year, Optional<CatalogId> catalog) {}

  /**
   * A course, as far as admission looks at it.
   *
   * @param year the year in which its school year ends
   * @param schoolCatalog that its school uses, if any
   * @param masterCatalog of the master that it is linked to, if any
   */
  public record CourseStanding(
      int year,
      Optional<CatalogId> schoolCatalog,
      Optional<CatalogId> masterCatalog,
      boolean ignoresMasterPush) {}

  public boolean has(MasterId master, CatalogId catalog) {
    return catalog.equals(masters.get(master));
  }
}
