package org.cascade.grpc.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.SetCatalogLocks;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.Lock;

/** A district with so many catalogs, masters and courses, which remembers what it was asked. */
public final class FakeCatalogs implements BrowseCatalogs, SetCatalogLocks {
  public final List<String> asked = new ArrayList<>();
  public final FakeCatalogTitles titles = new FakeCatalogTitles();
  public final FakeMasters masters = new FakeMasters();
  public final FakeManagedCourses courses = new FakeManagedCourses();
  public Optional<Throwable> failure = Optional.empty();

  @Override
  public List<Catalog> catalogs(Collection<CatalogId> ids) {
    return ids.stream().map(id -> Samples.catalog(id.value())).toList();
  }

  @Override
  public Catalog catalog(CatalogId id) {
    failure.ifPresent(FakeCatalogs::sneak);
    return Samples.catalog(id.value());
  }

  @Override
  public Catalog setLocks(CatalogId catalog, Set<Lock> locks, int version) {
    asked.add(catalog + " " + locks + " " + version);
    return Samples.catalog(catalog.value());
  }

  @Override
  public Catalog selectCourseInfo(CatalogId catalog, boolean all, int version) {
    asked.add(catalog + (all ? " all " : " none ") + version);
    return Samples.catalog(catalog.value());
  }

  private static void sneak(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) failure;
  }
}
