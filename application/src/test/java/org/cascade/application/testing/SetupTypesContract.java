package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.Q2;
import static org.cascade.application.testing.SmallDistrict.Q3;
import static org.cascade.application.testing.SmallDistrict.assessment;
import static org.cascade.application.testing.SmallDistrict.categoryOf;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.ofStandard;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.domain.district.DataType.ASSESSMENTS;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import org.cascade.application.push.PushItem;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code LinkedCourses} does to assessments, calc options and composites of courses, and where
 * records depend on each other (C-9 … C-13).
 */
public abstract class SetupTypesContract extends PortContract {
  private static final RecordKey KEY = ofTask(2, Q1);
  private static final Content.Assessment TEST = assessment("2026-06-01", true);
  private static final Content.Assessment OTHER_TEST = assessment("2026-05-01", true);
  private static final Content.Composite HALVES = composite("2:1", "50.000", "3:1", "50.000");

  /** Master and course have the tasks 2 and 3. */
  private static SmallDistrict oneCourse() {
    return new SmallDistrict()
        .master(1, "M1")
        .course(1, 1, "C1")
        .masterTask(1, 1, 2, "1.000")
        .masterTask(2, 1, 3, "1.000")
        .pushedTask(1, 2, "1.000", 1)
        .pushedTask(1, 3, "1.000", 2);
  }

  private static BelowId id(DataType type, long row) {
    return BelowId.ofCourse(type, 1, row);
  }

  private Pushed push(PushMode mode, DataType... types) {
    return push("a", mode, types);
  }

  private Pushed push(String requestId, PushMode mode, DataType... types) {
    return new PushScenario(ports()).push(requestId, request(mode, types));
  }

  private static PushItem only(Pushed pushed) {
    List<PushItem> counted =
        pushed.items().stream().filter(item -> item.outcomeIfAny().isPresent()).toList();
    assertThat(counted).hasSize(1);
    return counted.get(0);
  }

  @Nested
  class C1 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void recordsThatTheCourseLacksAreCreatedWhole(PushMode mode) {
      Content.CalcOption byStandard = option(1L, Q2);
      load(
          oneCourse()
              .above(ASSESSMENTS, 10, 1, 4, TEST)
              .masterOption(11, 1, 2, Q1, option(5))
              .above(STANDARDS, 12, 1, 3, standard("0.500"))
              .above(GRADE_CALC_OPTIONS, 13, 1, ofStandard(3, Q2), byStandard)
              .masterComposite(14, 1, 2, Q2, HALVES));

      push(mode, STANDARDS, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(row(ASSESSMENTS, 1, 4))
          .isEqualTo(SetupRow.created(World.entry(4), TEST, Link.of(10, TEST)));
      assertThat(rowsOfCourse(GRADE_CALC_OPTIONS, 1))
          .containsExactlyInAnyOrder(
              SetupRow.created(KEY, option(5), Link.of(11, option(5))),
              SetupRow.created(ofStandard(3, Q2), byStandard, Link.of(13, byStandard)));
      assertThat(rowsOfCourse(COMPOSITE_GRADES, 1))
          .containsExactly(SetupRow.created(ofTask(2, Q2), HALVES, Link.of(14, HALVES)));
    }
  }

  /** C-2, C-3, L-5. */
  @Nested
  class ALinkedRow {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void thatEqualsTheMastersIsNotWritten(PushMode mode) {
      World before =
          load(
              oneCourse()
                  .above(ASSESSMENTS, 10, 1, 4, TEST)
                  .pushed(id(ASSESSMENTS, 4), World.entry(4), TEST, 10)
                  .masterOption(11, 1, 2, Q1, option(5))
                  .pushed(id(GRADE_CALC_OPTIONS, 7), KEY, option(5), 11)
                  .masterComposite(14, 1, 2, Q2, HALVES)
                  .pushed(id(COMPOSITE_GRADES, 8), ofTask(2, Q2), HALVES, 14));

