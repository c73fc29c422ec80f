package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.CALENDAR;
import static org.cascade.application.testing.SmallDistrict.CATALOG;
import static org.cascade.application.testing.SmallDistrict.MASTER;
import static org.cascade.application.testing.SmallDistrict.YEAR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.ScopeFacts.CourseStanding;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S-4: what is refused before anything runs. */
class PushAdmissionTest {
  private static final CatalogId OTHER_CATALOG = new CatalogId(2);
  private static final CalendarId OF_LAST_YEAR = new CalendarId(2);
  private static final CalendarId OFF_CATALOG = new CalendarId(3);
  private static final CalendarId OF_NO_CATALOG = new CalendarId(4);
  private static final CalendarId NO_CALENDAR = new CalendarId(99);
  private static final MasterId FOREIGN = new MasterId(2);
  private static final CourseId COURSE = new CourseId(1);
  private static final CourseId OTHER_COURSE = new CourseId(2);
  private static final CourseId COURSE_OF_LAST_YEAR = new CourseId(3);
  private static final CourseId IGNORING = new CourseId(4);
  private static final CourseId UNLINKED = new CourseId(5);
  private static final CourseId LINKED_ELSEWHERE = new CourseId(6);
  private static final CourseId AT_SCHOOL_OFF_CATALOG = new CourseId(7);
  private static final CourseId NO_COURSE = new CourseId(99);

  private static final ScopeFacts FACTS = facts(Lock.GRADING_TASKS, Lock.NAME);

  private static ScopeFacts facts(Lock... locks) {
    Optional<CatalogId> none = Optional.empty();
    return new ScopeFacts(
        true,
        Optional.of(new CatalogLocks(Set.of(locks))),
        Map.of(
            CALENDAR, new CalendarFacts(YEAR, Optional.of(CATALOG)),
            OF_LAST_YEAR, new CalendarFacts(YEAR - 1, Optional.of(CATALOG)),
            OFF_CATALOG, new CalendarFacts(YEAR, Optional.of(OTHER_CATALOG)),
            OF_NO_CATALOG, new CalendarFacts(YEAR, none)),
        Map.of(MASTER, CATALOG, FOREIGN, OTHER_CATALOG),
        Map.of(
            COURSE, course(YEAR, CATALOG, CATALOG, false),
            OTHER_COURSE, course(YEAR, CATALOG, CATALOG, false),
            COURSE_OF_LAST_YEAR, course(YEAR - 1, CATALOG, CATALOG, false),
            IGNORING, course(YEAR, CATALOG, CATALOG, true),
            UNLINKED, course(YEAR, CATALOG, null, false),
            LINKED_ELSEWHERE, course(YEAR, CATALOG, OTHER_CATALOG, false),
            AT_SCHOOL_OFF_CATALOG, course(YEAR, null, CATALOG, false)));
  }

  private static CourseStanding course(
      int year, @Nullable CatalogId ofSchool, @Nullable CatalogId ofMaster, boolean ignores) {
    return new CourseStanding(
        year, Optional.ofNullable(ofSchool), Optional.ofNullable(ofMaster), ignores);
  }

  /** A request in the making: what each kind must have. */
  private static final class Asked {
    private final PushKind kind;
    private @Nullable CatalogId catalog;
    private Set<CalendarId> calendars = Set.of();
    private Set<MasterId> masters = Set.of();
    private Set<CourseId> courses = Set.of();
    private @Nullable PushMode mode;
    private @Nullable Boolean pushToSections;
    private Set<DataType> types = Set.of();
    private String recordKey = "";
    private String comment = "";

    Asked(PushKind kind) {
      this.kind = kind;
      this.catalog = kind.readsMasters() ? CATALOG : null;
      this.mode = kind.hasMode() ? PushMode.LOCKED : null;
      this.masters = kind == PushKind.PUSH_COURSE_MASTER ? Set.of(MASTER) : Set.of();
      this.calendars = kind == PushKind.PUSH_ALL_COURSES ? Set.of(CALENDAR) : Set.of();
      this.courses = kind.namesCourses() ? Set.of(COURSE) : Set.of();
      this.types = kind == PushKind.RESET_COURSE ? Set.of(DataType.GRADING_TASKS) : Set.of();
    }

