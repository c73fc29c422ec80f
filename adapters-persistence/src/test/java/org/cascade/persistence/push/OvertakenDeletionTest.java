package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.assessment;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.composite;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.ASSESSMENTS;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COMPOSITE_GRADES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushState;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A deletion that was planned, to which student work comes before it is done, is not done. */
class OvertakenDeletionTest {
  private static final BelowId TASK = BelowId.ofCourse(GRADING_TASKS, 1, 2);
  private static final BelowId STANDARD = BelowId.ofCourse(STANDARDS, 1, 2);
  private static final BelowId ASSESSMENT = BelowId.ofCourse(ASSESSMENTS, 1, 2);
  private static final BelowId CATEGORY = BelowId.ofCourse(CATEGORIES, 1, 7);
  private static final BelowId OPTION = BelowId.ofCourse(GRADE_CALC_OPTIONS, 1, 7);
  private static final BelowId COMPOSITE = BelowId.ofCourse(COMPOSITE_GRADES, 1, 7);
  private static final BelowId TEACHERS_CATEGORY = BelowId.ofSection(CATEGORIES, 1, 1, 8);
  private static final BelowId TEACHERS_OPTION = BelowId.ofSection(GRADE_CALC_OPTIONS, 1, 1, 8);
  private static final BelowId TEACHERS_COMPOSITE = BelowId.ofSection(COMPOSITE_GRADES, 1, 1, 8);

  private static final String SCORE =
      "INSERT INTO assessment_score (course_id, test_id, student_id, value) VALUES (1, 2, 'late', '1')";

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

  /**
   * A course that has the tasks 3 and 4 as its master has them, and an assignment of the latter.
   */
  private static SmallDistrict oneCourse() {
    return new SmallDistrict()
        .master(1, "M1")
        .course(1, 1, "C1")
        .masterTask(13, 1, 3, "1.000")
        .masterTask(14, 1, 4, "1.000")
        .pushedTask(1, 3, "1.000", 13)
        .pushedTask(1, 4, "1.000", 14)
        .workForTask(1, 4, 0);
  }

  /**
   * A row that a push is to delete.
   *
   * @param late the work that comes just before
   * @param reason why it is kept then
   */
  private record Late(String name, SmallDistrict before, BelowId row, String late, Reason reason) {
    boolean isInSection() {
      return row.owner().isSection();
    }

    PushRequest request() {
      return isInSection() ? withSections(OVERWRITE) : SmallDistrict.request(OVERWRITE);
    }

    String table() {
      String records =
          switch (row.type()) {
            case GRADING_TASKS -> "grading_task";
            case STANDARDS -> "standard";
            case CATEGORIES -> "category";
            case ASSESSMENTS -> "assessment";
            case GRADE_CALC_OPTIONS -> "grade_calc_option";
            case COMPOSITE_GRADES -> "composite_grade";
            case COURSE_INFO -> throw new IllegalStateException("attributes are not deleted");
          };
      return (isInSection() ? "section_" : "course_") + records;
    }

