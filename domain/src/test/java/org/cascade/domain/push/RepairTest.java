package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.GRADE_CALC_OPTIONS;
import static org.cascade.domain.district.DataType.GRADING_TASKS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** K-1 and K-3: parts of an OVERWRITE, through the same planner. */
class RepairTest {

  /** One record in every state. */
  private static Scene everyState() {
    return Scene.of(GRADING_TASKS)
        .master(GRADING_TASKS, 11, "1", "x")
        .master(GRADING_TASKS, 12, "2", "new")
        .pushed(GRADING_TASKS, 2, "2", "old", 12)
        .master(GRADING_TASKS, 13, "3", "x")
        .changed(GRADING_TASKS, 3, "3", "own", 13)
        .master(GRADING_TASKS, 14, "4", "x")
        .pushed(GRADING_TASKS, 4, "4", "x", 9)
        .pushed(GRADING_TASKS, 5, "5", "x", 8)
        .local(GRADING_TASKS, 6, "6", "x");
  }

  private static PushTerms reset(Set<DataType> types, String key) {
    CatalogLocks locks =
        new CatalogLocks(Set.of(Lock.GRADING_TASKS, Lock.CATEGORIES, Lock.NAME, Lock.STATE_CODE));
    return new PushTerms(PushKind.RESET_COURSE, PushMode.OVERWRITE, locks, types, false, key);
  }

  private static PushTerms relink(Scene scene) {
    return scene.terms(PushKind.RELINK_COURSES, PushMode.OVERWRITE, false);
  }

  private static List<String> outcomes(CoursePlan plan) {
    return plan.lines().stream().map(line -> line.key() + " " + line.outcome()).toList();
  }

  @Nested
  class K1 {
    @Test
    void relinkingDoesWhatC4AndC5DoAndNothingElse() {
      CoursePlan plan = everyState().plan(relink(everyState()));

      assertThat(outcomes(plan)).containsExactlyInAnyOrder("3 RELINKED", "4 RELINKED");
      assertThat(plan.tally().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(2);
    }

    @Test
    void whatRefersToAMissingTaskIsSkipped() {
      Scene scene =
          Scene.of(GRADE_CALC_OPTIONS)
              .master(GRADE_CALC_OPTIONS, 10, "7@1", "x")
              .changed(GRADE_CALC_OPTIONS, 100, "7@1", "own", 10);

      assertThat(outcomes(scene.plan(relink(scene)))).containsExactly("task 7 term 1 SKIPPED");
    }

    @Test
    void theTasksOfTheCourseAreThere() {
      Scene scene =
          Scene.of(GRADING_TASKS, GRADE_CALC_OPTIONS)
              .pushed(GRADING_TASKS, 7, "7", "x", 9)
              .master(GRADE_CALC_OPTIONS, 10, "7@1", "x")
              .changed(GRADE_CALC_OPTIONS, 100, "7@1", "own", 10);

      assertThat(outcomes(scene.plan(relink(scene)))).containsExactly("task 7 term 1 RELINKED");
    }

    @Test
    void noRowGivesWay() {
      Scene scene =
          Scene.of(CATEGORIES)
              .master(CATEGORIES, 10, "Tests", "x")
              .changed(CATEGORIES, 100, "Quizzes", "x", 10)
              .local(CATEGORIES, 101, "Tests", "own");
      SetupLine line = Scene.line(scene.plan(relink(scene)), CATEGORIES, "Quizzes");

      assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(line.reasonIfAny()).contains(Reason.NAME_TAKEN);
    }

    @Test
    void courseInfoHasNoLinks() {
      PushTerms terms =
          new PushTerms(
              PushKind.RELINK_COURSES,
              PushMode.OVERWRITE,
              new CatalogLocks(Set.of(Lock.NAME)),
              Set.of(DataType.COURSE_INFO),
              false,
              "");

      assertThat(terms.pushes(CourseAttribute.NAME)).isFalse();
    }
  }

  @Nested
  class K3 {
    @Test
    void resettingATypeIsItsOverwrite() {
      CoursePlan plan = everyState().plan(reset(Set.of(GRADING_TASKS), ""));

      assertThat(outcomes(plan)).isEqualTo(outcomes(everyState().plan(PushMode.OVERWRITE)));
    }

    @Test
    void resettingOneRecordIsTheOverwriteOfThatOne() {
      assertThat(outcomes(everyState().plan(reset(Set.of(GRADING_TASKS), "3"))))
          .containsExactly("3 RELINKED");
      assertThat(outcomes(everyState().plan(reset(Set.of(GRADING_TASKS), "1"))))
          .containsExactly("1 CREATED");
      assertThat(outcomes(everyState().plan(reset(Set.of(GRADING_TASKS), "6"))))
          .containsExactly("6 DELETED");
      assertThat(everyState().plan(reset(Set.of(GRADING_TASKS), "77")).tally()).isEmpty();
    }

    @Test
    void aCategoryIsFoundByItsNameHereOrAbove() {
      Scene scene =
          Scene.of(CATEGORIES)
              .master(CATEGORIES, 10, "Tests", "x")
              .pushed(CATEGORIES, 100, "Quizzes", "x", 10);

      assertThat(scene.plan(reset(Set.of(CATEGORIES), "tests")).lines()).hasSize(1);
      assertThat(scene.plan(reset(Set.of(CATEGORIES), "quizzes")).lines()).hasSize(1);
    }

    @Test
    void aDeadLinkOfAnotherRowIsReleasedAllTheSame() {
      Scene scene =
          Scene.of(GRADING_TASKS)
              .master(GRADING_TASKS, 10, "7", "x")
              .local(GRADING_TASKS, 7, "7", "x")
              .pushed(GRADING_TASKS, 8, "8", "x", 10);
      CoursePlan plan = scene.plan(reset(Set.of(GRADING_TASKS), "7"));

      assertThat(outcomes(plan)).containsExactly("7 RELINKED");
      assertThat(plan.releasedLinks())
          .containsExactly(new RecordRef(Owner.COURSE, GRADING_TASKS, 8));
    }

    @Test
    void oneAttributeIsResetAlone() {
      PushTerms terms = reset(Set.of(DataType.COURSE_INFO), "NAME");

      assertThat(terms.pushes(CourseAttribute.NAME)).isTrue();
      assertThat(terms.pushes(CourseAttribute.STATE_CODE)).isFalse();
    }
  }

  @Test
  void kindsSayWhatTheyReach() {
    assertThat(
            Map.of(
                PushKind.PUSH_COURSE, PushKind.PUSH_COURSE.readsMasters(),
                PushKind.PUSH_ALL_COURSES, PushKind.PUSH_ALL_COURSES.readsMasters(),
                PushKind.RELINK_COURSES, PushKind.RELINK_COURSES.reachesSections(),
                PushKind.RESET_COURSE, PushKind.RESET_COURSE.hasMode()))
        .doesNotContainValue(true);
    assertThat(PushKind.PUSH_COURSE_MASTER.hasMode()).isTrue();
    assertThat(PushKind.PUSH_COURSE_MASTER.namesCourses()).isFalse();
    assertThat(PushKind.PUSH_COURSE.namesCourses()).isTrue();
    assertThat(PushKind.RESET_COURSE.namesCourses()).isTrue();
    assertThat(PushKind.PUSH_ALL_COURSES.reachesSections()).isTrue();
  }
}
