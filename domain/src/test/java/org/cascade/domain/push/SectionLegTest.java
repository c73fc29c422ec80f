package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.Set;
import org.cascade.domain.district.DataType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One readable example of each row of the table of domain.md §4.3, and of what stands around it.
 */
class SectionLegTest {
  private static final Owner SECTION = Owner.section(1);

  /** A course in step with its master's task 7, pushed to a section that meets in Q1. */
  private static Scene course() {
    return Scene.ofAll().master(GRADING_TASKS, 70, "7", "x").pushed(GRADING_TASKS, 7, "7", "x", 70);
  }

  /** The same with an option of the master's, at the course as pushed. */
  private static Scene withOption(String content) {
    return course()
        .master(GRADE_CALC_OPTIONS, 10, "7@1", content)
        .pushed(GRADE_CALC_OPTIONS, 100, "7@1", content, 10)
        .section(1, 1L);
  }

  private static Scene withCategory(String name) {
    return course()
        .master(CATEGORIES, 10, name, "x")
        .pushed(CATEGORIES, 100, name, "x", 10)
        .section(1, 1L);
  }

  private static void assertLine(SetupLine line, RuleId rule, Outcome outcome, Effect effect) {
    assertThat(line.rule()).isEqualTo(rule);
    assertThat(line.outcome()).isEqualTo(outcome);
    assertThat(line.effect()).isEqualTo(effect);
  }

  @Nested
  class T1 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatTheSectionLacksIsCreated(PushMode mode) {
      CoursePlan plan = withOption("x").planAll(mode);

      assertLine(
          Scene.line(plan, 1, GRADE_CALC_OPTIONS, "7@1"),
          RuleId.T_1,
          Outcome.CREATED,
          Effect.INSERT);
    }

    @Test
    void aCreatedCategoryIsKnownByItsName() {
      SetupLine line = Scene.line(withCategory("Tests").planAll(LOCKED), 1, CATEGORIES, "Tests");

      assertThat(line.name()).isEqualTo("Tests");
    }

    @Test
    void whatThisPushCreatesAtTheCourseGoesOnToTheSection() {
      Scene scene = course().master(GRADE_CALC_OPTIONS, 10, "7@1", "x").section(1, 1L);
      SetupLine line = Scene.line(scene.planAll(LOCKED), 1, GRADE_CALC_OPTIONS, "7@1");

      assertLine(line, RuleId.T_1, Outcome.CREATED, Effect.INSERT);
      assertThat(line.requireAbove().id()).isEqualTo(AboveRecord.NOT_YET_MADE);
    }

    @Test
    void whatTheCourseHasOfItsOwnGoesToTheSectionsToo() {
      Scene scene = course().local(CATEGORIES, 5, "Own", "x").section(1, 1L);

      assertLine(
          Scene.line(scene.planAll(LOCKED), 1, CATEGORIES, "Own"),
          RuleId.T_1,
          Outcome.CREATED,
          Effect.INSERT);
    }

