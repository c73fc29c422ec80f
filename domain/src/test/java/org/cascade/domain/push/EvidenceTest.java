package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

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
    Evidence evidence = new Evidence(assignments, scores, grades, comments);

    assertThat(evidence.reason()).contains(reason);
    assertThat(evidence.exists()).isTrue();
  }

  @Test
  void noWorkIsNoEvidence() {
    assertThat(Evidence.NONE.exists()).isFalse();
    assertThat(Evidence.NONE.reason()).isEmpty();
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

    assertThat(course.planner(PushMode.LOCKED).asksEvidenceOf(course.facts()))
        .extracting(RecordRef::row)
        .containsExactlyInAnyOrder(2L, 4L);
    assertThat(course.planner(PushMode.OVERWRITE).asksEvidenceOf(course.facts()))
        .extracting(RecordRef::row)
        .containsExactlyInAnyOrder(2L, 3L, 4L, 5L);
  }
}
