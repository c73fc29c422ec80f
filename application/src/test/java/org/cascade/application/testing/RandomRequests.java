package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cascade.application.push.PushRequest;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.jspecify.annotations.Nullable;

/** Draws requests that are admitted: mostly of all masters of the catalog. */
final class RandomRequests {
  private final World world;
  private final RandomContent draw;
  private final CatalogLocks locks;

  RandomRequests(World world, RandomContent draw) {
    this.world = world;
    this.draw = draw;
    this.locks = new CatalogLocks(World.require(world.catalogs, RandomWorlds.CATALOG).locks());
  }

  /** A request of a kind that this world has something for. */
  PushRequest request() {
    return switch ((int) draw.upTo(10)) {
      case 1 -> ofMasters(PushKind.PUSH_COURSE_MASTER, Set.of(draw.oneOf(masters())));
      case 2 -> ofCalendars();
      case 3 -> ofCourses();
      case 4 -> relink();
      case 5 -> reset();
      default -> ofAllMasters();
    };
  }

  private PushRequest ofAllMasters() {
    return ofMasters(PushKind.PUSH_ALL_COURSE_MASTERS, draw.once(4) ? some(masters()) : Set.of());
  }

  private PushRequest ofMasters(PushKind kind, Set<MasterId> masters) {
    return request(
        kind,
        draw.once(3) ? some(calendars(this::isOnCatalog)) : Set.of(),
        masters,
        Set.of(),
        draw.once(2) ? PushMode.LOCKED : PushMode.OVERWRITE,
        draw.once(2) ? null : Boolean.valueOf(draw.once(2)),
        draw.once(3) ? someLocked(EVERYTHING) : Set.of(),
        "");
  }

  private static final List<DataType> EVERYTHING = List.of(DataType.values());

  private PushRequest ofCalendars() {
    Set<CalendarId> calendars = some(calendars(calendar -> true));
    return calendars.isEmpty()
        ? ofAllMasters()
        : toSections(PushKind.PUSH_ALL_COURSES, calendars, Set.of());
  }

  private PushRequest ofCourses() {
    Set<CourseId> courses = some(courses(course -> true));
    return courses.isEmpty() ? ofAllMasters() : toSections(PushKind.PUSH_COURSE, Set.of(), courses);
  }

  private PushRequest toSections(PushKind kind, Set<CalendarId> calendars, Set<CourseId> courses) {
    Set<DataType> types =
        draw.once(2) ? Set.of() : some(List.copyOf(new TreeSet<>(DataType.SECTION_TYPES)));
    return request(kind, calendars, Set.of(), courses, null, null, types, "");
  }

  private PushRequest relink() {
    Set<CourseId> courses = some(courses(this::isReached));
    Set<DataType> types =
        someLocked(EVERYTHING.stream().filter(type -> type != DataType.COURSE_INFO).toList());
    return courses.isEmpty() || types.isEmpty()
        ? ofAllMasters()
        : request(PushKind.RELINK_COURSES, Set.of(), Set.of(), courses, null, null, types, "");
  }

  private PushRequest reset() {
    List<CourseId> courses = courses(this::isReached);
    if (courses.isEmpty()) {
      return ofAllMasters();
    }
    CourseId course = draw.oneOf(courses);
    DataType type = draw.oneOf(lockedOf(EVERYTHING));
    return request(
        PushKind.RESET_COURSE,
        Set.of(),
        Set.of(),
        Set.of(course),
        null,
        null,
        Set.of(type),
        draw.once(2) ? "" : recordKey(course, type));
  }

  /** Of a record that the course or its master has; empty if there is none. */
  private String recordKey(CourseId course, DataType type) {
    List<String> keys = new ArrayList<>();
    if (type == DataType.COURSE_INFO) {
      List.of(CourseAttribute.values()).stream()
          .filter(locks::locks)
          .forEach(attribute -> keys.add(attribute.key()));
    }
    world.masterRecords.forEach(
        (id, record) -> {
          if (id.type() == type && record.master().equals(world.course(course).master())) {
            keys.add(record.key().text());
          }
        });
    world.setup.forEach(
        (id, row) -> {
          if (id.type() == type && id.course().equals(course) && !id.owner().isSection()) {
            keys.add(row.key().text());
          }
        });
    return keys.isEmpty() ? "" : draw.oneOf(keys);
  }

  private static PushRequest request(
      PushKind kind,
      Set<CalendarId> calendars,
      Set<MasterId> masters,
      Set<CourseId> courses,
      @Nullable PushMode mode,
      @Nullable Boolean toSections,
      Set<DataType> types,
      String recordKey) {
    return new PushRequest(
        kind,
        RandomWorlds.YEAR,
        kind.readsMasters() ? RandomWorlds.CATALOG : null,
        calendars,
        masters,
        courses,
        mode,
        toSections,
        types,
        recordKey,
        "");
  }

  /** Half of them, at least one if there is any. */
  private <T> Set<T> some(List<T> all) {
    Set<T> some = all.stream().filter(one -> draw.once(2)).collect(Collectors.toSet());
    if (some.isEmpty() && !all.isEmpty()) {
      some.add(draw.oneOf(all));
    }
    return some;
  }

  private List<DataType> lockedOf(List<DataType> types) {
    return types.stream().filter(locks::locks).toList();
  }

  /** Most of them, one of them locked; none if none of them is. */
  private Set<DataType> someLocked(List<DataType> types) {
    List<DataType> locked = lockedOf(types);
    if (locked.isEmpty()) {
      return Set.of();
    }
    Set<DataType> some = new HashSet<>(types);
    some.removeIf(type -> draw.once(3));
    some.add(draw.oneOf(locked));
    return some;
  }

  private List<MasterId> masters() {
    return world.masters.entrySet().stream()
        .filter(master -> master.getValue().catalog().equals(RandomWorlds.CATALOG))
        .map(master -> master.getKey())
        .toList();
  }

  private List<CalendarId> calendars(Predicate<CalendarRow> wanted) {
    return world.calendars.entrySet().stream()
        .filter(calendar -> calendar.getValue().year() == RandomWorlds.YEAR)
        .filter(calendar -> wanted.test(calendar.getValue()))
        .map(calendar -> calendar.getKey())
        .toList();
  }

  private boolean isOnCatalog(CalendarRow calendar) {
    CatalogId catalog = World.require(world.schools, calendar.school()).catalog();
    return RandomWorlds.CATALOG.equals(catalog);
  }

  private List<CourseId> courses(Predicate<CourseRow> wanted) {
    return world.courses.entrySet().stream()
        .filter(course -> calendar(course.getValue()).year() == RandomWorlds.YEAR)
        .filter(course -> wanted.test(course.getValue()))
        .map(course -> course.getKey())
        .toList();
  }

  private CalendarRow calendar(CourseRow course) {
    return World.require(world.calendars, course.calendar());
  }

  /** A repair is refused for others. */
  private boolean isReached(CourseRow course) {
    MasterId master = course.master();
    return master != null
        && Objects.equals(world.master(master).catalog(), RandomWorlds.CATALOG)
        && isOnCatalog(calendar(course))
        && !course.ignoreMasterPush();
  }
}