    @Test
    void whatThisPushDeletesAtTheCourseDoesNot() {
      Scene scene = course().local(CATEGORIES, 5, "Own", "x").section(1, 1L);

      assertThat(Scene.lines(scene.planAll(OVERWRITE), SECTION, CATEGORIES)).isEmpty();
    }
  }

  @Nested
  class T2 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatEqualsItsCoursesIsOnlyCounted(PushMode mode) {
      CoursePlan plan =
          withOption("x").pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100).planAll(mode);

      assertThat(plan.isUnchanged()).isTrue();
      assertThat(plan.tally())
          .containsEntry(
              new TallyKey(Level.SECTION, GRADE_CALC_OPTIONS, Outcome.UNCHANGED, null, RuleId.T_2),
              1L);
    }
  }

  @Nested
  class T3 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatDiffersIsUpdatedAndItsWorkCounted(PushMode mode) {
      Scene scene =
          withCategory("Tests")
              .pushedTo(1, CATEGORIES, 200, "Tests", "old", 100)
              .assignmentIn(SECTION, 200);
      SetupLine line = Scene.line(scene.planAll(mode), 1, CATEGORIES, "Tests");

      assertLine(line, RuleId.T_3, Outcome.UPDATED, Effect.COPY);
      assertThat(line.evidence().assignments()).isEqualTo(1);
    }

    @Test
    void aRowFollowsTheOrphanedRecordThatItsLiveLinkNames() {
      Scene scene =
          course()
              .pushed(CATEGORIES, 100, "Tests", "x", 9)
              .assignmentIn(Owner.COURSE, 100)
              .section(1, 1L)
              .pushedTo(1, CATEGORIES, 200, "Tests", "old", 100);

      assertLine(
          Scene.line(scene.planAll(LOCKED), 1, CATEGORIES, "Tests"),
          RuleId.T_3,
          Outcome.UPDATED,
          Effect.COPY);
    }

    @Test
    void theNewNameOfARenamedCategoryGoesToItsLinkedCopies() {
      Scene scene =
          course()
              .master(CATEGORIES, 10, "Tests", "x")
              .pushed(CATEGORIES, 100, "Quizzes", "x", 10)
              .pushed(CATEGORIES, 101, "Tests", "x", 9)
              .assignmentIn(Owner.COURSE, 101)
              .section(1, 1L)
              .pushedTo(1, CATEGORIES, 200, "Tests", "x", 101);
      SetupLine line =
          Scene.lines(scene.planAll(OVERWRITE), SECTION, CATEGORIES).stream()
              .filter(found -> found.below() != null)
              .findFirst()
              .orElseThrow();

      assertLine(line, RuleId.T_3, Outcome.UPDATED, Effect.COPY);
      assertThat(line.requireAbove().name()).isEqualTo("Tests (1)");
      assertThat(line.requireAbove().hash()).isNull();
    }
  }

  @Nested
  class T4 {
    private final Scene scene = withCategory("Tests").teachers(1, CATEGORIES, 200, "Tests", "own");

    @Test
    void lockedGivesATeachersCategoryAnotherName() {
      CoursePlan plan = scene.assignmentIn(SECTION, 200).planAll(LOCKED);
      SetupLine renamed = renamed(plan);

      assertLine(renamed, RuleId.T_4, Outcome.RENAMED, Effect.RENAME);
      assertThat(renamed.newName()).isEqualTo("Tests (1)");
      assertThat(renamed.reasonIfAny()).isEmpty();
      assertThat(created(plan).rule()).isEqualTo(RuleId.T_1);
    }

    @Test
    void aPushOfCoursesDoesTheSame() {
      assertLine(renamed(scene.planSections()), RuleId.T_4, Outcome.RENAMED, Effect.RENAME);
    }

    @Test
    void overwriteDeletesItFirst() {
      SetupLine deleted = renamed(scene.planAll(OVERWRITE));

      assertLine(deleted, RuleId.T_7, Outcome.DELETED, Effect.DELETE);
      assertThat(deleted.reasonIfAny()).contains(Reason.NOT_IN_MASTER);
      assertThat(deleted.givesWay()).isTrue();
    }

    @Test
    void overwriteRenamesItWhenInUseAndMarksIt() {
      SetupLine renamed = renamed(scene.assignmentIn(SECTION, 200).planAll(OVERWRITE));

      assertLine(renamed, RuleId.T_4, Outcome.RENAMED, Effect.RENAME_RESIDUAL);
      assertThat(renamed.reasonIfAny()).contains(Reason.HAS_ASSIGNMENTS);
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOrphanedCategoryWithWorkIsRenamedInEitherMode(PushMode mode) {
      Scene orphaned =
          withCategory("Tests")
              .pushedTo(1, CATEGORIES, 200, "Tests", "old", 99)
              .pushedTo(1, CATEGORIES, 201, "Quizzes", "x", 100)
              .assignmentIn(SECTION, 200);
      SetupLine renamed = renamed(orphaned.planAll(mode));

      assertLine(renamed, RuleId.C_14, Outcome.RENAMED, Effect.RENAME_RESIDUAL);
    }

    @Test
    void nothingIsRenamedForAnOrphanedRecordAbove() {
      Scene forOrphaned =
          course()
              .pushed(CATEGORIES, 100, "Tests", "x", 9)
              .assignmentIn(Owner.COURSE, 100)
              .section(1, 1L)
              .pushedTo(1, CATEGORIES, 201, "Quizzes", "x", 100)
              .teachers(1, CATEGORIES, 200, "Tests", "own");
      CoursePlan plan = forOrphaned.planAll(LOCKED);

      assertThat(Scene.lines(plan, SECTION, CATEGORIES)).hasSize(1);
      SetupLine refused = Scene.line(plan, 1, CATEGORIES, "Quizzes");
      assertLine(refused, RuleId.C_14, Outcome.FAILED, Effect.NONE);
      assertThat(refused.reasonIfAny()).contains(Reason.NAME_TAKEN);
      assertThat(refused.mention())
          .contains(
              new Mention.OfRow(
                  SECTION, CATEGORIES, Scene.key(CATEGORIES, "Tests"), "Tests", false));
    }

    private static SetupLine renamed(CoursePlan plan) {
      return Scene.lines(plan, SECTION, CATEGORIES).stream()
          .filter(line -> line.below() != null && line.requireBelow().row() == 200)
          .findFirst()
          .orElseThrow();
    }

    private static SetupLine created(CoursePlan plan) {
      return Scene.lines(plan, SECTION, CATEGORIES).stream()
          .filter(line -> line.effect() == Effect.INSERT)
          .findFirst()
          .orElseThrow();
    }
  }

  @Nested
  class T5 {
    private final Scene scene = withOption("x").teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own");

    @Test
    void lockedLeavesATeachersOptionAndSaysSo() {
      CoursePlan plan = scene.planAll(LOCKED);
      SetupLine line = only(plan);

      assertLine(line, RuleId.T_5, Outcome.FAILED, Effect.NONE);
      assertThat(line.reasonIfAny()).contains(Reason.LOCAL_CONFLICT);
    }

    @Test
    void overwriteReplacesItInOneLine() {
      SetupLine line = only(scene.planAll(OVERWRITE));

      assertLine(line, RuleId.T_5, Outcome.CREATED, Effect.REPLACE);
      assertThat(line.reasonIfAny()).isEmpty();
      assertThat(line.requireBelow().row()).isEqualTo(200);
      assertThat(line.requireAbove().id()).isEqualTo(100);
    }

    @Test
    void overwriteKeepsItWhenItsTaskIsInUseInThatSection() {
      SetupLine line = only(scene.gradeFor(7, 1).planAll(OVERWRITE));

      assertLine(line, RuleId.T_5, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(line.reasonIfAny()).contains(Reason.LOCAL_CONFLICT);
      assertThat(line.evidence()).isEqualTo(ACourse.ONE_GRADE);
    }

    @Test
    void workInAnotherSectionDoesNotProtectIt() {
      SetupLine line = only(scene.section(2, 1L).gradeFor(7, 2).planAll(OVERWRITE));

      assertLine(line, RuleId.T_5, Outcome.CREATED, Effect.REPLACE);
    }

    @Test
    void aRecordThatIsSkippedStandsInNobodysWay() {
      Scene skipped =
          Scene.ofAll()
              .local(GRADE_CALC_OPTIONS, 100, "8@1", "x")
              .section(1, 1L)
              .teachers(1, GRADE_CALC_OPTIONS, 200, "8@1", "own");
      CoursePlan plan = skipped.planSections();

      assertThat(Scene.lines(plan, SECTION, GRADE_CALC_OPTIONS))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.reasonIfAny()).contains(Reason.MISSING_DEPENDENCY);
                assertThat(line.below()).isNull();
              });
      assertThat(plan.tally())
          .containsEntry(
              new TallyKey(
                  Level.SECTION,
                  GRADE_CALC_OPTIONS,
                  Outcome.UNCHANGED,
                  Reason.NOT_IN_MASTER,
                  RuleId.T_7),
              1L);
    }

    private static SetupLine only(CoursePlan plan) {
      assertThat(Scene.lines(plan, SECTION, GRADE_CALC_OPTIONS)).hasSize(1);
      return Scene.line(plan, 1, GRADE_CALC_OPTIONS, "7@1");
    }
  }

  @Nested
  class T6 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatTheCourseDroppedIsDeleted(PushMode mode) {
      Scene scene = course().section(1, 1L).pushedTo(1, CATEGORIES, 200, "Tests", "x", 99);

      assertLine(
          Scene.line(scene.planAll(mode), 1, CATEGORIES, "Tests"),
          RuleId.T_6,
          Outcome.DELETED,
          Effect.DELETE);
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aCategoryWithAnAssignmentIsKept(PushMode mode) {
      Scene scene =
          course()
              .section(1, 1L)
              .pushedTo(1, CATEGORIES, 200, "Tests", "x", 99)
              .assignmentIn(SECTION, 200);
      SetupLine line = Scene.line(scene.planAll(mode), 1, CATEGORIES, "Tests");

      assertLine(line, RuleId.T_6, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(line.reasonIfAny()).contains(Reason.HAS_ASSIGNMENTS);
    }

    @ParameterizedTest
    @EnumSource(
        value = DataType.class,
        names = {"GRADE_CALC_OPTIONS", "COMPOSITE_GRADES"})
    void optionsAndCompositesGoEvenInUse(DataType type) {
      Scene scene =
          course().section(1, 1L).pushedTo(1, type, 200, "7@1", "7:1=100", 99).gradeFor(7, 1);

      assertLine(
          Scene.line(scene.planAll(LOCKED), 1, type, "7@1"),
          RuleId.T_6,
          Outcome.DELETED,
          Effect.DELETE);
    }
  }

  @Nested
  class T7 {
    private final Scene scene =
        course().section(1, 1L).teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own");

    @Test
    void lockedLeavesWhatATeacherMade() {
      assertThat(scene.planAll(LOCKED).isUnchanged()).isTrue();
    }

    @Test
    void overwriteDeletesIt() {
      SetupLine line = Scene.line(scene.planAll(OVERWRITE), 1, GRADE_CALC_OPTIONS, "7@1");

      assertLine(line, RuleId.T_7, Outcome.DELETED, Effect.DELETE);
      assertThat(line.reasonIfAny()).contains(Reason.NOT_IN_MASTER);
    }

    @Test
    void overwriteKeepsItInUse() {
      SetupLine line =
          Scene.line(scene.gradeFor(7, 1).planAll(OVERWRITE), 1, GRADE_CALC_OPTIONS, "7@1");

      assertLine(line, RuleId.T_7, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(line.reasonIfAny()).contains(Reason.HAS_POSTED_GRADES);
    }

    @Test
    void aCompositeIsProtectedByAChildsTaskToo() {
      Scene composite =
          course()
              .local(GRADING_TASKS, 8, "8", "x")
              .section(1, 1L)
              .teachers(1, COMPOSITE_GRADES, 200, "7@1", "8:1=100")
              .work(
                  new WorkQuestion.ForSubjects(SECTION, Set.of(Subject.task(7), Subject.task(8))),
                  ACourse.ONE_GRADE);

      assertLine(
          Scene.line(composite.planAll(OVERWRITE), 1, COMPOSITE_GRADES, "7@1"),
          RuleId.T_7,
          Outcome.KEPT,
          Effect.MARK_RESIDUAL);
    }
  }

  @Nested
  class T8 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatWasRemovedAndAddedAgainIsRelinked(PushMode mode) {
      Scene scene = withOption("x").pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "old", 99);
      SetupLine line = Scene.line(scene.planAll(mode), 1, GRADE_CALC_OPTIONS, "7@1");

      assertLine(line, RuleId.T_8, Outcome.RELINKED, Effect.COPY);
      assertThat(line.requireBelow().row()).isEqualTo(200);
    }
  }

  @Nested
  class T9 {
    private final Scene scene =
        withOption("x").changedIn(1, GRADE_CALC_OPTIONS, 200, "7@1", "own", 100);

    @Test
    void lockedSaysThatItFailed() {
      SetupLine line = Scene.line(scene.planAll(LOCKED), 1, GRADE_CALC_OPTIONS, "7@1");

      assertLine(line, RuleId.T_9, Outcome.FAILED, Effect.NONE);
      assertThat(line.reasonIfAny()).contains(Reason.DESYNCED);
    }

    @Test
    void overwriteRelinksIt() {
      assertLine(
          Scene.line(scene.planAll(OVERWRITE), 1, GRADE_CALC_OPTIONS, "7@1"),
          RuleId.T_9,
          Outcome.RELINKED,
          Effect.COPY);
    }
  }

  @Nested
  class T10 {
    @Test
    void anOptionOfATermInWhichTheSectionDoesNotMeetIsAbsentAbove() {
      Scene scene =
          course()
              .master(GRADE_CALC_OPTIONS, 10, "7@2", "x")
              .pushed(GRADE_CALC_OPTIONS, 100, "7@2", "x", 10)
              .section(1, 1L)
              .section(2, 2L);
      CoursePlan plan = scene.planAll(LOCKED);

      assertThat(Scene.lines(plan, SECTION, GRADE_CALC_OPTIONS)).isEmpty();
      assertThat(Scene.line(plan, 2, GRADE_CALC_OPTIONS, "7@2").outcome())
          .isEqualTo(Outcome.CREATED);
    }

    @Test
    void aLinkToItCountsAsDead() {
      Scene scene =
          course()
              .master(GRADE_CALC_OPTIONS, 10, "7@2", "x")
              .pushed(GRADE_CALC_OPTIONS, 100, "7@2", "x", 10)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@2", "x", 100);

      assertLine(
          Scene.line(scene.planAll(LOCKED), 1, GRADE_CALC_OPTIONS, "7@2"),
          RuleId.T_6,
          Outcome.DELETED,
          Effect.DELETE);
    }

    @Test
    void categoriesAreOfNoTerm() {
      CoursePlan plan = course().local(CATEGORIES, 5, "Own", "x").section(1).planSections();

      assertThat(Scene.line(plan, 1, CATEGORIES, "Own").outcome()).isEqualTo(Outcome.CREATED);
    }
  }

  @Nested
  class PushesOfCourses {
    @Test
    void leaveTheCourseAlone() {
      Scene scene = course().local(CATEGORIES, 5, "Own", "x").master(CATEGORIES, 10, "New", "x");

      assertThat(scene.section(1, 1L).planSections().lines())
          .allMatch(line -> line.owner().equals(SECTION));
    }

    @Test
    void reachACourseWithoutAMaster() {
      CoursePlan plan =
          Scene.ofAll()
              .unlinkedCourse()
              .local(CATEGORIES, 5, "Own", "x")
              .section(1, 1L)
              .planSections();

      assertThat(plan.lines()).hasSize(1);
    }

    @Test
    void insertNothingFromWhatIsOrphanedAtTheCourse() {
      CoursePlan plan = course().pushed(CATEGORIES, 5, "Old", "x", 9).section(1, 1L).planSections();

      assertThat(plan.lines()).isEmpty();
    }

    @Test
    void sayOnlyOfTheThreeTypesThatTheyAreLeftAlone() {
      PushTerms terms =
          Scene.of(CATEGORIES).terms(PushKind.PUSH_ALL_COURSES, PushMode.LOCKED, true);

      assertThat(terms.leftAlone())
          .containsOnlyKeys(GRADE_CALC_OPTIONS, COMPOSITE_GRADES)
          .containsValue(Reason.TYPE_NOT_SELECTED);
      assertThat(terms.pushed()).containsExactly(CATEGORIES);
    }
  }

  /** What a teacher made is never matched. */
  @Test
  void aTeachersRowIsNotMatchedByItsKey() {
    SetupLine line =
        Scene.line(
            withOption("x").teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "x").planAll(LOCKED),
            1,
            GRADE_CALC_OPTIONS,
            "7@1");

    assertThat(line.state()).isEqualTo(RecordState.LOCAL);
  }

  @Test
  void sectionsAreReadOnlyWhereTheyArePushedTo() {
    PushTerms toCourses = Scene.ofAll().terms(PushKind.PUSH_COURSE_MASTER, LOCKED, false);
    PushTerms toSections = Scene.ofAll().terms(PushKind.PUSH_COURSE_MASTER, LOCKED, true);

    assertThat(Routes.of(toCourses).reading().sections()).isEmpty();
    assertThat(Routes.of(toSections).reading().sections())
        .containsExactly(CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);
  }
}
