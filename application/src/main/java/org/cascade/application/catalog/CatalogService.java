package org.cascade.application.catalog;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.Lock;

/** Catalogs as callers see and set them. */
public final class CatalogService implements BrowseCatalogs, SetCatalogLocks {
  private final Catalogs catalogs;

  @Inject
  public CatalogService(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  @Override
  public List<Catalog> catalogs(Collection<CatalogId> ids) {
    return catalogs.findAll(ids);
  }

  @Override
  public Catalog catalog(CatalogId id) {
    return catalogs
        .find(id)
        .orElseThrow(
            () ->
                CascadeException.of(
                    ErrorReason.CATALOG_NOT_FOUND, "there is no catalog " + id.value()));
  }

  @Override
  public Catalog setLocks(CatalogId id, Set<Lock> locks, int version) {
    if (locks.contains(Lock.COMPOSITE_WEIGHTS) && !locks.contains(Lock.COMPOSITE_GRADES)) {
      throw CascadeException.invalid(
          List.of(
              new FieldViolation(
                  "locks", "COMPOSITE_WEIGHTS can be locked only together with COMPOSITE_GRADES")));
    }
    return set(id, new CatalogLocks(locks), version);
  }

  private Catalog set(CatalogId id, CatalogLocks locks, int seen) {
    return catalogs.setLocks(id, locks, seen).orElseThrow(() -> stale(catalog(id), seen));
  }

  @Override
  public Catalog selectCourseInfo(CatalogId id, boolean all, int version) {
    CatalogLocks locks = catalog(id).locks();
    return set(id, all ? locks.withAllOfCourseInfo() : locks.withoutCourseInfo(), version);
  }

  private static CascadeException stale(Catalog current, int seen) {
    return CascadeException.of(
        ErrorReason.STALE_VERSION,
        "catalog %d has version %d, not %d: read it again"
            .formatted(current.id().value(), current.version(), seen),
        Map.of("version", Integer.toString(current.version())));
  }
}
