package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.district.DataType.ASSESSMENTS;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C-9 … C-13 and T-11: records that refer to others. */
class DependenciesTest {

  private static Scene withTask() {
    return Scene.ofAll().master(GRADING_TASKS, 70, "7", "x").pushed(GRADING_TASKS, 7, "7", "x", 70);
  }

  private static void assertSkipped(SetupLine line, RuleId rule, Reason reason) {
    assertThat(line.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(line.effect()).isEqualTo(Effect.NONE);
    assertThat(line.rule()).isEqualTo(rule);
    assertThat(line.reasonIfAny()).contains(reason);
  }

  @Nested
  class C9 {
    private static final String ABOVE = "8:1=60;9:1=40";

    private Scene composite(String below) {
      return Scene.of(GRADING_TASKS, COMPOSITE_GRADES)
          .master(GRADING_TASKS, 70, "7", "x")
          .master(GRADING_TASKS, 80, "8", "x")
          .master(GRADING_TASKS, 90, "9", "x")
          .pushed(GRADING_TASKS, 7, "7", "x", 70)
          .pushed(GRADING_TASKS, 8, "8", "x", 80)
          .pushed(GRADING_TASKS, 9, "9", "x", 90)
          .master(COMPOSITE_GRADES, 10, "7@1", ABOVE)
          .pushed(COMPOSITE_GRADES, 100, "7@1", below, 10);
    }

    @Test
    void unlockedWeightsAreNotCompared() {
      assertThat(composite("8:1=50;9:1=50").plan(LOCKED).isUnchanged()).isTrue();
    }

    @Test
    void lockedWeightsAre() {
      SetupLine line =
          Scene.line(
              composite("8:1=50;9:1=50").lock(Lock.COMPOSITE_WEIGHTS).plan(LOCKED),
              COMPOSITE_GRADES,
              "7@1");

      assertThat(line.rule()).isEqualTo(RuleId.C_3);
      assertThat(line.verdict().merged()).isEmpty();
    }

    @Test
    void keptChildrenKeepTheirWeightsAndNewOnesTakeTheMasters() {
      SetupLine line = Scene.line(composite("6:1=10;8:1=50").plan(LOCKED), COMPOSITE_GRADES, "7@1");

      assertThat(line.rule()).isEqualTo(RuleId.C_3);
      assertThat(line.verdict().merged()).isEqualTo("8:1=50;9:1=40");
    }

    @Test
    void aChildThatIsGoneTakesItsWeightWithIt() {
      SetupLine line = Scene.line(composite("6:1=10").plan(LOCKED), COMPOSITE_GRADES, "7@1");

      assertThat(line.verdict().merged()).isEmpty();
    }

    @Test
    void sectionsTakeTheCoursesWeights() {
      CoursePlan plan =
          composite("6:1=10;8:1=50")
              .section(1, 1L)
              .pushedTo(1, COMPOSITE_GRADES, 200, "7@1", "8:1=60;9:1=40", 100)
              .planAll(LOCKED);
      SetupLine line = Scene.line(plan, 1, COMPOSITE_GRADES, "7@1");

      assertThat(line.rule()).isEqualTo(RuleId.T_3);
      assertThat(line.requireAbove().besides()).isEqualTo("8:1=50;9:1=40");
      assertThat(line.verdict().merged()).isEmpty();
    }

    @Test
    void sectionsInStepWithTheCoursesWeightsAreUnchanged() {
      CoursePlan plan =
          composite("8:1=50;9:1=50")
              .section(1, 1L)
              .pushedTo(1, COMPOSITE_GRADES, 200, "7@1", "8:1=50;9:1=50", 100)
              .planAll(LOCKED);

      assertThat(plan.isUnchanged()).isTrue();
    }

    @Test
    void childrenAreReadAsTheyAreWritten() {
      assertThat(CompositeChildren.text(CompositeChildren.weights(ABOVE))).isEqualTo(ABOVE);
      assertThat(CompositeChildren.weights("")).isEmpty();
    }
  }

  @Nested
  class L5 {
    private Scene assessment(String below) {
      return Scene.ofAll()
          .master(ASSESSMENTS, 10, "7", "x+")
          .pushed(ASSESSMENTS, 7, "7", below, 10);
    }

    @Test
    void copiesForwardIsSetAgainAndDoesNotUnlink() {
      SetupLine line = Scene.line(assessment("x").plan(LOCKED), ASSESSMENTS, "7");

      assertThat(line.rule()).isEqualTo(RuleId.C_3);
    }

    @Test
    void anAssessmentInStepIsUnchanged() {
      assertThat(assessment("x+").plan(LOCKED).isUnchanged()).isTrue();
    }

    @Test
    void anAssessmentWithAScoreIsKept() {
      SetupLine line =
          Scene.line(
              Scene.ofAll()
                  .pushed(ASSESSMENTS, 7, "7", "x", 9)
                  .work(new WorkQuestion.OfTest(7), new Evidence(0, 2, 0, 0, 2))
                  .plan(LOCKED),
              ASSESSMENTS,
              "7");

      assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
      assertThat(line.reasonIfAny()).contains(Reason.HAS_SCORES);
    }
  }

  @Nested
  class C10 {
    /** Task 7 was dropped by the master; a grade keeps it at the course. */
    private Scene dropped() {
      return Scene.ofAll().pushed(GRADING_TASKS, 7, "7", "x", 70).gradeFor(7, 1);
    }

    @Test
    void theOptionsOfATaskThatStaysGo() {
      CoursePlan plan =
          dropped().pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10).section(1, 1L).planAll(LOCKED);

      assertThat(Scene.line(plan, GRADING_TASKS, "7").outcome()).isEqualTo(Outcome.KEPT);
      SetupLine option = Scene.line(plan, GRADE_CALC_OPTIONS, "7@1");
      assertThat(option.rule()).isEqualTo(RuleId.C_6);
      assertThat(option.outcome()).isEqualTo(Outcome.DELETED);
    }

    @Test
    void itsSectionsShowNoCalculation() {
      CoursePlan plan =
          dropped()
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .planAll(LOCKED);

      assertThat(plan.notes()).containsExactly(new NoCalculation(1, Subject.task(7), Set.of(1L)));
      assertThat(plan.tally().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(3);
    }

    @Test
    void aPushWithoutSectionsSaysSoToo() {
      CoursePlan plan =
          dropped()
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .plan(LOCKED);

      assertThat(plan.notes()).hasSize(1);
    }

    @Test
    void optionsSetAtTheCourseAndPushedToTheSectionsCureIt() {
      CoursePlan plan =
          dropped().local(GRADE_CALC_OPTIONS, 101, "7@1", "cure").section(1, 1L).planAll(LOCKED);

      assertThat(Scene.line(plan, 1, GRADE_CALC_OPTIONS, "7@1").outcome())
          .isEqualTo(Outcome.CREATED);
      assertThat(plan.notes()).isEmpty();
    }

    @Test
    void aTeachersOwnOptionCountsWithoutALink() {
      CoursePlan plan =
          dropped().section(1, 1L).teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own").plan(LOCKED);

      assertThat(plan.notes()).isEmpty();
    }

    @Test
    void aLiveLinkCountsWhereTheSectionMeets() {
      Scene scene =
          dropped()
              .local(GRADE_CALC_OPTIONS, 101, "7@1", "cure")
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "cure", 101);

      assertThat(scene.plan(LOCKED).notes()).isEmpty();
    }

    @Test
    void aSectionIsToldTheTermsItMeetsInWithoutAnOption() {
      Scene scene = dropped().section(1, 1L, 2L).teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own");

      assertThat(scene.plan(LOCKED).notes())
          .containsExactly(new NoCalculation(1, Subject.task(7), Set.of(2L)));
    }

    @Test
    void aTaskMadeAtTheCourseIsNothingThatTheMasterDropped() {
      CoursePlan plan =
          Scene.ofAll()
              .local(GRADING_TASKS, 7, "7", "x")
              .gradeFor(7, 1)
              .section(1, 1L)
              .planAll(OVERWRITE);

      assertThat(Scene.line(plan, GRADING_TASKS, "7").outcome()).isEqualTo(Outcome.KEPT);
      assertThat(plan.notes()).isEmpty();
    }

    @Test
    void aTeachersOwnOptionCountsWhereSectionsArePushedToToo() {
      Scene scene = dropped().section(1, 1L).teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own");

      assertThat(scene.planAll(LOCKED).notes()).isEmpty();
    }

    @Test
    void aRowChangedSinceUnderADeadLinkDoesNotCount() {
      Scene scene =
          dropped().section(1, 1L).changedIn(1, GRADE_CALC_OPTIONS, 200, "7@1", "own", 100);

      assertThat(scene.planAll(LOCKED).notes()).hasSize(1);
    }

    @Test
    void anOptionThatGoesAtTheCourseAloneLeavesItsSectionsWithoutCalculation() {
      CoursePlan plan =
          withTask()
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L, 2L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "7@1").outcome()).isEqualTo(Outcome.DELETED);
      assertThat(plan.notes()).containsExactly(new NoCalculation(1, Subject.task(7), Set.of(1L)));
    }

    @Test
    void whereTheSectionsCopyGoesTooAndTheTaskStaysTeachersMaySetTheirOwn() {
      CoursePlan plan =
          withTask()
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .planAll(LOCKED);

      assertThat(plan.notes()).isEmpty();
    }

    @Test
    void typesPushedOneAfterTheOtherSayItToo() {
      Scene optionsAlone =
          Scene.of(GRADE_CALC_OPTIONS)
              .pushed(GRADING_TASKS, 7, "7", "x", 70)
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L, 2L);

      assertThat(optionsAlone.plan(LOCKED).notes())
          .containsExactly(new NoCalculation(1, Subject.task(7), Set.of(1L, 2L)));
    }

    @Test
    void aTaskChangedAtTheCourseAndDroppedByTheMasterIsNothingToCalculateFor() {
      CoursePlan plan =
          Scene.ofAll()
              .changed(GRADING_TASKS, 7, "7", "x", 70)
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 10)
              .section(1, 1L)
              .planAll(LOCKED);

      assertThat(plan.notes()).hasSize(1);
    }

    @Test
    void theWholeCourseIsNeededHoweverManyAnswersAreThere() {
      Scene scene = Scene.of(GRADING_TASKS).pushed(GRADING_TASKS, 7, "7", "x", 70);
      PushTerms terms = scene.terms(PushKind.PUSH_COURSE_MASTER, LOCKED, false);
      WorkQuestion question = new WorkQuestion.ForSubjects(Owner.COURSE, Set.of(Subject.task(7)));
      Answers inUse = new Answers(Map.of(question, ACourse.ONE_GRADE));

      assertThat(new PushPlanner(terms, Map.of()).plan(scene.facts(), inUse).needsWholeCourse())
          .isTrue();
    }

    @Test
    void theWholeCourseIsReadForIt() {
      Scene scene = Scene.of(GRADING_TASKS).pushed(GRADING_TASKS, 7, "7", "x", 70).gradeFor(7, 1);

      assertThat(scene.section(1, 1L).plan(LOCKED).notes()).hasSize(1);
    }
  }

  @Nested
  class C11 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOptionOfATermThatTheCalendarLacksIsSkipped(PushMode mode) {
      SetupLine line =
          Scene.line(
              withTask().master(GRADE_CALC_OPTIONS, 10, "7@3", "x").plan(mode),
              GRADE_CALC_OPTIONS,
              "7@3");

      assertSkipped(line, RuleId.C_11, Reason.TERM_NOT_IN_CALENDAR);
      assertThat(line.mention()).contains(new Mention.OfTerms(Set.of(3L)));
    }

    @Test
    void aRowThatIsThereStaysAsItIs() {
      SetupLine line =
          Scene.line(
              withTask()
                  .master(GRADE_CALC_OPTIONS, 10, "7@3", "new")
                  .pushed(GRADE_CALC_OPTIONS, 100, "7@3", "old", 10)
                  .plan(OVERWRITE),
              GRADE_CALC_OPTIONS,
              "7@3");

      assertSkipped(line, RuleId.C_11, Reason.TERM_NOT_IN_CALENDAR);
    }

    @Test
    void aChildsTermCountsToo() {
      CoursePlan plan = withTask().master(COMPOSITE_GRADES, 10, "7@1", "7:3=100").plan(LOCKED);

      assertSkipped(
          Scene.line(plan, COMPOSITE_GRADES, "7@1"), RuleId.C_11, Reason.TERM_NOT_IN_CALENDAR);
    }

    @Test
    void aRowWithoutARecordAboveGoesByTheTable() {
      CoursePlan plan = withTask().pushed(GRADE_CALC_OPTIONS, 100, "7@3", "x", 9).plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "7@3").outcome()).isEqualTo(Outcome.DELETED);
    }

    @Test
    void itComesBeforeWhatIsMissing() {
      CoursePlan plan = Scene.ofAll().master(GRADE_CALC_OPTIONS, 10, "8@3", "x").plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@3").rule()).isEqualTo(RuleId.C_11);
    }
  }

  @Nested
  class C12 {
    @Test
    void anOptionOfATaskThatTheCourseWillNotHaveIsSkippedNamingIt() {
      SetupLine line =
          Scene.line(
              Scene.ofAll().master(GRADE_CALC_OPTIONS, 10, "8@1", "x").plan(LOCKED),
              GRADE_CALC_OPTIONS,
              "8@1");

      assertSkipped(line, RuleId.C_12, Reason.MISSING_DEPENDENCY);
      assertThat(line.mention()).contains(new Mention.OfSubject(Subject.task(8)));
    }

    @Test
    void aTaskOfTheSamePushResolves() {
      CoursePlan plan =
          Scene.ofAll()
              .master(GRADING_TASKS, 80, "8", "x")
              .master(GRADE_CALC_OPTIONS, 10, "8@1", "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@1").outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void aTaskThatThisPushDeletesDoesNot() {
      CoursePlan plan =
          Scene.ofAll()
              .pushed(GRADING_TASKS, 8, "8", "x", 80)
              .master(GRADE_CALC_OPTIONS, 10, "8@1", "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@1").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void aKeptTaskCountsAsThere() {
      CoursePlan plan =
          Scene.ofAll()
              .pushed(GRADING_TASKS, 8, "8", "x", 80)
              .gradeFor(8, 1)
              .master(GRADE_CALC_OPTIONS, 10, "8@1", "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@1").outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void aTaskThatIsNotPushedCountsAsItStands() {
      CoursePlan plan =
          Scene.of(GRADE_CALC_OPTIONS)
              .local(GRADING_TASKS, 8, "8", "x")
              .master(GRADE_CALC_OPTIONS, 10, "8@1", "x")
              .master(GRADE_CALC_OPTIONS, 11, "9@1", "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@1").outcome()).isEqualTo(Outcome.CREATED);
      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "9@1").outcome()).isEqualTo(Outcome.SKIPPED);
    }

    @Test
    void anEntryThatIsGoneIsNamed() {
      ListReference scale = new ListReference(ListReference.Kind.GRADING_SCALE, 5);
      SetupLine line =
          Scene.line(
              Scene.ofAll()
                  .master(
                      GRADING_TASKS,
                      80,
                      "8",
                      "x",
                      new Dependencies(Set.of(), Set.of(), Set.of(scale), false))
                  .plan(LOCKED),
              GRADING_TASKS,
              "8");

      assertSkipped(line, RuleId.C_12, Reason.MISSING_DEPENDENCY);
      assertThat(line.mention()).contains(new Mention.OfList(scale));
    }

    @Test
    void aTaskThatIsSkippedAndHasNoRowIsMissing() {
      CoursePlan plan =
          Scene.ofAll()
              .master(
                  GRADING_TASKS,
                  80,
                  "8",
                  "x",
                  new Dependencies(
                      Set.of(),
                      Set.of(),
                      Set.of(new ListReference(ListReference.Kind.SCORE_GROUP, 5)),
                      false))
              .master(GRADE_CALC_OPTIONS, 10, "8@1", "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADE_CALC_OPTIONS, "8@1").reasonIfAny())
          .contains(Reason.MISSING_DEPENDENCY);
    }

    @Test
    void anArchivedStandardIsNotInserted() {
      SetupLine line = Scene.line(archived(Scene.ofAll()).plan(OVERWRITE), STANDARDS, "5");

      assertSkipped(line, RuleId.C_12, Reason.STANDARD_ARCHIVED);
    }

    @Test
    void aRowOfAnArchivedStandardGoesByTheTable() {
      CoursePlan plan = archived(Scene.ofAll()).pushed(STANDARDS, 5, "5", "old", 50).plan(LOCKED);

      assertThat(Scene.line(plan, STANDARDS, "5").outcome()).isEqualTo(Outcome.UPDATED);
    }

    private Scene archived(Scene scene) {
      return scene.master(
          STANDARDS, 50, "5", "x", new Dependencies(Set.of(), Set.of(), Set.of(), true));
    }

    @Test
    void aSectionsRecordIsSkippedToo() {
      CoursePlan plan =
          Scene.ofAll().local(GRADE_CALC_OPTIONS, 100, "8@1", "x").section(1, 1L).planSections();

      assertSkipped(
          Scene.line(plan, 1, GRADE_CALC_OPTIONS, "8@1"), RuleId.C_12, Reason.MISSING_DEPENDENCY);
    }

    @Test
    void aSkippedCategoryKeepsItsNameAndWhoeverWaitsForItFails() {
      Dependencies onMissing = Dependencies.on(Set.of(Subject.task(8)), Set.of());
      CoursePlan plan =
          Scene.of(CATEGORIES)
              .master(CATEGORIES, 10, "Quizzes", "x", onMissing)
              .pushed(CATEGORIES, 100, "Tests", "x", 10)
              .master(CATEGORIES, 11, "Tests", "y")
              .plan(OVERWRITE);

      assertThat(Scene.lines(plan, Owner.COURSE, CATEGORIES))
          .extracting(line -> line.reasonIfAny().orElseThrow())
          .containsExactlyInAnyOrder(Reason.MISSING_DEPENDENCY, Reason.NAME_TAKEN);
    }
  }

  @Nested
  class C13 {
    private Scene dropped(DataType... pushed) {
      return Scene.of(pushed).pushed(GRADING_TASKS, 7, "7", "x", 70);
    }

    private void assertKept(CoursePlan plan, Mention.OfRow by) {
      SetupLine line = Scene.line(plan, GRADING_TASKS, "7");
      assertThat(line.outcome()).isEqualTo(Outcome.KEPT);
      assertThat(line.rule()).isEqualTo(RuleId.C_13);
      assertThat(line.reasonIfAny()).contains(Reason.STILL_REFERENCED);
      assertThat(line.effect()).isEqualTo(Effect.NONE);
      assertThat(line.mention()).contains(by);
    }

    private Mention.OfRow option(Owner owner, boolean awaitsPush) {
      return new Mention.OfRow(
          owner, GRADE_CALC_OPTIONS, Scene.key(GRADE_CALC_OPTIONS, "7@1"), "", awaitsPush);
    }

    @Test
    void aTaskThatARowOfTheCourseRefersToIsKeptNamingTheRow() {
      CoursePlan plan =
          dropped(GRADING_TASKS).local(GRADE_CALC_OPTIONS, 100, "7@1", "x").plan(LOCKED);

      assertKept(plan, option(Owner.COURSE, false));
      assertThat(plan.lines()).noneMatch(PlanLine::writes);
    }

    @Test
    void aSectionsCopyCounts() {
      CoursePlan plan =
          dropped(GRADING_TASKS)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .plan(LOCKED);

      assertKept(plan, option(Owner.section(1), true));
    }

    @Test
    void theCoursesRowIsNamedBeforeASections() {
      CoursePlan plan =
          dropped(GRADING_TASKS)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .local(GRADE_CALC_OPTIONS, 100, "7@1", "x")
              .plan(LOCKED);

      assertKept(plan, option(Owner.COURSE, false));
    }

    @Test
    void ofManyRowsTheFirstIsNamed() {
      Scene scene =
          dropped(GRADING_TASKS)
              .local(GRADING_TASKS, 8, "8", "x")
              .section(2, 1L)
              .pushedTo(2, GRADE_CALC_OPTIONS, 201, "7@1", "x", 100)
              .section(1, 1L, 2L)
              .pushedTo(1, COMPOSITE_GRADES, 202, "7@1", "8:1=100", 101)
              .pushedTo(1, GRADE_CALC_OPTIONS, 203, "7@2", "x", 102)
              .pushedTo(1, GRADE_CALC_OPTIONS, 204, "7@1", "x", 103);

      assertKept(scene.plan(LOCKED), option(Owner.section(1), true));
    }

    @Test
    void aTeachersRowOfAPushedTypeThatStaysCounts() {
      CoursePlan plan =
          dropped(GRADING_TASKS, CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES)
              .section(1, 1L)
              .teachers(1, GRADE_CALC_OPTIONS, 200, "7@1", "own")
              .planAll(LOCKED);

      assertKept(plan, option(Owner.section(1), false));
    }

    @Test
    void whereEverythingIsPushedTheWholeCourseIsThere() {
      Scene scene =
          dropped(GRADING_TASKS, STANDARDS, CATEGORIES, GRADE_CALC_OPTIONS, COMPOSITE_GRADES)
              .section(1, 1L);
      PushTerms all = scene.terms(PushKind.PUSH_COURSE_MASTER, LOCKED, true);
      PushTerms withoutSections = scene.terms(PushKind.PUSH_COURSE_MASTER, LOCKED, false);

      assertThat(needsWhole(new PushPlanner(all, Map.of()), scene)).isFalse();
      assertThat(needsWhole(new PushPlanner(withoutSections, Map.of()), scene)).isTrue();
    }

    @Test
    void aRowThatThisPushDeletesDoesNotCount() {
      CoursePlan plan =
          dropped(GRADING_TASKS, GRADE_CALC_OPTIONS)
              .pushed(GRADE_CALC_OPTIONS, 100, "7@1", "x", 9)
              .section(1, 1L)
              .pushedTo(1, GRADE_CALC_OPTIONS, 200, "7@1", "x", 100)
              .planAll(LOCKED);

      assertThat(plan.lines()).hasSize(3).allMatch(line -> line.outcome() == Outcome.DELETED);
    }

    @Test
    void aRowThatThisPushRewritesWithoutTheReferenceDoesNotCount() {
      CoursePlan plan =
          dropped(GRADING_TASKS, CATEGORIES)
              .master(CATEGORIES, 10, "Tests", "y")
              .course(CATEGORIES, 100, "Tests", "x", 10L, "x")
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADING_TASKS, "7").outcome()).isEqualTo(Outcome.DELETED);
    }

    @Test
    void aCategoryAlignedToTheTaskCounts() {
      BelowRecord aligned =
          new BelowRecord(
              200,
              Scene.key(CATEGORIES, "Tests"),
              "Tests",
              new ContentHash(1, 1),
              "",
              Dependencies.on(Set.of(Subject.task(7)), Set.of()),
              null,
              null);
      CoursePlan plan =
          dropped(GRADING_TASKS).section(1, 1L).inSection(1, aligned, CATEGORIES).plan(LOCKED);

      assertKept(
          plan,
          new Mention.OfRow(
              Owner.section(1), CATEGORIES, Scene.key(CATEGORIES, "Tests"), "Tests", true));
    }

    @Test
    void whatStillRefersComesAfterWhatProtects() {
      CoursePlan plan =
          dropped(GRADING_TASKS)
              .local(GRADE_CALC_OPTIONS, 100, "7@1", "x")
              .gradeFor(7, 1)
              .plan(LOCKED);

      assertThat(Scene.line(plan, GRADING_TASKS, "7").reasonIfAny())
          .contains(Reason.HAS_POSTED_GRADES);
    }

    @Test
    void theWholeCourseIsReadOnlyWhereSomethingIsDeleted() {
      PushTerms terms = Scene.of(GRADING_TASKS).terms(PushKind.PUSH_COURSE_MASTER, LOCKED, false);
      PushPlanner planner = new PushPlanner(terms, Map.of());

      assertThat(needsWhole(planner, Scene.of(GRADING_TASKS).local(GRADING_TASKS, 7, "7", "x")))
          .isFalse();
      assertThat(needsWhole(planner, dropped(GRADING_TASKS))).isTrue();
    }

    private boolean needsWhole(PushPlanner planner, Scene scene) {
      return planner.plan(scene.facts(), Answers.NONE).needsWholeCourse();
    }
  }

  @Test
  void whatIsReadIsWhatThePushLooksAt() {
    PushTerms three =
        PushTerms.ofMasters(
            LOCKED,
            new CatalogLocks(Set.of(Lock.values())),
            Set.of(DataType.COURSE_INFO, GRADING_TASKS, STANDARDS),
            false);
    PushTerms options = Scene.of(GRADE_CALC_OPTIONS).terms(PushKind.PUSH_COURSE, LOCKED, true);

    assertThat(List.of(Routes.of(three).reading()))
        .containsExactly(
            new Reading(
                Set.of(GRADING_TASKS, STANDARDS), Set.of(GRADING_TASKS, STANDARDS), Set.of()));
    assertThat(List.of(Routes.of(options).reading()))
        .containsExactly(
            new Reading(
                Set.of(GRADE_CALC_OPTIONS),
                Set.of(GRADING_TASKS, STANDARDS, GRADE_CALC_OPTIONS),
                Set.of(GRADE_CALC_OPTIONS)));
    assertThat(Reading.wholeCourse().courses()).contains(ASSESSMENTS, COMPOSITE_GRADES);
  }
}