      push(mode, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void thatDiffersTakesTheMastersContentEvenInUse(PushMode mode) {
      load(
          oneCourse()
              .above(ASSESSMENTS, 10, 1, 4, TEST)
              .pushed(id(ASSESSMENTS, 4), World.entry(4), OTHER_TEST, 10)
              .scoresForTest(1, 4, 2)
              .masterOption(11, 1, 2, Q1, option(5))
              .pushed(id(GRADE_CALC_OPTIONS, 7), KEY, option(6), 11)
              .masterComposite(14, 1, 2, Q2, HALVES)
              .pushed(id(COMPOSITE_GRADES, 8), ofTask(2, Q2), composite("2:1", "100.000"), 14));

      Pushed pushed = push(mode, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(row(ASSESSMENTS, 1, 4).content()).isEqualTo(TEST);
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).content()).isEqualTo(option(5));
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).link()).isEqualTo(Link.of(11, option(5)));
      assertThat(row(COMPOSITE_GRADES, 1, 8).content()).isEqualTo(HALVES);
      assertThat(row(COMPOSITE_GRADES, 1, 8).link()).isEqualTo(Link.of(14, HALVES));
      assertThat(only(pushed).type()).isEqualTo(ASSESSMENTS);
      assertThat(only(pushed).evidence()).isEqualTo(new Evidence(0, 2, 0, 0, 2));
    }

