package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.Q2;
import static org.cascade.application.testing.SmallDistrict.Q3;
import static org.cascade.application.testing.SmallDistrict.TERM_Q1;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.categoryOf;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.ofCourses;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import java.util.Set;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code LinkedCourses} does to the rows of sections, by the rules' ids (domain.md §4.3). */
public abstract class SectionLegContract extends PortContract {
  private static final Owner SECTION = Owner.section(1);

  /** The columns of the table of §4.3. */
  enum Push {
    LOCKED_MASTERS,
    OVERWRITING_MASTERS,
    COURSES;

    PushRequest of(DataType... types) {
      return switch (this) {
        case LOCKED_MASTERS -> withSections(LOCKED, types);
        case OVERWRITING_MASTERS -> withSections(OVERWRITE, types);
        case COURSES -> ofCourses(Set.of(1L), types);
      };
    }
  }

  private static SmallDistrict oneCourse() {
    return new SmallDistrict().master(1, "M1").course(1, 1, "C1");
  }

  /** Master and course have the category "Tests", in the course's row 7. */
  private static SmallDistrict tests() {
    return oneCourse()
        .masterCategory(10, 1, "Tests", "1.000")
        .pushedCategory(1, 7, "Tests", "1.000", 10);
  }

  /** Master and course have task 2 with an option in Q1, in the course's row 7. */
  private static SmallDistrict optionInQ1() {
    return oneCourse()
        .masterTask(10, 1, 2, "1.000")
        .pushedTask(1, 2, "1.000", 10)
        .masterOption(11, 1, 2, Q1, option(5))
        .pushed(course(GRADE_CALC_OPTIONS, 7), ofTask(2, Q1), option(5), 11);
  }

  private static BelowId course(DataType type, long row) {
    return BelowId.ofCourse(type, 1, row);
  }

  private static BelowId section(DataType type, long row) {
    return BelowId.ofSection(type, 1, 1, row);
  }

  private Pushed push(PushRequest request) {
    return push("a", request);
  }

  private Pushed push(String requestId, PushRequest request) {
    return new PushScenario(ports()).push(requestId, request);
  }

  private static List<PushItem> ofSections(Pushed pushed) {
    return pushed.items().stream().filter(item -> item.sectionNumber().equals("S1")).toList();
  }

  private static PushItem only(Pushed pushed) {
    assertThat(ofSections(pushed)).hasSize(1);
    return ofSections(pushed).get(0);
  }

