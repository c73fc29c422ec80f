package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cascade.domain.district.CourseAttribute.DEPARTMENT;
import static org.cascade.domain.district.CourseAttribute.NAME;
import static org.cascade.domain.district.CourseAttribute.NUMBER;
import static org.cascade.domain.district.CourseAttribute.STATE_CODE;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.Test;

/** What the planner says of a course that mirrors its master. */
class MirrorTest {
  private static final Set<Long> TERMS = Set.of(1L, 2L);

  private final Scene scene =
      Scene.ofAll()
          .master(GRADING_TASKS, 70, "7", "x")
          .master(GRADE_CALC_OPTIONS, 10, "7@1", "x")
          .master(GRADE_CALC_OPTIONS, 11, "7@2", "x")
          .master(CATEGORIES, 20, "Tests", "x");

  private Planning planned(PushMode mode, Mirror.Section section) {
    MasterSetup master = Objects.requireNonNull(scene.facts().master());
    PushPlanner planner =
        new PushPlanner(scene.terms(PushKind.PUSH_ALL_COURSE_MASTERS, mode, true), Map.of());
    return planner.plan(
        Mirror.of(master, List.of(), TERMS, List.of(section), planner.reading()), Answers.NONE);
  }

  private static long unchanged(CoursePlan plan, Level level, RuleId rule) {
    return plan.tally().entrySet().stream()
        .filter(count -> count.getKey().level() == level && count.getKey().rule() == rule)
        .filter(count -> count.getKey().outcome() == Outcome.UNCHANGED)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Test
  void aSectionHasWhatTheCourseHasForItsTerms() {
    CoursePlan plan = planned(PushMode.LOCKED, new Mirror.Section(Set.of(1L), 0)).plan();

    assertThat(plan.isUnchanged()).isTrue();
    assertThat(unchanged(plan, Level.SECTION, RuleId.T_2)).as("an option, a category").isEqualTo(2);
  }

  @Test
  void whatATeacherMadeIsCountedAndLeftAloneByALockedPush() {
    CoursePlan plan = planned(PushMode.LOCKED, new Mirror.Section(TERMS, 3)).plan();

    assertThat(plan.isUnchanged()).isTrue();
    assertThat(plan.lines()).noneMatch(PlanLine::isTold);
    assertThat(unchanged(plan, Level.SECTION, RuleId.T_7)).isEqualTo(3);
  }

  @Test
  void attributesThatDifferTakeTheMastersValues() {
    MasterSetup master =
        new MasterSetup(
            new MasterId(1),
            "M1",
            new CourseInfo(Map.of(STATE_CODE, "S1", NAME, "Algebra"), Map.of()),
            Map.of());
    CatalogLocks locks = new CatalogLocks(Set.of(STATE_CODE.lock(), DEPARTMENT.lock()));
    PushPlanner planner =
        new PushPlanner(
            PushTerms.ofMasters(PushMode.LOCKED, locks, Set.of(COURSE_INFO), false), Map.of());

    CoursePlan plan =
        planner
            .plan(
                Mirror.of(
                    master, List.of(STATE_CODE, DEPARTMENT), TERMS, List.of(), planner.reading()),
                Answers.NONE)
            .plan();

    assertThat(plan.lines())
        .extracting(PlanLine::key, line -> ((AttributeLine) line).value())
        .containsExactly(tuple("STATE_CODE", "S1"), tuple("DEPARTMENT", ""));
  }

  @Test
  void noNumberThatIsDecidedForACourseIsDecidedForAnImage() {
    MasterSetup master =
        new MasterSetup(
            new MasterId(1), "M1", new CourseInfo(Map.of(NUMBER, "M1"), Map.of()), Map.of());
    CatalogLocks locks = new CatalogLocks(Set.of(NUMBER.lock()));
    PushPlanner planner =
        new PushPlanner(
            PushTerms.ofMasters(PushMode.LOCKED, locks, Set.of(COURSE_INFO), false),
            Map.of(new CourseId(1), new NumberDecision.Move("M1", false)));

    CoursePlan plan =
        planner
            .plan(Mirror.of(master, List.of(), TERMS, List.of(), planner.reading()), Answers.NONE)
            .plan();

    assertThat(plan.isUnchanged()).isTrue();
  }

  @Test
  void whatATeacherMadeIsForAnOverwriteToLookAt() {
    Planning planning = planned(PushMode.OVERWRITE, new Mirror.Section(TERMS, 1));

    assertThat(planning.isFinal() && planning.plan().isUnchanged()).isFalse();
  }
}
