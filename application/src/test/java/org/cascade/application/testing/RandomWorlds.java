package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.cascade.application.push.PushRequest;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.application.testing.World.TermRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;

/**
 * Small districts in which everything that can go wrong does so often: every state of domain.md §3,
 * every kind of evidence, numbers and names in chains, cycles and conflicts. The same seed always
 * gives the same world.
 */
public final class RandomWorlds {
  static final CatalogId CATALOG = new CatalogId(1);
  static final int YEAR = 2026;
  static final long SCORE_GROUPS = 3;
  static final long TASKS = 5;
  static final long STANDARDS = 4;

  private static final List<DataType> TYPES =
      List.of(
          DataType.COURSE_INFO, DataType.GRADING_TASKS, DataType.STANDARDS, DataType.CATEGORIES);

  private final World world = new World();
  private final Random random;

  private RandomWorlds(long seed) {
    random = new Random(seed);
  }

  /** A world and a request for its catalog that can be pushed: something selected is locked. */
  public record Drawn(long seed, World world, PushRequest request) {}

  public static Drawn of(long seed) {
    RandomWorlds drawing = new RandomWorlds(seed);
    drawing.addLists();
    drawing.addSchools();
    RandomCourses courses = new RandomCourses(drawing.world, drawing.random);
    courses.addMasters();
    courses.addCourses();
    return new Drawn(seed, drawing.world, drawing.request());
  }

  private void addLists() {
    world.years.addAll(List.of(YEAR, YEAR + 1));
    world.termNames.put(1L, "Q1");
    for (long id = 1; id <= SCORE_GROUPS; id++) {
      world.scoreGroups.put(id, "Score group " + id);
    }
    for (long id = 1; id <= TASKS; id++) {
      world.gradingTasks.put(id, "Task " + id);
    }
    for (long id = 1; id <= STANDARDS; id++) {
      world.standards.put(id, "Standard " + id);
    }
  }

  private void addSchools() {
    long catalogs = 1L + random.nextInt(2);
    for (long id = 1; id <= catalogs; id++) {
      world.catalogs.put(new CatalogId(id), new CatalogRow("Catalog " + id, 1, locks()));
    }
    long schools = 1L + random.nextInt(3);
    for (long id = 1; id <= schools; id++) {
      world.schools.put(new SchoolId(id), school(id));
      addCalendars(new SchoolId(id));
    }
  }

  /** Mostly on the catalog; else on the other one or on none. */
  private SchoolRow school(long id) {
    boolean isOn = id == 1 || random.nextInt(4) > 0;
    CatalogId other = new CatalogId(2);
    CatalogId off = world.catalogs.containsKey(other) && random.nextBoolean() ? other : null;
    return new SchoolRow("School " + id, isOn ? CATALOG : off);
  }

  private void addCalendars(SchoolId school) {
    int calendars = 1 + random.nextInt(2);
    for (int i = 0; i < calendars; i++) {
      CalendarId id = new CalendarId(world.calendars.size() + 1L);
      int year = random.nextInt(5) == 0 ? YEAR + 1 : YEAR;
      world.calendars.put(id, new CalendarRow(school, year, "Calendar " + id.value()));
      world.terms.put(id.value(), new TermRow(id, 1));
    }
  }

  private Set<Lock> locks() {
    Set<Lock> locks = EnumSet.noneOf(Lock.class);
    for (Lock lock : Lock.values()) {
      boolean isOffered = TYPES.contains(lock.dataType());
      if (isOffered && random.nextInt(3) > 0) {
        locks.add(lock);
      }
    }
    locks.add(random.nextBoolean() ? Lock.NUMBER : Lock.CATEGORIES);
    return locks;
  }

  private PushRequest request() {
    PushMode mode = random.nextBoolean() ? PushMode.LOCKED : PushMode.OVERWRITE;
    return new PushRequest(
        PushKind.PUSH_ALL_COURSE_MASTERS,
        YEAR,
        CATALOG,
        calendars(),
        masters(),
        mode,
        random.nextBoolean() ? null : Boolean.valueOf(random.nextBoolean()),
        types(),
        "");
  }

  /** None, or some that a request may name. */
  private Set<CalendarId> calendars() {
    Set<CalendarId> chosen = new HashSet<>();
    if (random.nextInt(3) == 0) {
      world.calendars.forEach(
          (id, calendar) -> {
            SchoolRow school = World.require(world.schools, calendar.school());
            if (calendar.year() == YEAR
                && CATALOG.equals(school.catalog())
                && random.nextBoolean()) {
              chosen.add(id);
            }
          });
    }
    return chosen;
  }

  private Set<MasterId> masters() {
    Set<MasterId> chosen = new HashSet<>();
    if (random.nextInt(4) == 0) {
      world.masters.forEach(
          (id, master) -> {
            if (master.catalog().equals(CATALOG) && random.nextInt(3) > 0) {
              chosen.add(id);
            }
          });
    }
    return chosen;
  }

  /** All four types, or some of which one is locked. */
  private Set<DataType> types() {
    Set<DataType> types = EnumSet.copyOf(TYPES);
    if (random.nextInt(3) == 0) {
      types.removeIf(type -> random.nextInt(3) == 0);
    }
    List<DataType> locked =
        new ArrayList<>(
            TYPES.stream()
                .filter(
                    type ->
                        World.require(world.catalogs, CATALOG).locks().stream()
                            .anyMatch(lock -> lock.dataType() == type))
                .toList());
    types.add(locked.get(random.nextInt(locked.size())));
    return types;
  }

  static String oneOf(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
