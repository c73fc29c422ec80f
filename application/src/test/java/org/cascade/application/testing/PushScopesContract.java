package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.CALENDAR;
import static org.cascade.application.testing.SmallDistrict.CATALOG;
import static org.cascade.application.testing.SmallDistrict.MASTER;
import static org.cascade.application.testing.SmallDistrict.YEAR;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.push.PushMode.LOCKED;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ScopeFacts;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.ScopeFacts.CourseStanding;
import org.cascade.application.push.SkippedCourse;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CatalogRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.MasterRow;
import org.cascade.application.testing.World.SchoolRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.SchoolId;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code PushScopes} reaches (S-1) and knows of what a request names (S-4). */
public abstract class PushScopesContract extends PortContract {
  private static final CatalogId OTHER_CATALOG = new CatalogId(2);
  private static final CalendarId SUMMER = new CalendarId(2);
  private static final CalendarId NEXT_YEAR = new CalendarId(3);
  private static final CalendarId OFF_CATALOG = new CalendarId(4);
  private static final CalendarId OF_NO_CATALOG = new CalendarId(5);
  private static final MasterId SECOND = new MasterId(2);
  private static final MasterId FOREIGN = new MasterId(3);

  @BeforeEach
  void load() {
    SmallDistrict district =
        new SmallDistrict().locks(Lock.NAME, Lock.STANDARDS).master(1, "M1").master(2, "M2");
    World world = district.world();
    world.years.add(YEAR + 1);
    world.catalogs.put(OTHER_CATALOG, new CatalogRow("Other", 1, Set.of()));
    world.masters.put(FOREIGN, new MasterRow(OTHER_CATALOG, info("M1", "Foreign")));
    world.schools.put(new SchoolId(2), new SchoolRow("Roosevelt", OTHER_CATALOG));
    world.schools.put(new SchoolId(3), new SchoolRow("Washington", null));
    world.calendars.put(SUMMER, new CalendarRow(SmallDistrict.SCHOOL, YEAR, "Summer"));
    world.calendars.put(NEXT_YEAR, new CalendarRow(SmallDistrict.SCHOOL, YEAR + 1, "Regular"));
    world.calendars.put(OFF_CATALOG, new CalendarRow(new SchoolId(2), YEAR, "Regular"));
    world.calendars.put(OF_NO_CATALOG, new CalendarRow(new SchoolId(3), YEAR, "Regular"));
    district
        .course(1, row(SUMMER, MASTER, false, "C1"))
        .course(2, row(CALENDAR, SECOND, false, "C2"))
        .course(3, row(CALENDAR, MASTER, false, "C3"))
        .course(4, row(CALENDAR, null, false, "C4"))
        .course(5, row(CALENDAR, MASTER, true, "C5"))
        .course(6, row(NEXT_YEAR, MASTER, false, "C6"))
        .course(7, row(OFF_CATALOG, MASTER, true, "C7"))
        .course(8, row(OF_NO_CATALOG, SECOND, false, "C8"))
        .course(9, row(OFF_CATALOG, FOREIGN, false, "C9"))
        .course(10, row(CALENDAR, FOREIGN, false, "C10"));
    load(district);
  }

  private static CourseRow row(
      CalendarId calendar, @Nullable MasterId master, boolean ignores, String number) {
    return new CourseRow(calendar, master, ignores, info(number, "Course " + number), 1, false);
  }

  private static PushTarget target(CalendarId calendar, long course, @Nullable MasterId master) {
    return new PushTarget(calendar, new CourseId(course), master);
  }

  @Test
  void reachedAreTheLinkedCoursesOfTheYearInOrderOfCalendarAndCourse() {
    assertThat(ports().scopes().read(request(LOCKED)).targets())
        .containsExactly(
            target(CALENDAR, 2, SECOND), target(CALENDAR, 3, MASTER), target(SUMMER, 1, MASTER));
  }

  @Test
  void leftAloneWholeAreCoursesThatIgnorePushesOrWhoseSchoolIsNotOnTheCatalog() {
    assertThat(ports().scopes().read(request(LOCKED)).skipped())
        .containsExactlyInAnyOrder(
            skipped(target(CALENDAR, 5, MASTER), "Lincoln High", Reason.IGNORE_MASTER_PUSH, true),
            skipped(
                target(OFF_CATALOG, 7, MASTER), "Roosevelt", Reason.SCHOOL_NOT_ON_CATALOG, true),
            skipped(
                target(OF_NO_CATALOG, 8, SECOND),
                "Washington",
                Reason.SCHOOL_NOT_ON_CATALOG,
                false));
  }

  private static SkippedCourse skipped(
      PushTarget target, String school, Reason reason, boolean ignoring) {
    long course = target.course().value();
    return new SkippedCourse(
        target,
        new CourseFacts.Title(school, "Regular", "C" + course, "Course C" + course),
        SECOND.equals(target.master()) ? "M2" : "M1",
        reason,
        ignoring);
  }

  @Test
  void calendarsNarrowTheScope() {
    PushScope scope = ports().scopes().read(request(LOCKED, Set.of(SUMMER), Set.of()));

    assertThat(scope.targets()).containsExactly(target(SUMMER, 1, MASTER));
    assertThat(scope.skipped()).isEmpty();
  }

  @Test
  void mastersNarrowTheScope() {
    PushScope scope = ports().scopes().read(request(LOCKED, Set.of(), Set.of(SECOND)));

    assertThat(scope.targets()).containsExactly(target(CALENDAR, 2, SECOND));
    assertThat(scope.skipped())
        .extracting(SkippedCourse::target)
        .containsExactly(target(OF_NO_CATALOG, 8, SECOND));
  }

