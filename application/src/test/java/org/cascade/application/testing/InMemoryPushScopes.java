package org.cascade.application.testing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ScopeFacts;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.ScopeFacts.CourseStanding;
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
    Map<MasterId, CatalogId> masters = new HashMap<>();
    for (MasterId id : request.masters()) {
      if (world.masters.containsKey(id)) {
        masters.put(id, world.master(id).catalog());
      }
    }
    return new ScopeFacts(
        world.years.contains(request.year()),
        catalog(world, request).map(InMemoryPushScopes::locks),
        calendars(world, request),
        masters,
        courses(world, request));
  }

  private static Optional<CatalogRow> catalog(World world, PushRequest request) {
    return Optional.ofNullable(request.catalog()).map(world.catalogs::get);
  }

  private static CatalogLocks locks(CatalogRow catalog) {
    return new CatalogLocks(catalog.locks());
  }

  private static Map<CalendarId, CalendarFacts> calendars(World world, PushRequest request) {
    Map<CalendarId, CalendarFacts> calendars = new HashMap<>();
    for (CalendarId id : request.calendars()) {
      CalendarRow calendar = world.calendars.get(id);
      if (calendar != null) {
        calendars.put(
            id, new CalendarFacts(calendar.year(), Optional.ofNullable(catalog(world, calendar))));
      }
    }
    return calendars;
  }

  private static Map<CourseId, CourseStanding> courses(World world, PushRequest request) {
    Map<CourseId, CourseStanding> courses = new HashMap<>();
    for (CourseId id : request.courses()) {
      if (world.courses.containsKey(id)) {
        courses.put(id, standing(world, world.course(id)));
      }
    }
    return courses;
  }

  private static CourseStanding standing(World world, CourseRow course) {
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return new CourseStanding(
        calendar.year(),
        Optional.ofNullable(catalog(world, calendar)),
        Optional.ofNullable(course.master()).map(master -> world.master(master).catalog()),
        course.ignoreMasterPush());
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
    List<CourseId> inScope =
        world.courses.keySet().stream().filter(id -> isInScope(world, request, id)).toList();
    return new PushScope(
        catalog(world, request).map(CatalogRow::name).orElse(""),
        catalog(world, request).map(InMemoryPushScopes::locks).orElseGet(CatalogLocks::none),
        inScope.stream()
            .filter(id -> skipReason(world, request, id).isEmpty())
            .map(id -> target(world, request, id))
            .sorted(Comparator.comparing(PushTarget::calendar).thenComparing(PushTarget::course))
            .toList(),
        inScope.stream()
            .flatMap(
                id ->
                    skipReason(world, request, id)
                        .map(reason -> skip(world, request, id, reason))
                        .stream())
            .toList());
  }

  /** Named or in a chosen calendar, linked as the kind wants it; not yet whether it is skipped. */
  private static boolean isInScope(World world, PushRequest request, CourseId id) {
    CourseRow course = world.course(id);
    return World.require(world.calendars, course.calendar()).year() == request.year()
        && isAmong(request.calendars(), course.calendar())
        && isAmong(request.courses(), id)
        && (!request.kind().readsMasters() || isLinked(world, request, course.master()));
  }

  private static <T> boolean isAmong(Set<T> chosen, T one) {
    return chosen.isEmpty() || chosen.contains(one);
  }

  private static boolean isLinked(World world, PushRequest request, @Nullable MasterId master) {
    return master != null
        && world.master(master).catalog().equals(request.catalog())
        && isAmong(request.masters(), master);
  }

  private static Optional<Reason> skipReason(World world, PushRequest request, CourseId id) {
    if (!request.kind().readsMasters()) {
      return Optional.empty();
    }
    CourseRow course = world.course(id);
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    if (!Objects.equals(request.catalog(), catalog(world, calendar))) {
      return Optional.of(Reason.SCHOOL_NOT_ON_CATALOG);
    }
    return course.ignoreMasterPush() ? Optional.of(Reason.IGNORE_MASTER_PUSH) : Optional.empty();
  }

  private static PushTarget target(World world, PushRequest request, CourseId id) {
    CourseRow course = world.course(id);
    return new PushTarget(
        course.calendar(), id, request.kind().readsMasters() ? course.master() : null);
  }

  private static SkippedCourse skip(World world, PushRequest request, CourseId id, Reason reason) {
    MasterId master = InMemoryLinkedCourses.master(world.course(id));
    return new SkippedCourse(
        target(world, request, id),
        new WorldFacts(world).title(id),
        world.master(master).info().value(CourseAttribute.NUMBER),
        reason,
        world.course(id).ignoreMasterPush());
  }
}
