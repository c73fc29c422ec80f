package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushState;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was planned is done only while it is as it was when it was planned; otherwise it is planned
 * again (C-15), even where somebody writes who does not ask for the course.
 */
class OvertakenPlanTest {
  private static final String CHANGE =
      "UPDATE course_grading_task SET credit = credit + 1 WHERE course_id = 2 AND grading_task_id = 2";

  private static final String MASTER_GETS_TASK_3 =
      "INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id) VALUES (1, 3, 1)";

  private static MySqlDistrict district;
  private static Latecomer latecomer;
  private static PushScenario scenario;

  @BeforeAll
  static void open() throws SQLException {
    district = new MySqlDistrict();
    latecomer = new Latecomer(district.database());
    scenario = new PushScenario(district.ports(latecomer));
  }

  @AfterAll
  static void close() throws SQLException {
    latecomer.close();
    district.close();
  }

  /** A course that has the tasks 3 and 4 as its master has them. */
  private static SmallDistrict oneCourse() {
    return new SmallDistrict()
        .master(1, "M1")
        .course(1, 1, "C1")
        .masterTask(13, 1, 3, "1.000")
        .masterTask(14, 1, 4, "1.000")
        .pushedTask(1, 3, "1.000", 13)
        .pushedTask(1, 4, "1.000", 14);
  }

  /** A course that has nothing yet, with a master that has the task 2. */
  private static SmallDistrict emptyCourse() {
    return new SmallDistrict().master(1, "M1").course(1, 1, "C1").masterTask(12, 1, 2, "2.000");
  }

  private static SmallDistrict anOption() {
    return emptyCourse().masterOption(14, 1, 2, Q1, option(5));
  }

  private static List<RecordKey> keys(DataType type, Owner owner) {
    return now().rows(type, new CourseId(1), owner).map(row -> row.getValue().key()).toList();
  }

  private static World now() {
    return district.worlds().read();
  }

  /** Three courses of one range: a task to update and one to insert. */
  private World threeCourses() {
    SmallDistrict three =
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(12, 1, 2, "2.000")
            .masterTask(13, 1, 3, "2.000");
    for (long course = 1; course <= 3; course++) {
      three.course(course, 1, "C" + course).pushedTask(course, 2, "1.000", 12);
    }
    return three.world();
  }

  private SetupRow rowOf(long course, long task) {
    return now().row(BelowId.ofCourse(GRADING_TASKS, course, task));
  }