  /** S-5. */
  @Test
  void theLocksComeWithTheScope() {
    PushScope scope = ports().scopes().read(request(LOCKED));

    assertThat(scope.locks()).isEqualTo(new CatalogLocks(Set.of(Lock.NAME, Lock.STANDARDS)));
    assertThat(scope.catalogName()).isEqualTo("District Catalog");
  }

  @Test
  void theFactsTellWhatExistsOfWhatARequestNames() {
    PushRequest request =
        request(
            LOCKED,
            Set.of(CALENDAR, NEXT_YEAR, OFF_CATALOG, OF_NO_CATALOG, new CalendarId(99)),
            Set.of(MASTER, FOREIGN, new MasterId(99)));

    assertThat(ports().scopes().facts(request))
        .isEqualTo(
            new ScopeFacts(
                true,
                Optional.of(new CatalogLocks(Set.of(Lock.NAME, Lock.STANDARDS))),
                Map.of(
                    CALENDAR,
                    new CalendarFacts(YEAR, Optional.of(CATALOG)),
                    NEXT_YEAR,
                    new CalendarFacts(YEAR + 1, Optional.of(CATALOG)),
                    OFF_CATALOG,
                    new CalendarFacts(YEAR, Optional.of(OTHER_CATALOG)),
                    OF_NO_CATALOG,
                    new CalendarFacts(YEAR, Optional.empty())),
                Map.of(MASTER, CATALOG, FOREIGN, OTHER_CATALOG),
                Map.of()));
  }

  @Test
  void theFactsTellHowTheNamedCoursesStand() {
    PushRequest request = SmallDistrict.relink(Set.of(1L, 4L, 5L, 6L, 8L, 9L, 10L, 99L));

    assertThat(ports().scopes().facts(request).courses())
        .containsOnly(
            standing(1, YEAR, CATALOG, CATALOG, false),
            standing(4, YEAR, CATALOG, null, false),
            standing(5, YEAR, CATALOG, CATALOG, true),
            standing(6, YEAR + 1, CATALOG, CATALOG, false),
            standing(8, YEAR, null, CATALOG, false),
            standing(9, YEAR, OTHER_CATALOG, OTHER_CATALOG, false),
            standing(10, YEAR, CATALOG, OTHER_CATALOG, false));
  }

  private static Map.Entry<CourseId, CourseStanding> standing(
      long course,
      int year,
      @Nullable CatalogId ofSchool,
      @Nullable CatalogId ofMaster,
      boolean ignores) {
    return Map.entry(
        new CourseId(course),
        new CourseStanding(
            year, Optional.ofNullable(ofSchool), Optional.ofNullable(ofMaster), ignores));
  }

  @Test
  void aPushWithoutACatalogHasNoLocks() {
    PushRequest request = SmallDistrict.ofCalendars(Set.of(CALENDAR));

    assertThat(ports().scopes().facts(request).locks()).isEmpty();
    assertThat(ports().scopes().read(request).locks()).isEqualTo(CatalogLocks.none());
    assertThat(ports().scopes().read(request).catalogName()).isEmpty();
  }

  @Test
  void oneMasterReachesItsCourses() {
    PushScope scope = ports().scopes().read(SmallDistrict.ofMaster(LOCKED, 2));

    assertThat(scope.targets()).containsExactly(target(CALENDAR, 2, SECOND));
    assertThat(scope.skipped())
        .extracting(SkippedCourse::target)
        .containsExactly(target(OF_NO_CATALOG, 8, SECOND));
  }

  /** S-1: linked or not, ignored or not, on whatever catalog. */
  @Test
  void aCoursePushReachesEveryCourseOfItsCalendars() {
    PushScope scope =
        ports().scopes().read(SmallDistrict.ofCalendars(Set.of(CALENDAR, OFF_CATALOG)));

    assertThat(scope.targets())
        .containsExactly(
            target(CALENDAR, 2, null),
            target(CALENDAR, 3, null),
            target(CALENDAR, 4, null),
            target(CALENDAR, 5, null),
            target(CALENDAR, 10, null),
            target(OFF_CATALOG, 7, null),
            target(OFF_CATALOG, 9, null));
    assertThat(scope.skipped()).isEmpty();
  }

  @Test
  void aPushOfCoursesReachesThem() {
    PushScope scope = ports().scopes().read(SmallDistrict.ofCourses(Set.of(5L, 1L, 4L)));

    assertThat(scope.targets())
        .containsExactly(
            target(CALENDAR, 4, null), target(CALENDAR, 5, null), target(SUMMER, 1, null));
    assertThat(scope.skipped()).isEmpty();
  }

  /** K-1, K-3. */
  @Test
  void aRepairReachesTheNamedCoursesWithTheirMasters() {
    assertThat(ports().scopes().read(SmallDistrict.relink(Set.of(1L, 2L))).targets())
        .containsExactly(target(CALENDAR, 2, SECOND), target(SUMMER, 1, MASTER));
    assertThat(ports().scopes().read(SmallDistrict.reset(3, DataType.STANDARDS, "1")).targets())
        .containsExactly(target(CALENDAR, 3, MASTER));
  }

  @Test
  void theFactsTellWhatDoesNotExist() {
    PushRequest unknown =
        PushRequest.ofCatalog(
            1999, new CatalogId(99), Set.of(), Set.of(), LOCKED, null, Set.of(), "");

    assertThat(ports().scopes().facts(unknown))
        .isEqualTo(new ScopeFacts(false, Optional.empty(), Map.of(), Map.of(), Map.of()));
  }
}