  private SetupRow sectionsOnly(DataType type) {
    List<SetupRow> rows = rowsOfSection(type, 1, 1);
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static SetupRow created(RecordKey key, Content content, long above) {
    return SetupRow.created(key, content, Link.of(SECTION, above, content));
  }

  @Nested
  class T1 {
    @ParameterizedTest
    @EnumSource(Push.class)
    void aRecordThatTheSectionLacksIsCreatedAndLinkedToTheCourses(Push push) {
      load(
          tests()
              .masterTask(20, 1, 2, "1.000")
              .pushedTask(1, 2, "1.000", 20)
              .masterOption(21, 1, 2, Q1, option(5))
              .pushed(course(GRADE_CALC_OPTIONS, 8), ofTask(2, Q1), option(5), 21)
              .masterComposite(22, 1, 2, Q2, composite("2:1", "100.000"))
              .pushed(course(COMPOSITE_GRADES, 9), ofTask(2, Q2), composite("2:1", "100.000"), 22));

      push(push.of(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(sectionsOnly(CATEGORIES))
          .isEqualTo(created(World.named("Tests"), category("Tests", "1.000"), 7));
      assertThat(sectionsOnly(GRADE_CALC_OPTIONS)).isEqualTo(created(ofTask(2, Q1), option(5), 8));
      assertThat(sectionsOnly(COMPOSITE_GRADES))
          .isEqualTo(created(ofTask(2, Q2), composite("2:1", "100.000"), 9));
    }

    @Test
    void aRecordThatThisPushCreatesAtTheCourseGoesOnToItsSections() {
      load(
          oneCourse()
              .section(2, 1, "S2", TERM_Q1)
              .masterTask(9, 1, 2, "1.000")
              .masterCategory(10, 1, "Tests", "1.000")
              .masterOption(11, 1, 2, Q1, option(5)));

      push(withSections(LOCKED, GRADING_TASKS, CATEGORIES, GRADE_CALC_OPTIONS));

      assertIsOfTheCoursesRow(CATEGORIES, 1);
      assertIsOfTheCoursesRow(CATEGORIES, 2);
      assertIsOfTheCoursesRow(GRADE_CALC_OPTIONS, 1);
      assertIsOfTheCoursesRow(GRADE_CALC_OPTIONS, 2);
    }

    private void assertIsOfTheCoursesRow(DataType type, long section) {
      World after = worlds().read();
      BelowId above =
          after.setup.keySet().stream()
              .filter(id -> id.type() == type && !id.owner().isSection())
              .findFirst()
              .orElseThrow();
      SetupRow row = rowsOfSection(type, 1, section).get(0);
      assertThat(row.link()).isEqualTo(new Link(above.row(), row.content()));
      assertThat(row.content()).isEqualTo(after.row(above).content());
    }

    /** Above are all records of the course, whatever they are to the master. */
    @Test
    void whatWasMadeOrEditedAtTheCourseIsPushedToo() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Tests", "1.000")
              .pushedAs(
                  course(CATEGORIES, 7),
                  World.named("Tests"),
                  category("Tests", "3.000"),
                  10,
                  category("Tests", "1.000"))
              .localCategory(1, 8, "Own", "2.000"));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(rowsOfSection(CATEGORIES, 1, 1))
          .containsExactlyInAnyOrder(
              created(World.named("Tests"), category("Tests", "3.000"), 7),
              created(World.named("Own"), category("Own", "2.000"), 8));
    }

    @Test
    void nothingIsInsertedFromAnOrphanThatIsKept() {
      load(oneCourse().pushedCategory(1, 7, "Tests", "1.000", 99).workInCategory(1, 7, 1));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(row(CATEGORIES, 1, 7).residualSince()).isNotNull();
      assertThat(rowsOfSection(CATEGORIES, 1, 1)).hasSize(1);
    }

    @Test
    void aPushWithoutSectionsLeavesThemAlone() {
      load(tests());

      push(request(OVERWRITE, CATEGORIES));

      assertThat(rowsOfSection(CATEGORIES, 1, 1)).isEmpty();
    }
  }

  @Nested
  class T2 {
    @ParameterizedTest
    @EnumSource(Push.class)
    void nothingAtAllIsWrittenWhereNothingDiffers(Push push) {
      World before =
          load(
              optionInQ1()
                  .pushed(section(GRADE_CALC_OPTIONS, 20), ofTask(2, Q1), option(5), 7)
                  .masterComposite(22, 1, 2, Q2, composite("2:1", "100.000"))
                  .pushed(
                      course(COMPOSITE_GRADES, 9), ofTask(2, Q2), composite("2:1", "100.000"), 22)
                  .pushed(
                      section(COMPOSITE_GRADES, 21),
                      ofTask(2, Q2),
                      composite("2:1", "100.000"),
                      9));

      Pushed pushed = push(push.of(GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
      assertThat(pushed.job().courses().unchanged()).isEqualTo(1);
    }
  }

  @Nested
  class T3 {
    @ParameterizedTest
    @EnumSource(Push.class)
    void aLinkedRowTakesTheCoursesContentEvenInUse(Push push) {
      load(tests().copiedCategory(1, 20, "Tests", "9.000", 7).workInSectionCategory(1, 20, 2));

      Pushed pushed = push(push.of(CATEGORIES));

      SetupRow row = sectionRow(CATEGORIES, 1, 20);
      assertThat(row.content()).isEqualTo(category("Tests", "1.000"));
      assertThat(row.link()).isEqualTo(Link.of(SECTION, 7, category("Tests", "1.000")));
      assertThat(only(pushed).outcome()).isEqualTo(Outcome.UPDATED);
      assertThat(only(pushed).evidence().scores()).isEqualTo(2);
      assertThat(only(pushed).rule()).isEqualTo("T-3");
    }

    @Test
    void whatTheCourseLegWritesReachesTheSectionsInTheSamePush() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Exams", "2.000")
              .pushedCategory(1, 7, "Tests", "1.000", 10)
              .copiedCategory(1, 20, "Tests", "1.000", 7));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).key()).isEqualTo(World.named("Exams"));
      assertThat(sectionRow(CATEGORIES, 1, 20).content()).isEqualTo(category("Exams", "2.000"));
    }

