package org.cascade.application.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.catalog.CourseFilter;
import org.cascade.application.catalog.CourseSummary;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;

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

  @Override
  public List<CourseSummary> courses(CourseFilter filter, Optional<CourseId> after, int limit) {
    return district.reading(
        world ->
            page(world.courses, after, id -> passes(world, filter, id), limit).stream()
                .map(id -> course(world, id))
                .toList());
  }

  private static boolean passes(World world, CourseFilter filter, CourseId id) {
    CourseRow course = world.course(id);
    Optional<MasterId> master = Optional.ofNullable(course.master());
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return filter
            .catalog()
            .map(wanted -> master.map(of -> world.master(of).catalog()).equals(Optional.of(wanted)))
            .orElse(true)
        && filter.master().map(wanted -> master.equals(Optional.of(wanted))).orElse(true)
        && filter.calendar().map(course.calendar()::equals).orElse(true)
        && filter.year().map(wanted -> wanted == calendar.year()).orElse(true);
  }

  @Override
  public Optional<CourseSummary> course(CourseId id) {
    return district.reading(
        world -> world.courses.containsKey(id) ? Optional.of(course(world, id)) : Optional.empty());
  }

  private static CourseSummary course(World world, CourseId id) {
    CourseRow row = world.course(id);
    CalendarRow calendar = World.require(world.calendars, row.calendar());
    return new CourseSummary(
        id,
        row.calendar(),
        calendar.name(),
        World.require(world.schools, calendar.school()).name(),
        calendar.year(),
        row.info().value(CourseAttribute.NUMBER),
        row.info().value(CourseAttribute.NAME),
        row.master(),
        row.ignoreMasterPush(),
        row.version());
  }

  @Override
  public Optional<CourseSummary> setIgnoreMasterPush(CourseId id, boolean ignore) {
    return district.writing(
        world -> {
          CourseRow row = world.courses.get(id);
          if (row == null) {
            return Optional.empty();
          }
          if (row.ignoreMasterPush() != ignore) {
            world.courses.put(id, ignoring(row, ignore));
          }
          return Optional.of(course(world, id));
        });
  }

  private static CourseRow ignoring(CourseRow row, boolean ignore) {
    return new CourseRow(row.calendar(), row.master(), ignore, row.info(), row.version() + 1, true);
  }
}
