package org.cascade.application.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ScopeFacts;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.SkippedCourse;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;

final class InMemoryPushScopes implements PushScopes {
  private final InMemoryDistrict district;

  InMemoryPushScopes(InMemoryDistrict district) {
    this.district = district;
  }

  @Override
  public ScopeFacts facts(PushRequest request) {
    return district.reading(world -> facts(world, request));
  }

  private static ScopeFacts facts(World world, PushRequest request) {
    Map<CalendarId, CalendarFacts> calendars = new HashMap<>();
    for (CalendarId id : request.calendars()) {
      CalendarRow calendar = world.calendars.get(id);
      if (calendar != null) {
        calendars.put(
            id, new CalendarFacts(calendar.year(), Optional.ofNullable(catalog(world, calendar))));
      }
    }
    Map<MasterId, CatalogId> masters = new HashMap<>();
    for (MasterId id : request.masters()) {
      if (world.masters.containsKey(id)) {
        masters.put(id, world.master(id).catalog());
      }
    }
    return new ScopeFacts(
        world.years.contains(request.year()),
        Optional.ofNullable(world.catalogs.get(request.catalog()))
            .map(catalog -> new CatalogLocks(catalog.locks())),
        calendars,
        masters);
  }

  private static @Nullable CatalogId catalog(World world, CalendarRow calendar) {
    return school(world, calendar).catalog();
  }

  private static SchoolRow school(World world, CalendarRow calendar) {
    return World.require(world.schools, calendar.school());
  }

  @Override
  public PushScope read(PushRequest request) {
    return district.reading(world -> read(world, request));
  }

  private static PushScope read(World world, PushRequest request) {
    CatalogRow catalog = World.require(world.catalogs, request.catalog());
    List<CourseId> linked =
        world.courses.keySet().stream().filter(id -> isInScope(world, request, id)).toList();
    return new PushScope(
        catalog.name(),
        new CatalogLocks(catalog.locks()),
        linked.stream()
            .filter(id -> skipReason(world, request, id).isEmpty())
            .map(id -> target(world, id))
            .sorted(Comparator.comparing(PushTarget::calendar).thenComparing(PushTarget::course))
            .toList(),
        linked.stream()
            .flatMap(
                id ->
                    skipReason(world, request, id).map(reason -> skip(world, id, reason)).stream())
            .toList());
  }

  /** Linked to a master in scope, in a chosen calendar; not yet whether it may be pushed. */
  private static boolean isInScope(World world, PushRequest request, CourseId id) {
    CourseRow course = world.course(id);
    MasterId master = course.master();
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return master != null
        && world.master(master).catalog().equals(request.catalog())
        && (request.masters().isEmpty() || request.masters().contains(master))
        && calendar.year() == request.year()
        && (request.calendars().isEmpty() || request.calendars().contains(course.calendar()));
  }

  private static Optional<Reason> skipReason(World world, PushRequest request, CourseId id) {
    CourseRow course = world.course(id);
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    if (!request.catalog().equals(catalog(world, calendar))) {
      return Optional.of(Reason.SCHOOL_NOT_ON_CATALOG);
    }
    return course.ignoreMasterPush() ? Optional.of(Reason.IGNORE_MASTER_PUSH) : Optional.empty();
  }

  private static PushTarget target(World world, CourseId id) {
    CourseRow course = world.course(id);
    return new PushTarget(course.calendar(), id, InMemoryLinkedCourses.master(course));
  }

  private static SkippedCourse skip(World world, CourseId id, Reason reason) {
    MasterId master = InMemoryLinkedCourses.master(world.course(id));
    return new SkippedCourse(
        id,
        InMemoryLinkedCourses.title(world, id),
        world.master(master).info().value(CourseAttribute.NUMBER),
        reason);
  }
}