    Asked catalog(@Nullable CatalogId named) {
      catalog = named;
      return this;
    }

    Asked calendars(CalendarId... named) {
      calendars = Set.of(named);
      return this;
    }

    Asked masters(MasterId... named) {
      masters = Set.of(named);
      return this;
    }

    Asked courses(CourseId... named) {
      courses = Set.of(named);
      return this;
    }

    Asked mode(@Nullable PushMode chosen) {
      mode = chosen;
      return this;
    }

    Asked pushToSections(boolean chosen) {
      pushToSections = chosen;
      return this;
    }

    Asked types(DataType... named) {
      types = Set.of(named);
      return this;
    }

    Asked recordKey(String key) {
      recordKey = key;
      return this;
    }

    Asked comment(String text) {
      comment = text;
      return this;
    }

    PushRequest request() {
      return new PushRequest(
          kind,
          YEAR,
          catalog,
          calendars,
          masters,
          courses,
          mode,
          pushToSections,
          types,
          recordKey,
          comment);
    }
  }

  private static Asked allMasters() {
    return new Asked(PushKind.PUSH_ALL_COURSE_MASTERS);
  }

  private static CascadeException refusal(Asked asked, ScopeFacts facts) {
    @Nullable CascadeException refused =
        catchThrowableOfType(
            CascadeException.class, () -> PushAdmission.check(asked.request(), facts));
    assertThat(refused).isNotNull();
    return refused;
  }

  private static List<String> fields(Asked asked) {
    return refusal(asked, FACTS).violations().stream().map(FieldViolation::field).toList();
  }