  private static long count(Pushed pushed, RuleId rule, Outcome outcome) {
    return pushed.totals().records().entrySet().stream()
        .filter(total -> isOf(total.getKey(), rule, outcome))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static boolean isOf(TallyKey key, RuleId rule, Outcome outcome) {
    return key.rule() == rule && key.outcome() == outcome;
  }

  @Test
  void aRowThatChangesOnceIsPlannedAgainAsItIsNow() {
    district.worlds().load(threeCourses());
    latecomer.beforeCopies("course_grading_task", 1, CHANGE);

    Pushed pushed = scenario.push("a", request(OVERWRITE, GRADING_TASKS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(count(pushed, RuleId.C_3, Outcome.UPDATED)).isEqualTo(2);
    assertThat(count(pushed, RuleId.C_4, Outcome.RELINKED)).isEqualTo(1);
    assertThat(rowOf(2, 2).content()).isEqualTo(task("2.000"));
  }

  /** C-4: what somebody changed is not to be overwritten now. */
  @Test
  void aRowThatChangesOnceIsLeftAloneWhereThatIsTheRule() {
    district.worlds().load(threeCourses());
    latecomer.beforeCopies("course_grading_task", 1, CHANGE);

    Pushed pushed = scenario.push("a", request(LOCKED, GRADING_TASKS));

    assertThat(pushed.items()).extracting(PushItem::reason).containsExactly(Reason.DESYNCED);
    assertThat(rowOf(2, 2).content()).isEqualTo(task("2.000"));
    assertThat(rowOf(2, 2).link()).isEqualTo(new Link(12, task("1.000")));
    assertThat(rowOf(2, 3).isNew()).isTrue();
  }

  @Test
  void aRowThatChangesAgainAndAgainFailsItsCourseAlone() {
    World before = threeCourses();
    district.worlds().load(before);
    latecomer.beforeCopies("course_grading_task", Integer.MAX_VALUE, CHANGE);

    Pushed pushed = scenario.push("a", request(OVERWRITE, GRADING_TASKS));

    latecomer.beforeCopies("course_grading_task", 0);
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
    assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 2, 0, 0, 1));
    assertThat(pushed.items()).hasSize(1);
    PushItem item = pushed.items().get(0);
    assertThat(item.course()).isEqualTo(new CourseId(2));
    assertThat(item.typeIfAny()).isEmpty();
    assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(item.reasonIfAny()).contains(Reason.CHANGED_DURING_PUSH);
    assertThat(rowOf(2, 2).link()).isEqualTo(new Link(12, task("1.000")));
    assertThat(now().setup).doesNotContainKey(BelowId.ofCourse(GRADING_TASKS, 2, 3));
    for (long course : new long[] {1, 3}) {
      assertThat(rowOf(course, 2).content()).isEqualTo(task("2.000"));
      assertThat(rowOf(course, 3).isNew()).isTrue();
    }

    Pushed next = scenario.push("b", request(OVERWRITE, GRADING_TASKS));

    assertThat(next.job().courses()).isEqualTo(new CourseCounts(0, 0, 1, 2, 0, 0));
    assertThat(rowOf(2, 2).content()).isEqualTo(task("2.000"));
    assertThat(rowOf(2, 3).isNew()).isTrue();
  }

  /** Courses in step with their masters but for the names, which the third one has already. */
  private static World otherNames() {
    SmallDistrict three = new SmallDistrict();
    for (long course = 1; course <= 3; course++) {
      String number = "C" + course;
      three
          .master(course, SmallDistrict.info(number, "New"))
          .masterTask(10 + course, course, 2, "2.000")
          .course(course, course, SmallDistrict.info(number, course == 3 ? "New" : "Old"))
          .pushedTask(course, 2, "2.000", 10 + course);
    }
    return three.world();
  }

  private static List<String> names() {
    return now().courses.values().stream()
        .map(course -> course.info().value(CourseAttribute.NAME))
        .toList();
  }

  @Test
  void aCourseWhoseNameIsSetRightMeanwhileIsReadAfterAll() {
    district.worlds().load(otherNames());
    latecomer.beforeAttributesAreCompared(1, "UPDATE course SET name = 'New' WHERE id = 2");

    Pushed pushed = scenario.push("a", request(LOCKED, COURSE_INFO, GRADING_TASKS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 1, 2, 0, 0));
    assertThat(count(pushed, RuleId.C_8, Outcome.UPDATED)).isEqualTo(1);
    assertThat(names()).containsOnly("New");
  }

  @Test
  void aCourseThatIsUnlinkedMeanwhileKeepsItsName() {
    district.worlds().load(otherNames());
    latecomer.beforeAttributesAreCompared(1, "UPDATE course SET master_id = NULL WHERE id = 2");

    Pushed pushed = scenario.push("a", request(LOCKED, COURSE_INFO, GRADING_TASKS));

    assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 1, 1, 0, 1));
    assertThat(pushed.items())
        .extracting(PushItem::reason)
        .containsExactly(Reason.CHANGED_DURING_PUSH);
    assertThat(names()).containsExactly("New", "Old", "New");
  }

  @Test
  void aRowThatChangesInASectionIsPlannedAgainToo() {
    district
        .worlds()
        .load(
            oneCourse()
                .masterCategory(12, 1, "Tests", "2.000")
                .pushedCategory(1, 7, "Tests", "1.000", 12)
                .copiedCategory(1, 8, "Tests", "1.000", 7)
                .world());
    latecomer.beforeCopies(
        "section_category", 1, "UPDATE section_category SET weight = 9 WHERE id = 8");

    Pushed pushed = scenario.push("a", withSections(OVERWRITE, CATEGORIES));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(count(pushed, RuleId.T_9, Outcome.RELINKED)).isEqualTo(1);
    assertThat(now().row(BelowId.ofSection(CATEGORIES, 1, 1, 8)).content())
        .isEqualTo(category("Tests", "2.000"));
  }

  /** Whoever renames a category that was in the way has cleared the way. */
  @Test
  void aCategoryThatGetsAnotherNameMeanwhileIsNotRenamed() {
    district
        .worlds()
        .load(
            oneCourse()
                .masterCategory(12, 1, "Tests", "2.000")
                .teachersCategory(1, 8, "Tests", "1.000")
                .workInSectionCategory(1, 8, 0)
                .world());
    latecomer.beforeRenamings(
        "section_category",
        1,
        "UPDATE section_category SET name = 'Mine', name_key = 'mine' WHERE id = 8");

    Pushed pushed = scenario.push("a", withSections(LOCKED, CATEGORIES));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.items()).isEmpty();
    assertThat(now().row(BelowId.ofSection(CATEGORIES, 1, 1, 8)).content())
        .isEqualTo(category("Mine", "1.000"));
  }

  @Test
  void aRowThatIsMadeMeanwhileIsRelinkedAndNotMadeTwice() {
    district.worlds().load(oneCourse().masterTask(12, 1, 2, "2.000").world());
    latecomer.beforeInserts(
        "course_grading_task",
        1,
        "INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id) VALUES (1, 2, 1)");

    Pushed pushed = scenario.push("a", request(OVERWRITE, GRADING_TASKS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(count(pushed, RuleId.C_4, Outcome.RELINKED)).isEqualTo(1);
    assertThat(now().row(BelowId.ofCourse(GRADING_TASKS, 1, 2)).link())
        .isEqualTo(new Link(12, task("2.000")));
  }

  /**
   * A push pushes what the master had when it was read (S-5); what it got since is for the next.
   */
  @Test
  void whatAMasterGetsMeanwhileIsTheNextPushs() {
    district.worlds().load(emptyCourse().world());
    latecomer.beforeInserts("course_grading_task", 1, MASTER_GETS_TASK_3);

    Pushed pushed = scenario.push("a", request(LOCKED, GRADING_TASKS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(keys(GRADING_TASKS, Owner.COURSE)).containsExactly(World.entry(2));

    scenario.push("b", request(LOCKED, GRADING_TASKS));

    assertThat(keys(GRADING_TASKS, Owner.COURSE))
        .containsExactlyInAnyOrder(World.entry(2), World.entry(3));
  }

  /** As many records as were planned, and not the same: one is of a term the calendar lacks. */
  @Test
  void whatAMasterGetsInPlaceOfAnotherRecordIsPlannedAgain() {
    district.worlds().load(anOption().world());
    latecomer.beforeInserts(
        "course_grade_calc_option",
        1,
        "DELETE FROM master_grade_calc_option WHERE id = 14",
        """
        INSERT INTO master_grade_calc_option (master_id, grading_task_id, term_name_id, calculation_type)
        VALUES (1, 2, 3, 'IN_PROGRESS_GRADE')
        """);

    Pushed pushed = scenario.push("a", request(LOCKED, GRADING_TASKS, GRADE_CALC_OPTIONS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.items()).extracting(PushItem::rule).containsExactly("C-11");
    assertThat(keys(GRADE_CALC_OPTIONS, Owner.COURSE)).isEmpty();
  }

  @Test
  void whatACourseGetsBeforeItsSectionsIsPlannedAgainAndNotLost() {
    district.worlds().load(anOption().masterTask(13, 1, 3, "1.000").world());
    latecomer.beforeInserts(
        "section_grade_calc_option",
        1,
        """
        INSERT INTO course_grade_calc_option (course_id, grading_task_id, term_name_id, calculation_type)
        VALUES (1, 3, 1, 'IN_PROGRESS_GRADE')
        """);

    Pushed pushed = scenario.push("a", withSections(LOCKED, GRADING_TASKS, GRADE_CALC_OPTIONS));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(count(pushed, RuleId.T_1, Outcome.CREATED)).isEqualTo(2);
    assertThat(keys(GRADE_CALC_OPTIONS, Owner.section(1)))
        .containsExactlyInAnyOrder(ofTask(2, Q1), ofTask(3, Q1));
  }

  /** The name is no other test's: beside one that was just deleted MySQL lets nobody else in. */
  @Test
  void aCategoryThatACourseGetsBeforeItsSectionsIsPlannedAgainAndNotLost() {
    district.worlds().load(emptyCourse().masterCategory(19, 1, "Essays", "1.000").world());
    latecomer.beforeInserts(
        "section_category",
        1,
        """
        INSERT INTO course_category (course_id, name, name_key, weight, sequence, aligned_to)
        VALUES (1, 'Mine', 'mine', 1, 1, '{"tasks": [], "standards": []}')
        """);

    Pushed pushed = scenario.push("a", withSections(LOCKED, CATEGORIES));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(count(pushed, RuleId.T_1, Outcome.CREATED)).isEqualTo(2);
    assertThat(keys(CATEGORIES, Owner.section(1)))
        .containsExactlyInAnyOrder(World.named("Essays"), World.named("Mine"));
  }
}