    boolean isOf(PushItem item) {
      return item.typeIfAny().filter(row.type()::equals).isPresent()
          && item.level() == row.owner().level()
          && item.outcome() == Outcome.KEPT;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** To the assignment that is there. */
  private static String alignment(String column, long id) {
    return "INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, %s) VALUES (1, 1, 2, 1, %d)"
        .formatted(column, id);
  }

  private static String grade(String column, long id) {
    return "INSERT INTO posted_grade (course_id, section_id, %s, term_id, student_id, grade) VALUES (1, 1, %d, %d, 'late', 'A')"
        .formatted(column, id, SmallDistrict.TERM_Q1);
  }

  private static String comment(String column, long id) {
    return "INSERT INTO posted_comment (course_id, section_id, %s, term_id, student_id, comment) VALUES (1, 1, %d, %d, 'late', 'B')"
        .formatted(column, id, SmallDistrict.TERM_Q1);
  }

  static Stream<Late> ofTasksAndStandards() {
    SmallDistrict orphanedTask = oneCourse().pushedTask(1, 2, "1.000", 99);
    SmallDistrict ownStandard = oneCourse().local(STANDARD, World.entry(2), standard("1.000"));
    return Stream.of(
        new Late(
            "task, an assignment",
            orphanedTask,
            TASK,
            alignment("grading_task_id", 2),
            Reason.HAS_ASSIGNMENTS),
        new Late(
            "task, a grade",
            orphanedTask,
            TASK,
            grade("grading_task_id", 2),
            Reason.HAS_POSTED_GRADES),
        new Late(
            "task, a comment",
            orphanedTask,
            TASK,
            comment("grading_task_id", 2),
            Reason.HAS_COMMENTS),
        new Late(
            "standard, an assignment",
            ownStandard,
            STANDARD,
            alignment("standard_id", 2),
            Reason.HAS_ASSIGNMENTS),
        new Late(
            "standard, a grade",
            ownStandard,
            STANDARD,
            grade("standard_id", 2),
            Reason.HAS_POSTED_GRADES),
        new Late(
            "standard, a comment",
            ownStandard,
            STANDARD,
            comment("standard_id", 2),
            Reason.HAS_COMMENTS));
  }

  static Stream<Late> ofAssessmentsAndCategories() {
    return Stream.of(
        new Late(
            "assessment, a score",
            oneCourse().pushed(ASSESSMENT, World.entry(2), assessment("2026-06-01", true), 99),
            ASSESSMENT,
            SCORE,
            Reason.HAS_SCORES),
        new Late(
            "category, an assignment in a section's copy",
            oneCourse()
                .pushedCategory(1, 7, "Tests", "1.000", 99)
                .copiedCategory(1, 8, "Tests", "1.000", 7),
            CATEGORY,
            alignment("section_category_id", 8),
            Reason.HAS_ASSIGNMENTS),
        new Late(
            "teacher's category, an assignment",
            oneCourse().teachersCategory(1, 8, "Own", "1.000"),
            TEACHERS_CATEGORY,
            alignment("section_category_id", 8),
            Reason.HAS_ASSIGNMENTS));
  }

  /** Of task 3, or with it as a child. */
  static Stream<Late> ofOptionsAndComposites() {
    Content.Composite children = composite("3:1", "100.000");
    SmallDistrict taken = oneCourse().masterOption(11, 1, 3, Q1, option(6));
    return Stream.of(
        new Late(
            "calc option, a grade",
            oneCourse().local(OPTION, ofTask(3, Q1), option(5)),
            OPTION,
            grade("grading_task_id", 3),
            Reason.HAS_POSTED_GRADES),
        new Late(
            "composite, a comment for a child",
            oneCourse().local(COMPOSITE, ofTask(2, Q1), children),
            COMPOSITE,
            comment("grading_task_id", 3),
            Reason.HAS_COMMENTS),
        new Late(
            "teacher's calc option, an assignment",
            oneCourse().local(TEACHERS_OPTION, ofTask(3, Q1), option(5)),
            TEACHERS_OPTION,
            alignment("grading_task_id", 3),
            Reason.HAS_ASSIGNMENTS),
        new Late(
            "teacher's calc option to be replaced, a grade",
            taken.local(TEACHERS_OPTION, ofTask(3, Q1), option(5)),
            TEACHERS_OPTION,
            grade("grading_task_id", 3),
            Reason.LOCAL_CONFLICT),
        new Late(
            "teacher's composite, a grade for a child",
            oneCourse().local(TEACHERS_COMPOSITE, ofTask(2, Q1), children),
            TEACHERS_COMPOSITE,
            grade("grading_task_id", 3),
            Reason.HAS_POSTED_GRADES));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"ofTasksAndStandards", "ofAssessmentsAndCategories", "ofOptionsAndComposites"})
  void endsKeptAndTheWorkWithIt(Late deletion) {
    World before = deletion.before().world();
    district.worlds().load(before);
    latecomer.beforeDeletions(deletion.table(), 1, deletion.late());

    Pushed pushed = scenario.push("a", deletion.request());

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    World after = district.worlds().read();
    assertThat(after.row(deletion.row()).content()).isEqualTo(before.row(deletion.row()).content());
    assertThat(after.row(deletion.row()).residualSince()).isEqualTo(pushed.job().id().value());
    assertThat(after.studentWork()).isNotEqualTo(before.studentWork());
    PushItem kept = pushed.items().stream().filter(deletion::isOf).findFirst().orElseThrow();
    assertThat(kept.reasonIfAny()).contains(deletion.reason());
    assertThat(kept.evidence().students() + kept.evidence().assignments()).isEqualTo(1);
  }

  /** T-4. */
  @Test
  void ofACategoryThatWasInTheWayEndsAsARenaming() {
    district
        .worlds()
        .load(
            oneCourse()
                .masterCategory(12, 1, "Tests", "2.000")
                .teachersCategory(1, 8, "Tests", "1.000")
                .world());
    latecomer.beforeDeletions("section_category", 1, alignment("section_category_id", 8));

    Pushed pushed = scenario.push("a", withSections(OVERWRITE, CATEGORIES));

    assertThat(latecomer.isDone()).isTrue();
    assertThat(pushed.items()).extracting(PushItem::outcome).containsExactly(Outcome.RENAMED);
    assertThat(district.worlds().read().row(TEACHERS_CATEGORY).content())
        .isEqualTo(category("Tests (1)", "1.000"));
  }
}
