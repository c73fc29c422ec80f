package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Matching and states (domain.md §3). */
class MatchingTest {

  @Test
  void aRowWithALiveLinkIsLinkedWhileItIsAsPushed() {
    ACourse course = ACourse.withTasks().master(10, "7", "new").pushed(1, "7", "old", 10);

    assertThat(only(course).state()).isEqualTo(RecordState.LINKED);
    assertThat(ACourse.differs(only(course))).isTrue();
  }

  @Test
  void aRowWithALiveLinkIsUnlinkedOnceChanged() {
    assertThat(only(ACourse.withTasks().master(10, "7", "x").changed(1, "7", "x", 10)).state())
        .isEqualTo(RecordState.UNLINKED);
  }

  @Test
  void aRowOfTheSameKeyWithoutALinkIsUnlinked() {
    Match match = only(ACourse.withTasks().master(10, "7", "x").local(1, "7", "x"));

    assertThat(match.state()).isEqualTo(RecordState.UNLINKED);
    assertThat(match.above()).isNotNull();
  }

  @Test
  void aRowOfTheSameKeyWithADeadLinkIsRecreatedWhileItIsAsPushed() {
    assertThat(only(ACourse.withTasks().master(11, "7", "x").pushed(1, "7", "x", 10)).state())
        .isEqualTo(RecordState.RECREATED);
  }

  @Test
  void aRowOfTheSameKeyWithADeadLinkIsUnlinkedOnceChanged() {
    assertThat(only(ACourse.withTasks().master(11, "7", "x").changed(1, "7", "x", 10)).state())
        .isEqualTo(RecordState.UNLINKED);
  }

  @Test
  void aRowWhoseRecordIsGoneIsOrphanedWhileItIsAsPushed() {
    assertThat(only(ACourse.withTasks().pushed(1, "7", "x", 10)).state())
        .isEqualTo(RecordState.ORPHANED);
  }

  @Test
  void aRowWhoseRecordIsGoneIsLocalOnceChanged() {
    assertThat(only(ACourse.withTasks().changed(1, "7", "x", 10)).state())
        .isEqualTo(RecordState.LOCAL);
  }

  @Test
  void aRowMadeHereIsLocal() {
    assertThat(only(ACourse.withTasks().local(1, "7", "x")).state()).isEqualTo(RecordState.LOCAL);
  }

  @Test
  void aRecordWithoutARowIsAbsentBelow() {
    Match match = only(ACourse.withTasks().master(10, "7", "x"));

    assertThat(match.state()).isEqualTo(RecordState.ABSENT);
    assertThat(match.below()).isNull();
  }

  @Test
  void aChangedKeyIsARemovalAndAnAddition() {
    List<Match> matches =
        ACourse.withTasks().master(10, "8", "x").pushed(1, "7", "x", 10).matches();

    assertThat(matches)
        .extracting(Match::state)
        .containsExactly(RecordState.ORPHANED, RecordState.ABSENT);
  }

  @Test
  void aCategoryRenamedAtTheMasterStaysMatched() {
    Match match =
        only(ACourse.withCategories().master(10, "Tests", "x").pushed(1, "Quizzes", "x", 10));

    assertThat(match.state()).isEqualTo(RecordState.LINKED);
    assertThat(ACourse.differs(match)).isTrue();
  }

  @Test
  void aCategoryRenamedAtTheCourseIsUnlinked() {
    Match match =
        only(
            ACourse.withCategories()
                .master(10, "Quizzes", "x")
                .pushed(1, "Tests", "x", 10, "Quizzes", "x"));

    assertThat(match.state()).isEqualTo(RecordState.UNLINKED);
    assertThat(match.above()).isNotNull();
  }

  @Test
  void categoriesMatchByTheKeyOfTheirName() {
    assertThat(
            only(ACourse.withCategories().master(10, "HOMEWORK", "x").local(1, " homework", "x"))
                .state())
        .isEqualTo(RecordState.UNLINKED);
  }

  @Test
  void aRecordNamedByALiveLinkIsNotMatchedByKeyAsWell() {
    ACourse course =
        ACourse.withCategories()
            .master(10, "Tests", "x")
            .pushed(1, "Quizzes", "x", 10)
            .pushed(2, "Tests", "y", 9)
            .local(3, "Homework", "z");

    assertThat(course.matches())
        .extracting(Match::state)
        .containsExactly(RecordState.LINKED, RecordState.ORPHANED, RecordState.LOCAL);
  }

  @Test
  void aRowMadeHereOfTheKeyOfARecordThatALiveLinkNamesIsLocal() {
    ACourse course =
        ACourse.withCategories()
            .master(10, "Tests", "x")
            .pushed(1, "Quizzes", "x", 10)
            .local(2, "Tests", "y");

    assertThat(course.matches())
        .extracting(Match::state)
        .containsExactly(RecordState.LINKED, RecordState.LOCAL);
  }

  @Test
  void aDeadLinkToARecordOfAnotherKeyLeavesThatRecordToItsOwnRow() {
    ACourse course =
        ACourse.withTasks().master(10, "7", "x").pushed(1, "8", "x", 10).local(2, "7", "x");

    assertThat(course.matches())
        .extracting(Match::state)
        .containsExactly(RecordState.ORPHANED, RecordState.UNLINKED);
  }

  private static Match only(ACourse course) {
    assertThat(course.matches()).hasSize(1);
    return course.matches().get(0);
  }
}
