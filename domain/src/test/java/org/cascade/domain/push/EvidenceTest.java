package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, 1, HAS_POSTED_GRADES",
    "0, 0, 1, 1, HAS_POSTED_GRADES",
    "1, 1, 0, 1, HAS_COMMENTS",
    "1, 1, 0, 0, HAS_SCORES",
    "1, 0, 0, 0, HAS_ASSIGNMENTS",
  })
  void theReasonIsTheFirstOfGradesCommentsScoresAssignments(
      long assignments, long scores, long grades, long comments, Reason reason) {
    Evidence evidence = new Evidence(assignments, scores, grades, comments, 1);

    assertThat(evidence.reason()).contains(reason);
    assertThat(evidence.exists()).isTrue();
  }

  @Test
  void noWorkIsNoEvidence() {
    assertThat(Evidence.NONE.exists()).isFalse();
    assertThat(Evidence.NONE.reason()).isEmpty();
  }

  @Test
  void evidenceIsAddedKindByKind() {
    assertThat(new Evidence(1, 2, 3, 4, 5).plus(new Evidence(10, 20, 30, 40, 50)))
        .isEqualTo(new Evidence(11, 22, 33, 44, 55));
  }

  @Test
  void onlyRecordsWhoseWorkMattersAreAskedAbout() {
    ACourse course =
        ACourse.withTasks()
            .master(10, "1", "x")
            .master(11, "2", "new")
            .master(12, "3", "x")
            .pushed(1, "1", "x", 10)
            .pushed(2, "2", "old", 11)
            .changed(3, "3", "x", 12)
            .pushed(4, "4", "x", 9)
            .local(5, "5", "x");

    assertThat(asked(course, PushMode.LOCKED)).containsExactlyInAnyOrder(2L, 4L);
    assertThat(asked(course, PushMode.OVERWRITE)).containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
  }

  /** Whoever deletes it looks once more that there is none. */
  @Test
  void aDeletionSaysForWhatThereIsNoWork() {
    CoursePlan plan =
        Scene.ofAll()
            .local(DataType.GRADE_CALC_OPTIONS, 100, "7@1", "x")
            .pushed(DataType.GRADE_CALC_OPTIONS, 101, "8@1", "x", 99)
            .local(DataType.COMPOSITE_GRADES, 102, "7@1", "8:1=60")
            .local(DataType.GRADING_TASKS, 9, "9", "x")
            .plan(PushMode.OVERWRITE);

    assertThat(deleted(plan, DataType.GRADE_CALC_OPTIONS, "7@1")).containsExactly(Subject.task(7));
    assertThat(deleted(plan, DataType.GRADE_CALC_OPTIONS, "8@1")).isEmpty();
    assertThat(deleted(plan, DataType.COMPOSITE_GRADES, "7@1"))
        .containsExactlyInAnyOrder(Subject.task(7), Subject.task(8));
    assertThat(deleted(plan, DataType.GRADING_TASKS, "9")).isEmpty();
  }

  private static Set<Subject> deleted(CoursePlan plan, DataType type, String key) {
    SetupLine line = Scene.line(plan, type, key);
    assertThat(line.effect()).isEqualTo(Effect.DELETE);
    return line.deletedWithoutWorkFor();
  }

  private static List<Long> asked(ACourse course, PushMode mode) {
    return course.planner(mode).plan(course.facts(), Answers.NONE).open().stream()
        .map(WorkQuestion.ForSubjects.class::cast)
        .peek(question -> assertThat(question.within()).isEqualTo(Owner.COURSE))
        .flatMap(question -> question.subjects().stream())
        .map(Subject::id)
        .toList();
  }
}