    /** Editable at the course: set again, and no reason to call the row edited. */
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whoseEditableFieldsDifferTakesTheMasters(PushMode mode) {
      load(
          oneCourse()
              .above(ASSESSMENTS, 10, 1, 4, TEST)
              .pushed(id(ASSESSMENTS, 4), World.entry(4), assessment("2026-06-01", false), 10)
              .masterComposite(14, 1, 2, Q2, HALVES)
              .pushed(
                  id(COMPOSITE_GRADES, 8),
                  ofTask(2, Q2),
                  composite("2:1", "70.000", "3:1", "30.000"),
                  14));

      push(mode, ASSESSMENTS, COMPOSITE_GRADES);

      assertThat(row(ASSESSMENTS, 1, 4).content()).isEqualTo(TEST);
      assertThat(row(COMPOSITE_GRADES, 1, 8).content()).isEqualTo(HALVES);
    }
  }

  @Nested
  class C4 {
    private SmallDistrict edited() {
      return oneCourse()
          .above(ASSESSMENTS, 10, 1, 4, TEST)
          .pushedAs(id(ASSESSMENTS, 4), World.entry(4), OTHER_TEST, 10, TEST)
          .masterOption(11, 1, 2, Q1, option(5))
          .local(id(GRADE_CALC_OPTIONS, 7), KEY, option(5))
          .masterComposite(14, 1, 2, Q2, HALVES)
          .pushedAs(
              id(COMPOSITE_GRADES, 8), ofTask(2, Q2), composite("2:1", "100.000"), 14, HALVES);
    }

    @Test
    void lockedLeavesWhatWasEditedOrMadeHere() {
      World before = load(edited());

      Pushed pushed = push(LOCKED, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(pushed.items()).hasSize(3).allMatch(item -> item.reason() == Reason.DESYNCED);
    }

    @Test
    void overwriteRelinksIt() {
      load(edited());

      push(OVERWRITE, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(row(ASSESSMENTS, 1, 4).link()).isEqualTo(Link.of(10, TEST));
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).link()).isEqualTo(Link.of(11, option(5)));
      assertThat(row(COMPOSITE_GRADES, 1, 8).content()).isEqualTo(HALVES);
    }
  }

  @Nested
  class C5 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatWasAddedAgainTakesBackItsRow(PushMode mode) {
      load(
          oneCourse()
              .above(ASSESSMENTS, 10, 1, 4, TEST)
              .pushed(id(ASSESSMENTS, 4), World.entry(4), OTHER_TEST, 99)
              .masterOption(11, 1, 2, Q1, option(5))
              .pushed(id(GRADE_CALC_OPTIONS, 7), KEY, option(6), 98));

      push(mode, ASSESSMENTS, GRADE_CALC_OPTIONS);

      assertThat(row(ASSESSMENTS, 1, 4).link()).isEqualTo(Link.of(10, TEST));
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).content()).isEqualTo(option(5));
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).isNew()).isFalse();
    }
  }

  @Nested
  class C6 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void optionsAndCompositesGoEvenInUseAndAssessmentsDoNot(PushMode mode) {
      load(
          oneCourse()
              .gradeForTask(1, 2)
              .pushed(id(ASSESSMENTS, 3), World.entry(3), TEST, 99)
              .pushed(id(ASSESSMENTS, 4), World.entry(4), TEST, 98)
              .scoresForTest(1, 4, 1)
              .pushed(id(GRADE_CALC_OPTIONS, 7), KEY, option(6), 97)
              .pushed(id(COMPOSITE_GRADES, 8), ofTask(2, Q2), HALVES, 96));

      Pushed pushed = push(mode, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(rowsOfCourse(GRADE_CALC_OPTIONS, 1)).isEmpty();
      assertThat(rowsOfCourse(COMPOSITE_GRADES, 1)).isEmpty();
      assertThat(hasRow(ASSESSMENTS, 1, 3)).isFalse();
      assertThat(row(ASSESSMENTS, 1, 4).residualSince()).isEqualTo(pushed.job().id().value());
      assertThat(only(pushed).reasonIfAny()).contains(Reason.HAS_SCORES);
    }
  }

  @Nested
  class C7 {
    /** What was made here is protected by the work for its task, or for a child's. */
    @Test
    void overwriteKeepsWhatWasMadeHereAndIsInUse() {
      load(
          oneCourse()
              .commentForTask(1, 3)
              .local(id(GRADE_CALC_OPTIONS, 7), ofTask(3, Q1), option(6))
              .local(id(GRADE_CALC_OPTIONS, 9), ofTask(2, Q1), option(6))
              .local(id(COMPOSITE_GRADES, 8), ofTask(2, Q2), HALVES)
              .local(id(COMPOSITE_GRADES, 10), ofTask(2, Q1), composite("2:1", "1.000"))
              .local(id(ASSESSMENTS, 3), World.entry(3), TEST));

      Pushed pushed = push(OVERWRITE, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(pushed.items())
          .extracting(PushItem::reason)
          .containsExactly(Reason.HAS_COMMENTS, Reason.HAS_COMMENTS);
      assertThat(row(GRADE_CALC_OPTIONS, 1, 7).residualSince()).isNotNull();
      assertThat(row(COMPOSITE_GRADES, 1, 8).residualSince()).isNotNull();
      assertThat(hasRow(GRADE_CALC_OPTIONS, 1, 9)).isFalse();
      assertThat(hasRow(COMPOSITE_GRADES, 1, 10)).isFalse();
      assertThat(hasRow(ASSESSMENTS, 1, 3)).isFalse();
    }
  }

  @Nested
  class C9 {
    private SmallDistrict weightsUnlocked() {
      return oneCourse()
          .locks(Lock.GRADING_TASKS, Lock.COMPOSITE_GRADES)
          .masterComposite(14, 1, 2, Q2, HALVES);
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void weightsAreNotComparedWhileTheyAreUnlocked(PushMode mode) {
      World before =
          load(
              weightsUnlocked()
                  .pushed(
                      id(COMPOSITE_GRADES, 8),
                      ofTask(2, Q2),
                      composite("2:1", "70.000", "3:1", "30.000"),
                      14));

      push(mode, COMPOSITE_GRADES);

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void keptChildrenKeepTheirWeightsAndNewOnesTakeTheMasters(PushMode mode) {
      load(
          weightsUnlocked()
              .pushed(
                  id(COMPOSITE_GRADES, 8),
                  ofTask(2, Q2),
                  composite("2:1", "70.000", "3:2", "30.000"),
                  14));

      push(mode, COMPOSITE_GRADES);

      SetupRow row = row(COMPOSITE_GRADES, 1, 8);
      assertThat(row.content()).isEqualTo(composite("2:1", "70.000", "3:1", "50.000"));
      assertThat(row.link()).isEqualTo(Link.of(14, HALVES));
    }
  }

  @Nested
  class C11 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void whatRefersToATermThatTheCalendarLacksIsSkipped(PushMode mode) {
      World before =
          load(
              oneCourse()
                  .masterOption(11, 1, 2, Q3, option(5))
                  .pushed(id(GRADE_CALC_OPTIONS, 7), ofTask(2, Q3), option(6), 11)
                  .masterOption(12, 1, 2, Q1, option(null, Q3))
                  .masterComposite(14, 1, 2, Q2, composite("2:3", "100.000")));

      Pushed pushed = push(mode, GRADE_CALC_OPTIONS, COMPOSITE_GRADES);

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(pushed.items())
          .hasSize(3)
          .allMatch(item -> item.outcome() == Outcome.SKIPPED)
          .allMatch(item -> item.reason() == Reason.TERM_NOT_IN_CALENDAR)
          .allMatch(item -> item.about().equals("Q3"));
    }
  }

  @Nested
  class C12 {
    @Test
    void whatRefersToATaskThatTheCourseWillNotHaveIsSkipped() {
      load(
          oneCourse()
              .locks(Lock.CATEGORIES)
              .masterTask(9, 1, 4, "1.000")
              .above(CATEGORIES, 12, 1, World.named("Tests"), categoryOf("Tests", 4L)));

      Pushed pushed = push(LOCKED, CATEGORIES);

      assertThat(rowsOfCourse(CATEGORIES, 1)).isEmpty();
      assertThat(only(pushed).reasonIfAny()).contains(Reason.MISSING_DEPENDENCY);
      assertThat(only(pushed).about()).isEqualTo("grading task Task 4");
    }

    @Test
    void aReferenceToARecordOfTheSamePushResolves() {
      load(
          oneCourse()
              .masterTask(9, 1, 4, "1.000")
              .above(CATEGORIES, 12, 1, World.named("Tests"), categoryOf("Tests", 4L)));

      push(LOCKED, GRADING_TASKS, CATEGORIES);

      assertThat(rowsOfCourse(CATEGORIES, 1)).hasSize(1);
    }

    @Test
    void anArchivedStandardIsNotAddedAndARowThatIsThereGoesByTheTable() {
      SmallDistrict district =
          oneCourse()
              .above(STANDARDS, 12, 1, 3, standard("0.500"))
              .above(STANDARDS, 13, 1, 4, standard("0.500"))
              .below(STANDARDS, 1, 4, standard("9.000"), Link.of(13, standard("9.000")));
      district.world().archivedStandards.addAll(List.of(3L, 4L));
      load(district);

      Pushed pushed = push(LOCKED, STANDARDS);

      assertThat(hasRow(STANDARDS, 1, 3)).isFalse();
      assertThat(row(STANDARDS, 1, 4).content()).isEqualTo(standard("0.500"));
      assertThat(only(pushed).reasonIfAny()).contains(Reason.STANDARD_ARCHIVED);
    }
  }

  @Nested
  class C13 {
    /** Named is the row that refers to it; when that is gone the next push deletes it. */
    @Test
    void aTaskThatARowStillRefersToIsKept() {
      SmallDistrict district =
          new SmallDistrict()
              .master(1, "M1")
              .course(1, 1, "C1")
              .pushedTask(1, 2, "1.000", 99)
              .local(id(GRADE_CALC_OPTIONS, 7), KEY, option(6));
      load(district);

      PushItem kept = only(push("a", LOCKED, GRADING_TASKS, GRADE_CALC_OPTIONS));
      boolean isThere = hasRow(GRADING_TASKS, 1, 2);
      push("b", OVERWRITE, GRADING_TASKS, GRADE_CALC_OPTIONS);

      assertThat(kept.outcome()).isEqualTo(Outcome.KEPT);
      assertThat(kept.reasonIfAny()).contains(Reason.STILL_REFERENCED);
      assertThat(kept.about()).isEqualTo("calc option Task 2 in Q1");
      assertThat(isThere).isTrue();
      assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
      assertThat(hasRow(GRADE_CALC_OPTIONS, 1, 7)).isFalse();
    }

    /** What this push does not select is looked at as well. */
    @Test
    void aRowOfATypeThatIsNotPushedCountsToo() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .course(1, 1, "C1")
              .pushedTask(1, 2, "1.000", 99)
              .local(id(COMPOSITE_GRADES, 7), ofTask(3, Q1), composite("2:1", "1.000")));

      PushItem kept = only(push(OVERWRITE, GRADING_TASKS));

      assertThat(kept.reasonIfAny()).contains(Reason.STILL_REFERENCED);
      assertThat(kept.about()).isEqualTo("composite grade Task 3 in Q1");
      assertThat(hasRow(GRADING_TASKS, 1, 2)).isTrue();
    }
  }
}
