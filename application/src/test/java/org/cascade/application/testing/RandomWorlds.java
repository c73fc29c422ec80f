package org.cascade.application.testing;

import java.util.EnumSet;
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
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.SchoolId;

/**
 * Small districts in which everything that can go wrong does so often: every state of domain.md §3
 * at both levels, every kind of evidence, numbers and names in chains, cycles and conflicts, terms
 * that calendars and sections lack, what is archived or gone. The same seed always gives the same
 * world.
 */
public final class RandomWorlds {
  static final CatalogId CATALOG = new CatalogId(1);
  static final int YEAR = 2026;
  static final long TERM_NAMES = 3;
  static final long SCORE_GROUPS = 2;
  static final long GRADING_SCALES = 2;
  static final long TASKS = 4;
  static final long STANDARDS = 3;
  static final long TESTS = 3;

  /** Ids of terms are not those of their names. */
  private static final long TERM_OFFSET = 30;

  private final World world = new World();
  private final Random random;

  private RandomWorlds(long seed) {
    random = new Random(seed);
  }

  /** A world and a request that is admitted. */
  public record Drawn(long seed, World world, PushRequest request) {}

  public static Drawn of(long seed) {
    RandomWorlds drawing = new RandomWorlds(seed);
    drawing.addLists();
    drawing.addSchools();
    RandomCourses courses = new RandomCourses(drawing.world, drawing.random);
    courses.addMasters();
    courses.addCourses();
    RandomContent draw = new RandomContent(drawing.random);
    return new Drawn(seed, drawing.world, new RandomRequests(drawing.world, draw).request());
  }

  private void addLists() {
    world.years.addAll(List.of(YEAR, YEAR + 1));
    for (long id = 1; id <= TERM_NAMES; id++) {
      world.termNames.put(id, "Q" + id);
    }
    for (long id = 1; id <= SCORE_GROUPS; id++) {
      world.scoreGroups.put(id, "Score group " + id);
    }
    for (long id = 1; id <= GRADING_SCALES; id++) {
      world.gradingScales.put(id, "Scale " + id);
    }
    for (long id = 1; id <= TASKS; id++) {
      world.gradingTasks.put(id, "Task " + id);
    }
    for (long id = 1; id <= STANDARDS; id++) {
      world.standards.put(id, "Standard " + id);
    }
    for (long id = 1; id <= TESTS; id++) {
      world.tests.put(id, "Test " + id);
    }
    if (random.nextBoolean()) {
      world.archivedStandards.add(1 + (long) random.nextInt((int) STANDARDS));
    }
  }

  private void addSchools() {
    long catalogs = 1L + random.nextInt(2);
    for (long id = 1; id <= catalogs; id++) {
      world.catalogs.put(new CatalogId(id), new CatalogRow("Catalog " + id, 1, locks()));
    }
    long schools = 1L + random.nextInt(2);
    for (long id = 1; id <= schools; id++) {
      world.schools.put(new SchoolId(id), school(id));
      addCalendars(new SchoolId(id));
    }
  }

  /** Mostly on the catalog; else on the other one or on none. */
  private SchoolRow school(long id) {
    boolean isOn = id == 1 || random.nextInt(3) > 0;
    CatalogId other = new CatalogId(2);
    CatalogId off = world.catalogs.containsKey(other) && random.nextBoolean() ? other : null;
    return new SchoolRow("School " + id, isOn ? CATALOG : off);
  }

  private void addCalendars(SchoolId school) {
    int calendars = 1 + random.nextInt(2);
    for (int i = 0; i < calendars; i++) {
      CalendarId id = new CalendarId(world.calendars.size() + 1L);
      int year = random.nextInt(6) == 0 ? YEAR + 1 : YEAR;
      world.calendars.put(id, new CalendarRow(school, year, "Calendar " + id.value()));
      addTerms(id);
    }
  }

  /** The first one always, of the others most. */
  private void addTerms(CalendarId calendar) {
    for (long name = 1; name <= TERM_NAMES; name++) {
      if (name == 1 || random.nextInt(3) > 0) {
        world.terms.put(TERM_OFFSET + world.terms.size(), new TermRow(calendar, name));
      }
    }
  }

  private Set<Lock> locks() {
    Set<Lock> locks = EnumSet.noneOf(Lock.class);
    for (Lock lock : Lock.values()) {
      if (random.nextInt(4) > 0) {
        locks.add(lock);
      }
    }
    locks.add(random.nextBoolean() ? Lock.NUMBER : Lock.CATEGORIES);
    if (!locks.contains(Lock.COMPOSITE_GRADES)) {
      locks.remove(Lock.COMPOSITE_WEIGHTS);
    }
    return locks;
  }

  static String oneOf(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }
}