  private static void assertRefused(Asked asked, String field, String... descriptions) {
    assertThat(refusal(asked, FACTS).reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(refusal(asked, FACTS).violations())
        .containsExactly(
            List.of(descriptions).stream()
                .map(description -> new FieldViolation(field, description))
                .toArray(FieldViolation[]::new));
  }

  private static void assertAdmitted(Asked asked) {
    assertThatCode(() -> PushAdmission.check(asked.request(), FACTS)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(PushKind.class)
  void whatAKindMustHaveIsEnough(PushKind kind) {
    assertAdmitted(new Asked(kind));
  }

  @Test
  void whatExistsAndIsLockedIsAdmitted() {
    assertAdmitted(
        allMasters()
            .calendars(CALENDAR)
            .masters(MASTER)
            .mode(PushMode.OVERWRITE)
            .pushToSections(false)
            .types(DataType.GRADING_TASKS)
            .comment("x".repeat(500)));
    assertAdmitted(new Asked(PushKind.RESET_COURSE).recordKey("7"));
  }

  @Test
  void anUnknownYearAndCatalogAreBothNamed() {
    ScopeFacts nothing = new ScopeFacts(false, Optional.empty(), Map.of(), Map.of(), Map.of());

    CascadeException refused = refusal(allMasters(), nothing);

    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(refused.violations())
        .extracting(FieldViolation::field)
        .containsExactly("year", "catalog");
    assertThat(refused).hasMessageContaining("2026").hasMessageContaining("no catalog 1");
  }

  @Nested
  class TheCatalog {
    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSES", "PUSH_COURSE"},
        mode = EnumSource.Mode.EXCLUDE)
    void isNeededToReadMasters(PushKind kind) {
      assertRefused(
          new Asked(kind).catalog(null), "catalog", kind + " needs the catalog whose locks count");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSES", "PUSH_COURSE"})
    void isLeftOutOfACoursePush(PushKind kind) {
      assertRefused(
          new Asked(kind).catalog(CATALOG),
          "catalog",
          "is to be left out of " + kind + ": it pushes courses to their sections");
    }
  }

  @Nested
  class TheCalendars {
    @Test
    void areEachNamedThatAreWrong() {
      assertRefused(
          allMasters().calendars(CALENDAR, OF_LAST_YEAR, OFF_CATALOG, OF_NO_CATALOG, NO_CALENDAR),
          "calendars",
          "calendar 2 is of the year 2025, not of 2026",
          "the school of calendar 3 does not use the catalog",
          "the school of calendar 4 does not use the catalog",
          "there is no calendar 99");
    }

    @Test
    void areNeededToPushAllCourses() {
      assertRefused(
          new Asked(PushKind.PUSH_ALL_COURSES).calendars(),
          "calendars",
          "PUSH_ALL_COURSES needs at least one calendar");
    }

    @Test
    void ofACoursePushMayBeOfAnyCatalog() {
      assertAdmitted(
          new Asked(PushKind.PUSH_ALL_COURSES).calendars(CALENDAR, OFF_CATALOG, OF_NO_CATALOG));
      assertRefused(
          new Asked(PushKind.PUSH_ALL_COURSES).calendars(CALENDAR, OF_LAST_YEAR, NO_CALENDAR),
          "calendars",
          "calendar 2 is of the year 2025, not of 2026",
          "there is no calendar 99");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_COURSE", "RELINK_COURSES", "RESET_COURSE"})
    void areLeftOutWhereCoursesAreNamed(PushKind kind) {
      assertRefused(
          new Asked(kind).calendars(CALENDAR),
          "calendars",
          "is to be left out of " + kind + ": it names courses");
    }
  }

  @Nested
  class TheMasters {
    @Test
    void thatAreUnknownOrOfAnotherCatalogAreNamed() {
      assertRefused(
          allMasters().masters(MASTER, FOREIGN, new MasterId(99)),
          "masters",
          "the catalog has no master 2",
          "the catalog has no master 99");
    }

    @Test
    void areExactlyOneToPushACourseMaster() {
      assertRefused(
          new Asked(PushKind.PUSH_COURSE_MASTER).masters(),
          "masters",
          "PUSH_COURSE_MASTER needs exactly one master, not 0");
      assertThat(fields(new Asked(PushKind.PUSH_COURSE_MASTER).masters(MASTER, FOREIGN)))
          .containsExactly("masters", "masters");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSE_MASTERS", "PUSH_COURSE_MASTER"},
        mode = EnumSource.Mode.EXCLUDE)
    void areLeftOutElsewhere(PushKind kind) {
      assertThat(fields(new Asked(kind).masters(MASTER))).containsExactly("masters");
    }
  }

  @Nested
  class TheCourses {
    @Test
    void areAtLeastOneWhereTheyAreNamed() {
      PushKind kind = PushKind.PUSH_COURSE;
      assertRefused(new Asked(kind).courses(), "courses", kind + " needs at least one course");
      assertAdmitted(new Asked(kind).courses(COURSE, OTHER_COURSE));
    }

    @Test
    void areRelinkedByThemselvesOrByTheirMasters() {
      PushKind kind = PushKind.RELINK_COURSES;
      assertRefused(
          new Asked(kind).courses(),
          "courses",
          kind + " needs at least one course, or masters whose courses it is for");
      assertAdmitted(new Asked(kind).courses(COURSE, OTHER_COURSE));
      assertAdmitted(new Asked(kind).courses().masters(MASTER));
      assertRefused(
          new Asked(kind).courses(COURSE).masters(MASTER),
          "masters",
          "is to be left out of "
              + kind
              + ": it names courses; name all courses of masters, or courses");
    }

    @Test
    void areExactlyOneToReset() {
      assertRefused(
          new Asked(PushKind.RESET_COURSE).courses(COURSE, OTHER_COURSE),
          "courses",
          "RESET_COURSE needs exactly one course, not 2");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSE_MASTERS", "PUSH_COURSE_MASTER", "PUSH_ALL_COURSES"})
    void areLeftOutElsewhere(PushKind kind) {
      assertThat(fields(new Asked(kind).courses(COURSE))).containsExactly("courses");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_COURSE", "RELINK_COURSES"})
    void thatAreUnknownOrOfAnotherYearAreNamed(PushKind kind) {
      assertRefused(
          new Asked(kind).courses(COURSE, COURSE_OF_LAST_YEAR, NO_COURSE),
          "courses",
          "course 3 is of the year 2025, not of 2026",
          "there is no course 99");
    }

    /** S-1. */
    @Test
    void ofACoursePushMayBeUnlinkedIgnoringAndOffTheCatalog() {
      assertAdmitted(
          new Asked(PushKind.PUSH_COURSE)
              .courses(COURSE, IGNORING, UNLINKED, LINKED_ELSEWHERE, AT_SCHOOL_OFF_CATALOG));
    }

    /** K-1, K-3. */
    @Test
    void ofARepairAreRefusedWhereAPushOfMastersWouldLeaveThemAlone() {
      assertRefused(
          new Asked(PushKind.RELINK_COURSES)
              .courses(COURSE, IGNORING, UNLINKED, LINKED_ELSEWHERE, AT_SCHOOL_OFF_CATALOG),
          "courses",
          "course 4 ignores master pushes",
          "course 5 is not linked to a master of the catalog",
          "course 6 is not linked to a master of the catalog",
          "the school of course 7 does not use the catalog");
      assertThat(fields(new Asked(PushKind.RESET_COURSE).courses(IGNORING)))
          .containsExactly("courses");
    }
  }

  @Nested
  class TheMode {
    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSE_MASTERS", "PUSH_COURSE_MASTER"})
    void isNeededByAMasterPush(PushKind kind) {
      assertRefused(new Asked(kind).mode(null), "mode", kind + " needs LOCKED or OVERWRITE");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSES", "PUSH_COURSE"})
    void isLeftOutOfACoursePush(PushKind kind) {
      assertRefused(
          new Asked(kind).mode(PushMode.OVERWRITE),
          "mode",
          "is to be left out of " + kind + ": it goes as LOCKED");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"RELINK_COURSES", "RESET_COURSE"})
    void isLeftOutOfARepair(PushKind kind) {
      assertRefused(
          new Asked(kind).mode(PushMode.LOCKED),
          "mode",
          "is to be left out of " + kind + ": it goes as OVERWRITE");
    }

    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSE_MASTERS", "PUSH_COURSE_MASTER"},
        mode = EnumSource.Mode.EXCLUDE)
    void decidesAloneWhetherSectionsAreAskedFor(PushKind kind) {
      assertThat(fields(new Asked(kind).pushToSections(true))).containsExactly("push_to_sections");
      assertThat(fields(new Asked(kind).pushToSections(false))).containsExactly("push_to_sections");
    }
  }

  @Nested
  class TheTypes {
    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSES", "PUSH_COURSE"})
    void ofACoursePushAreThoseThatSectionsHave(PushKind kind) {
      assertAdmitted(new Asked(kind).types(DataType.SECTION_TYPES.toArray(DataType[]::new)));
      assertRefused(
          new Asked(kind).types(DataType.CATEGORIES, DataType.STANDARDS, DataType.COURSE_INFO),
          "data_types",
          kind
              + " carries no COURSE_INFO; its types are [CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES]",
          kind
              + " carries no STANDARDS; its types are [CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES]");
    }

    @Test
    void areExactlyOneToReset() {
      assertThat(fields(new Asked(PushKind.RESET_COURSE).types())).containsExactly("data_types");
      assertThat(
              fields(
                  new Asked(PushKind.RESET_COURSE)
                      .types(DataType.GRADING_TASKS, DataType.STANDARDS)))
          .containsExactly("data_types");
    }

    /** K-1: attributes have no links. */
    @Test
    void ofARelinkingAreWithoutCourseInfo() {
      assertThat(fields(new Asked(PushKind.RELINK_COURSES).types(DataType.COURSE_INFO)))
          .containsExactly("data_types");
      assertThat(new Asked(PushKind.RELINK_COURSES).request().selectedTypes())
          .doesNotContain(DataType.COURSE_INFO)
          .hasSize(6);
    }
  }

  @Nested
  class TheRecordKey {
    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"RESET_COURSE"},
        mode = EnumSource.Mode.EXCLUDE)
    void isOnlyForAReset(PushKind kind) {
      assertRefused(
          new Asked(kind).recordKey("7"),
          "record_key",
          "is to be left out of " + kind + ": only RESET_COURSE is of one record");
    }

    @Test
    void ofAnAttributeHasToBeKnown() {
      Asked reset = new Asked(PushKind.RESET_COURSE).types(DataType.COURSE_INFO);
      assertAdmitted(reset.recordKey("NAME"));
      assertRefused(reset.recordKey("name"), "record_key", "there is no attribute name");
    }

    @Test
    void ofAnAttributeThatIsNotLockedIsRefused() {
      Asked reset = new Asked(PushKind.RESET_COURSE).types(DataType.COURSE_INFO);

      for (String key : List.of("NUMBER", "CUSTOM_FIELDS/Strand")) {
        CascadeException refused = refusal(reset.recordKey(key), FACTS);
        assertThat(refused.reason()).isEqualTo(ErrorReason.NOTHING_LOCKED);
        assertThat(refused.violations())
            .extracting(FieldViolation::field)
            .containsExactly("record_key");
      }
      assertThatCode(() -> PushAdmission.check(reset.request(), facts(Lock.CUSTOM_FIELDS)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void aCommentHasAtMostFiveHundredCharacters() {
    assertThat(fields(allMasters().comment("𝒜".repeat(501)))).containsExactly("comment");
    assertAdmitted(allMasters().comment("𝒜".repeat(500)));
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    Asked asked =
        new Asked(PushKind.PUSH_COURSE)
            .catalog(OTHER_CATALOG)
            .calendars(OF_LAST_YEAR)
            .masters(FOREIGN)
            .courses(NO_COURSE)
            .mode(PushMode.LOCKED)
            .pushToSections(true)
            .types(DataType.ASSESSMENTS)
            .recordKey("1")
            .comment("x".repeat(501));
    ScopeFacts facts =
        new ScopeFacts(
            false, Optional.empty(), FACTS.calendars(), FACTS.masters(), FACTS.courses());

    assertThat(refusal(asked, facts).violations())
        .extracting(FieldViolation::field)
        .containsExactly(
            "year",
            "catalog",
            "calendars",
            "masters",
            "courses",
            "mode",
            "push_to_sections",
            "data_types",
            "record_key",
            "comment");
  }

  @Nested
  class APushThatCouldCarryNothing {
    @Test
    void isRefused() {
      CascadeException refused = refusal(allMasters(), facts());

      assertThat(refused.reason()).isEqualTo(ErrorReason.NOTHING_LOCKED);
      assertThat(refused.violations())
          .extracting(FieldViolation::field)
          .containsExactly("data_types");
    }

    /** A lock counts only where its type is selected; all are where none is named. */
    @Test
    void isOneOfWhichOnlyOtherTypesAreLocked() {
      assertThat(refusal(allMasters().types(DataType.STANDARDS), FACTS).reason())
          .isEqualTo(ErrorReason.NOTHING_LOCKED);
      for (Lock lock : Lock.values()) {
        if (lock != Lock.COMPOSITE_WEIGHTS) {
          assertThatCode(() -> PushAdmission.check(allMasters().request(), facts(lock)))
              .doesNotThrowAnyException();
        }
      }
    }

    @Test
    void isARepairOfWhichNothingIsLocked() {
      assertThat(refusal(new Asked(PushKind.RELINK_COURSES), facts(Lock.NAME)).reason())
          .isEqualTo(ErrorReason.NOTHING_LOCKED);
      assertThat(refusal(new Asked(PushKind.RESET_COURSE), facts(Lock.NAME)).reason())
          .isEqualTo(ErrorReason.NOTHING_LOCKED);
    }

    /** L-1: the weights go where their composites go. */
    @Test
    void isNotOneOfCompositesWhoseWeightsAreLockedToo() {
      Asked composites = allMasters().types(DataType.COMPOSITE_GRADES);

      assertThatCode(
              () ->
                  PushAdmission.check(
                      composites.request(), facts(Lock.COMPOSITE_GRADES, Lock.COMPOSITE_WEIGHTS)))
          .doesNotThrowAnyException();
    }

    /** Pushes of courses to their sections look at no lock. */
    @ParameterizedTest
    @EnumSource(
        value = PushKind.class,
        names = {"PUSH_ALL_COURSES", "PUSH_COURSE"})
    void isNeverACoursePush(PushKind kind) {
      assertThatCode(() -> PushAdmission.check(new Asked(kind).request(), facts()))
          .doesNotThrowAnyException();
    }
  }
}