    @Test
    void linkedCategoriesSwapTheirNames() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Tests", "1.000")
              .masterCategory(11, 1, "Quizzes", "1.000")
              .pushedCategory(1, 7, "Quizzes", "1.000", 10)
              .pushedCategory(1, 8, "Tests", "1.000", 11)
              .copiedCategory(1, 20, "Quizzes", "1.000", 7)
              .copiedCategory(1, 21, "Tests", "1.000", 8));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).key()).isEqualTo(World.named("Tests"));
      assertThat(sectionRow(CATEGORIES, 1, 21).key()).isEqualTo(World.named("Quizzes"));
    }

    /** C-9 is of the course leg only. */
    @Test
    void aSectionTakesTheCoursesWeightsThoughTheyAreUnlocked() {
      load(
          oneCourse()
              .locks(Lock.COMPOSITE_GRADES)
              .localTask(1, 2, "1.000")
              .masterComposite(22, 1, 2, Q2, composite("2:1", "100.000"))
              .pushed(course(COMPOSITE_GRADES, 9), ofTask(2, Q2), composite("2:1", "30.000"), 22)
              .pushed(section(COMPOSITE_GRADES, 21), ofTask(2, Q2), composite("2:1", "60.000"), 9));

      push(withSections(LOCKED, COMPOSITE_GRADES));

      assertThat(row(COMPOSITE_GRADES, 1, 9).content()).isEqualTo(composite("2:1", "30.000"));
      SetupRow row = sectionRow(COMPOSITE_GRADES, 1, 21);
      assertThat(row.content()).isEqualTo(composite("2:1", "30.000"));
      assertThat(row.link()).isEqualTo(new Link(9, composite("2:1", "30.000")));
    }
  }

  @Nested
  class T4 {
    @ParameterizedTest
    @EnumSource(
        value = Push.class,
        names = {"LOCKED_MASTERS", "COURSES"})
    void aTeachersCategoryGivesUpItsNameAndKeepsItsWork(Push push) {
      load(tests().teachersCategory(1, 20, "TESTS", "4.000").workInSectionCategory(1, 20, 2));

      Pushed pushed = push(push.of(CATEGORIES));

      SetupRow renamed = sectionRow(CATEGORIES, 1, 20);
      assertThat(renamed.key()).isEqualTo(World.named("TESTS (1)"));
      assertThat(renamed.content()).isEqualTo(category("TESTS (1)", "4.000"));
      assertThat(renamed.link()).isNull();
      assertThat(renamed.residualSince()).isNull();
      assertThat(sectionRow(CATEGORIES, 1, World.named("Tests")).link()).isNotNull();
      assertThat(only(pushed).outcome()).isEqualTo(Outcome.RENAMED);
      assertThat(only(pushed).rule()).isEqualTo("T-4");
      assertThat(only(pushed).about()).isEqualTo("TESTS (1)");
    }

    @Test
    void overwriteDeletesIt() {
      load(tests().teachersCategory(1, 20, "Tests", "4.000"));

      push(withSections(OVERWRITE, CATEGORIES));

      assertThat(sectionsOnly(CATEGORIES))
          .isEqualTo(created(World.named("Tests"), category("Tests", "1.000"), 7));
    }

    @Test
    void overwriteRenamesItInUseWithAResidualMark() {
      load(tests().teachersCategory(1, 20, "Tests", "4.000").workInSectionCategory(1, 20, 0));

      Pushed pushed = push(withSections(OVERWRITE, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).key()).isEqualTo(World.named("Tests (1)"));
      assertThat(sectionRow(CATEGORIES, 1, 20).residualSince())
          .isEqualTo(pushed.job().id().value());
      assertThat(only(pushed).outcome()).isEqualTo(Outcome.RENAMED);
      assertThat(only(pushed).reasonIfAny()).contains(Reason.HAS_ASSIGNMENTS);
    }

    @Test
    void theNewNameIsTheFirstThatIsFreeAmongAllThatAreThereOrComing() {
      load(
          tests()
              .masterCategory(11, 1, "Tests (2)", "1.000")
              .pushedCategory(1, 8, "Tests (2)", "1.000", 11)
              .teachersCategory(1, 20, "Tests", "4.000")
              .teachersCategory(1, 21, "tests (1)", "4.000"));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).key()).isEqualTo(World.named("Tests (3)"));
      assertThat(sectionRow(CATEGORIES, 1, 21).key()).isEqualTo(World.named("tests (1)"));
    }

    @Test
    void theNewNameIsCutToFiftyCharacters() {
      String name = "𝒜".repeat(50);
      load(
          oneCourse()
              .masterCategory(10, 1, name, "1.000")
              .pushedCategory(1, 7, name, "1.000", 10)
              .teachersCategory(1, 20, name, "4.000"));

      push(withSections(LOCKED, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).content().name())
          .isEqualTo("𝒜".repeat(46) + " (1)");
    }

    @ParameterizedTest
    @EnumSource(
        value = Push.class,
        names = {"LOCKED_MASTERS", "COURSES"})
    void t12RepeatingThePushRenamesNothingAgain(Push push) {
      load(tests().teachersCategory(1, 20, "Tests", "4.000"));
      push("a", push.of(CATEGORIES));
      World once = worlds().read();

      Pushed again = push("b", push.of(CATEGORIES));

      assertThat(worlds().read().tables()).isEqualTo(once.tables());
      assertThat(again.items()).isEmpty();
    }

    /** An orphan with work gives its name up in either mode, and stays an orphan. */
    @ParameterizedTest
    @EnumSource(Push.class)
    void anOrphanInUseGivesUpItsName(Push push) {
      load(
          tests()
              .pushedCategory(1, 8, "Exams", "1.000", 99)
              .copiedCategory(1, 20, "Exams", "1.000", 7)
              .copiedCategory(1, 21, "Tests", "2.000", 555)
              .workInSectionCategory(1, 21, 1));

      Pushed pushed = push(push.of(CATEGORIES));

      SetupRow orphan = sectionRow(CATEGORIES, 1, 21);
      assertThat(orphan.key()).isEqualTo(World.named("Tests (1)"));
      assertThat(orphan.link()).isEqualTo(new Link(555, category("Tests (1)", "2.000")));
      assertThat(orphan.residualSince()).isEqualTo(pushed.job().id().value());
      assertThat(sectionRow(CATEGORIES, 1, 20).key()).isEqualTo(World.named("Tests"));
    }
  }

  @Nested
  class T5 {
    private SmallDistrict inTheWay() {
      return optionInQ1().local(section(GRADE_CALC_OPTIONS, 20), ofTask(2, Q1), option(9));
    }

    @ParameterizedTest
    @EnumSource(
        value = Push.class,
        names = {"LOCKED_MASTERS", "COURSES"})
    void aTeachersOptionIsLeftAndSaidToBeInTheWay(Push push) {
      World before = load(inTheWay());

      Pushed pushed = push(push.of(GRADE_CALC_OPTIONS));

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(only(pushed).outcome()).isEqualTo(Outcome.FAILED);
      assertThat(only(pushed).reasonIfAny()).contains(Reason.LOCAL_CONFLICT);
      assertThat(only(pushed).recordName()).isEqualTo("Task 2");
      assertThat(only(pushed).termName()).isEqualTo("Q1");
    }

    @Test
    void overwriteReplacesItInOneLine() {
      load(inTheWay());

      Pushed pushed = push(withSections(OVERWRITE, GRADE_CALC_OPTIONS));

      assertThat(sectionsOnly(GRADE_CALC_OPTIONS)).isEqualTo(created(ofTask(2, Q1), option(5), 7));
      assertThat(hasSectionRow(GRADE_CALC_OPTIONS, 1, 20)).isFalse();
      assertThat(pushed.totals().considered()).isEqualTo(2);
    }

    @Test
    void overwriteKeepsItInUseWithAResidualMark() {
      load(inTheWay().gradeForTask(1, 2));

      Pushed pushed = push(withSections(OVERWRITE, GRADE_CALC_OPTIONS));

      SetupRow row = sectionRow(GRADE_CALC_OPTIONS, 1, 20);
      assertThat(row.content()).isEqualTo(option(9));
      assertThat(row.residualSince()).isEqualTo(pushed.job().id().value());
      assertThat(only(pushed).reasonIfAny()).contains(Reason.LOCAL_CONFLICT);
      assertThat(only(pushed).evidence().postedGrades()).isEqualTo(1);
    }

    /** A composite is in use as well where one of its children is. */
    @Test
    void aCompositeIsReplacedUnlessItsChildrenAreInUse() {
      SmallDistrict district =
          oneCourse()
              .localTask(1, 2, "1.000")
              .localTask(1, 3, "1.000")
              .local(course(COMPOSITE_GRADES, 9), ofTask(2, Q2), composite("2:1", "100.000"))
              .local(
                  section(COMPOSITE_GRADES, 20),
                  ofTask(2, Q2),
                  composite("2:1", "50.000", "3:1", "50.000"))
              .workForTask(1, 3, 0);
      load(district.masterTask(10, 1, 2, "1.000").masterTask(11, 1, 3, "1.000"));

      Pushed pushed = push(withSections(OVERWRITE, GRADING_TASKS, COMPOSITE_GRADES));

      assertThat(only(pushed).outcome()).isEqualTo(Outcome.KEPT);
      assertThat(hasSectionRow(COMPOSITE_GRADES, 1, 20)).isTrue();
    }
  }

  @Nested
  class T6 {
    @ParameterizedTest
    @EnumSource(Push.class)
    void anOrphanIsDeleted(Push push) {
      load(
          optionInQ1()
              .copiedCategory(1, 20, "Tests", "1.000", 555)
              .pushed(section(GRADE_CALC_OPTIONS, 21), ofTask(3, Q1), option(5), 556)
              .pushed(
                  section(COMPOSITE_GRADES, 22), ofTask(3, Q1), composite("2:1", "1.000"), 557));

      push(push.of(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(hasSectionRow(CATEGORIES, 1, 20)).isFalse();
      assertThat(hasSectionRow(GRADE_CALC_OPTIONS, 1, 21)).isFalse();
      assertThat(hasSectionRow(COMPOSITE_GRADES, 1, 22)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Push.class)
    void anOrphanedCategoryInUseIsKeptAndAnOptionIsNot(Push push) {
      load(
          oneCourse()
              .copiedCategory(1, 20, "Tests", "1.000", 555)
              .workInSectionCategory(1, 20, 1)
              .localTask(1, 2, "1.000")
              .gradeForTask(1, 2)
              .pushed(section(GRADE_CALC_OPTIONS, 21), ofTask(2, Q1), option(5), 556));

      Pushed pushed = push(push.of(CATEGORIES, GRADE_CALC_OPTIONS));

      assertThat(sectionRow(CATEGORIES, 1, 20).residualSince())
          .isEqualTo(pushed.job().id().value());
      assertThat(hasSectionRow(GRADE_CALC_OPTIONS, 1, 21)).isFalse();
      assertThat(only(pushed).reasonIfAny()).contains(Reason.HAS_SCORES);
    }

    /** C-10: what the master dropped goes from the sections in the same push. */
    @Test
    void theOptionsOfADroppedTaskGoFromCourseAndSections() {
      load(
          oneCourse()
              .pushedTask(1, 2, "1.000", 99)
              .gradeForTask(1, 2)
              .pushed(course(GRADE_CALC_OPTIONS, 7), ofTask(2, Q1), option(5), 98)
              .pushed(section(GRADE_CALC_OPTIONS, 20), ofTask(2, Q1), option(5), 7));

      Pushed pushed = push(withSections(LOCKED, GRADING_TASKS, GRADE_CALC_OPTIONS));

      assertThat(row(GRADING_TASKS, 1, 2).residualSince()).isNotNull();
      assertThat(rowsOfCourse(GRADE_CALC_OPTIONS, 1)).isEmpty();
      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 1)).isEmpty();
      assertThat(only(pushed).outcomeIfAny()).isEmpty();
      assertThat(only(pushed).reasonIfAny()).contains(Reason.SET_TO_NO_CALCULATION);
      assertThat(only(pushed).recordName()).isEqualTo("Task 2");
      assertThat(only(pushed).about()).isEqualTo("Q1, Q2");
    }
  }

  @Nested
  class T7 {
    private SmallDistrict teachersOwn() {
      return oneCourse()
          .localTask(1, 2, "1.000")
          .teachersCategory(1, 20, "Own", "1.000")
          .local(section(GRADE_CALC_OPTIONS, 21), ofTask(2, Q1), option(5))
          .local(section(COMPOSITE_GRADES, 22), ofTask(2, Q1), composite("2:1", "1.000"));
    }

    @ParameterizedTest
    @EnumSource(
        value = Push.class,
        names = {"LOCKED_MASTERS", "COURSES"})
    void whatATeacherMadeStays(Push push) {
      World before = load(teachersOwn());

      push(push.of(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    @Test
    void overwriteDeletesIt() {
      load(teachersOwn());

      push(withSections(OVERWRITE, CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(worlds().read().setup.keySet()).noneMatch(id -> id.owner().isSection());
    }

    /** A section's record is judged by its own section. */
    @Test
    void overwriteKeepsWhatIsInUseInItsOwnSection() {
      load(
          teachersOwn()
              .workInSectionCategory(1, 20, 0)
              .gradeForTask(1, 2)
              .section(2, 1, "S2", TERM_Q1)
              .local(BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 2, 31), ofTask(2, Q1), option(5)));

      push(withSections(OVERWRITE, CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES));

      assertThat(sectionRow(CATEGORIES, 1, 20).residualSince()).isNotNull();
      assertThat(sectionRow(GRADE_CALC_OPTIONS, 1, 21).residualSince()).isNotNull();
      assertThat(sectionRow(COMPOSITE_GRADES, 1, 22).residualSince()).isNotNull();
      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 2)).isEmpty();
    }
  }

  @Nested
  class T8 {
    @ParameterizedTest
    @EnumSource(Push.class)
    void aRecordAddedAgainAtTheCourseTakesBackItsRow(Push push) {
      load(
          optionInQ1()
              .masterCategory(12, 1, "Tests", "2.000")
              .pushedCategory(1, 8, "Tests", "2.000", 12)
              .copiedCategory(1, 20, "tests", "1.000", 555)
              .pushed(section(GRADE_CALC_OPTIONS, 21), ofTask(2, Q1), option(9), 556));

      push(push.of(CATEGORIES, GRADE_CALC_OPTIONS));

      assertThat(sectionRow(CATEGORIES, 1, 20).link())
          .isEqualTo(Link.of(SECTION, 8, category("Tests", "2.000")));
      assertThat(sectionRow(CATEGORIES, 1, 20).isNew()).isFalse();
      assertThat(sectionRow(GRADE_CALC_OPTIONS, 1, 21).content()).isEqualTo(option(5));
      assertThat(sectionRow(GRADE_CALC_OPTIONS, 1, 21).isNew()).isFalse();
    }
  }

  @Nested
  class T9 {
    private SmallDistrict edited() {
      return tests()
          .pushedAs(
              section(CATEGORIES, 20),
              World.named("Tests"),
              category("Tests", "8.000"),
              7,
              category("Tests", "1.000"))
          .workInSectionCategory(1, 20, 1);
    }

    @ParameterizedTest
    @EnumSource(
        value = Push.class,
        names = {"LOCKED_MASTERS", "COURSES"})
    void anEditedRowIsLeftAndSaidToBeDesynced(Push push) {
      World before = load(edited());

      Pushed pushed = push(push.of(CATEGORIES));

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(only(pushed).reasonIfAny()).contains(Reason.DESYNCED);
      assertThat(only(pushed).rule()).isEqualTo("T-9");
    }

    @Test
    void overwriteRelinksItEvenInUse() {
      load(edited());

      Pushed pushed = push(withSections(OVERWRITE, CATEGORIES));

      assertThat(sectionRow(CATEGORIES, 1, 20).content()).isEqualTo(category("Tests", "1.000"));
      assertThat(sectionRow(CATEGORIES, 1, 20).isNew()).isFalse();
      assertThat(only(pushed).outcome()).isEqualTo(Outcome.RELINKED);
      assertThat(only(pushed).evidence().assignments()).isEqualTo(1);
    }

    /** The weights of a composite are content like any other at a section. */
    @Test
    void aCompositeWhoseWeightsWereEditedIsDesynced() {
      load(
          oneCourse()
              .localTask(1, 2, "1.000")
              .local(course(COMPOSITE_GRADES, 9), ofTask(2, Q2), composite("2:1", "100.000"))
              .pushedAs(
                  section(COMPOSITE_GRADES, 21),
                  ofTask(2, Q2),
                  composite("2:1", "60.000"),
                  9,
                  composite("2:1", "100.000")));

      Pushed pushed = push(ofCourses(Set.of(1L), COMPOSITE_GRADES));

      assertThat(only(pushed).reasonIfAny()).contains(Reason.DESYNCED);
    }
  }

  @Nested
  class T10 {
    private SmallDistrict meetingInQ1Only() {
      return oneCourse()
          .localTask(1, 2, "1.000")
          .local(course(GRADE_CALC_OPTIONS, 7), ofTask(2, Q2), option(5))
          .section(1, 1, "S1", TERM_Q1);
    }

    @Test
    void anOptionOfATermInWhichTheSectionDoesNotMeetIsNotMade() {
      load(meetingInQ1Only());

      push(ofCourses(Set.of(1L)));

      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 1)).isEmpty();
    }

    @Test
    void aLinkToItCountsAsDead() {
      load(
          meetingInQ1Only()
              .pushed(section(GRADE_CALC_OPTIONS, 20), ofTask(2, Q2), option(5), 7)
              .section(2, 1, "S2", TERM_Q1)
              .pushedAs(
                  BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 2, 21),
                  ofTask(2, Q2),
                  option(6),
                  7,
                  option(5)));

      push(ofCourses(Set.of(1L)));

      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 1)).isEmpty();
      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 2)).hasSize(1);
    }
  }

  /** C-11 and C-12 hold here too. */
  @Nested
  class WhatASectionCannotHave {
    @Test
    void ofATermThatTheCalendarLacksIsSkipped() {
      load(
          oneCourse()
              .localTask(1, 2, "1.000")
              .local(course(GRADE_CALC_OPTIONS, 7), ofTask(2, Q1), option(null, Q3)));

      Pushed pushed = push(ofCourses(Set.of(1L)));

      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 1)).isEmpty();
      assertThat(only(pushed).reasonIfAny()).contains(Reason.TERM_NOT_IN_CALENDAR);
      assertThat(only(pushed).about()).isEqualTo("Q3");
    }

    @Test
    void ofAGradingScaleThatIsGoneIsSkipped() {
      load(
          oneCourse()
              .localTask(1, 2, "1.000")
              .local(course(GRADE_CALC_OPTIONS, 7), ofTask(2, Q1), option(99L, null)));

      Pushed pushed = push(ofCourses(Set.of(1L)));

      assertThat(rowsOfSection(GRADE_CALC_OPTIONS, 1, 1)).isEmpty();
      assertThat(only(pushed).reasonIfAny()).contains(Reason.MISSING_DEPENDENCY);
      assertThat(only(pushed).about()).isEqualTo("grading scale 99");
    }

    @Test
    void ofATaskThatTheCourseLacksIsSkippedAndARowThatIsThereStays() {
      load(
          oneCourse()
              .local(course(CATEGORIES, 7), World.named("Tests"), categoryOf("Tests", 3L))
              .pushedAs(
                  section(CATEGORIES, 20),
                  World.named("Tests"),
                  categoryOf("Tests"),
                  7,
                  categoryOf("Tests")));

      Pushed pushed = push(ofCourses(Set.of(1L)));

      assertThat(sectionRow(CATEGORIES, 1, 20).content()).isEqualTo(categoryOf("Tests"));
      assertThat(only(pushed).reasonIfAny()).contains(Reason.MISSING_DEPENDENCY);
      assertThat(only(pushed).about()).isEqualTo("grading task Task 3");
    }
  }

  /** C-13: a copy in a section keeps the task until a push to sections takes it. */
  @Test
  void aTaskThatOnlyASectionStillRefersToIsKeptUntilTheSectionsArePushed() {
    load(
        oneCourse()
            .masterCategory(10, 1, "Tests", "1.000")
            .pushedCategory(1, 7, "Tests", "1.000", 10)
            .pushed(section(CATEGORIES, 20), World.named("Tests"), categoryOf("Tests", 2L), 7)
            .pushedTask(1, 2, "1.000", 99));

    PushItem kept = push("a", request(LOCKED, GRADING_TASKS, CATEGORIES)).items().get(0);
    boolean isThere = hasRow(GRADING_TASKS, 1, 2);
    push("b", withSections(LOCKED, GRADING_TASKS, CATEGORIES));

    assertThat(isThere).isTrue();
    assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
    assertThat(kept.reasonIfAny()).contains(Reason.STILL_REFERENCED);
    assertThat(kept.about())
        .isEqualTo("category Tests of section S1; a push to the sections helps");
    assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
    assertThat(sectionRow(CATEGORIES, 1, 20).content()).isEqualTo(category("Tests", "1.000"));
  }

  /** S-1: neither a link nor a lock is needed to push a course to its sections. */
  @Test
  void aCoursePushReachesACourseWithoutAMaster() {
    load(
        new SmallDistrict()
            .locks()
            .course(1, 0, "C1")
            .localCategory(1, 7, "Tests", "1.000")
            .localTask(1, 2, "1.000"));

    Pushed pushed = push(ofCourses(Set.of(1L)));

    assertThat(rowsOfSection(CATEGORIES, 1, 1)).hasSize(1);
    assertThat(row(GRADING_TASKS, 1, 2).content()).isEqualTo(task("1.000"));
    assertThat(pushed.job().catalogName()).isEmpty();
    assertThat(pushed.totals().records().keySet()).allMatch(key -> key.level() == Level.SECTION);
  }
}
