package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One readable example of each row of the table of domain.md §4.2. */
class CourseLegTest {

  @Nested
  class C1 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aRecordThatTheCourseLacksIsCreatedAndLinked(PushMode mode) {
      SetupLine line = ACourse.withTasks().master(10, "7", "credit 1").line(mode, "7");

      assertLine(line, RuleId.C_1, Outcome.CREATED, Effect.INSERT);
      assertThat(line.reasonIfAny()).isEmpty();
    }
  }

  @Nested
  class C2 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aLinkedRecordThatEqualsItsMasterIsOnlyCounted(PushMode mode) {
      CoursePlan plan =
          ACourse.withTasks().master(10, "7", "same").pushed(7, "7", "same", 10).plan(mode);

      assertThat(plan.isUnchanged()).isTrue();
      assertThat(plan.tally())
          .containsOnlyKeys(tallied(Outcome.UNCHANGED, null, RuleId.C_2))
          .containsValue(1L);
    }
  }

  @Nested
  class C3 {
    private final ACourse course =
        ACourse.withTasks().master(10, "7", "new").pushed(7, "7", "old", 10);

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aLinkedRecordThatDiffersIsUpdated(PushMode mode) {
      SetupLine line = course.line(mode, "7");

      assertLine(line, RuleId.C_3, Outcome.UPDATED, Effect.COPY);
      assertThat(line.evidence()).isEqualTo(Evidence.NONE);
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anUpdateWhileInUseSaysHowMuchWorkThereIs(PushMode mode) {
      SetupLine line = course.inUse(7).line(mode, "7");

      assertLine(line, RuleId.C_3, Outcome.UPDATED, Effect.COPY);
      assertThat(line.evidence()).isEqualTo(ACourse.ONE_GRADE);
      assertThat(line.reasonIfAny()).isEmpty();
    }
  }

  @Nested
  class C4 {
    private final ACourse course =
        ACourse.withTasks().master(10, "7", "new").changed(7, "7", "own", 10).inUse(7);

    @Test
    void anEditedRecordIsDesyncedInLockedAndNotWritten() {
      SetupLine line = course.line(LOCKED, "7");

      assertLine(line, RuleId.C_4, Outcome.FAILED, Effect.NONE);
      assertThat(line.reasonIfAny()).contains(Reason.DESYNCED);
      assertThat(line.writes()).isFalse();
    }

    @Test
    void anEditedRecordIsRelinkedInOverwriteEvenInUse() {
      SetupLine line = course.line(OVERWRITE, "7");

      assertLine(line, RuleId.C_4, Outcome.RELINKED, Effect.COPY);
      assertThat(line.requireBelow().row()).isEqualTo(7);
      assertThat(line.evidence()).isEqualTo(ACourse.ONE_GRADE);
    }

    @Test
    void aRecordOfTheSameKeyThatWasMadeHereIsUnlinked() {
      SetupLine line =
          ACourse.withTasks().master(10, "7", "x").local(7, "7", "x").line(LOCKED, "7");

      assertLine(line, RuleId.C_4, Outcome.FAILED, Effect.NONE);
    }
  }

  @Nested
  class C5 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aRecordAddedAgainAtTheMasterTakesBackItsRow(PushMode mode) {
      SetupLine line =
          ACourse.withTasks().master(11, "7", "new").pushed(7, "7", "old", 10).line(mode, "7");

      assertLine(line, RuleId.C_5, Outcome.RELINKED, Effect.COPY);
      assertThat(line.requireBelow().row()).isEqualTo(7);
      assertThat(line.requireAbove().id()).isEqualTo(11);
    }
  }

  @Nested
  class C6 {
    private final ACourse course = ACourse.withTasks().pushed(7, "7", "old", 10);

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOrphanedTaskIsDeleted(PushMode mode) {
      SetupLine line = course.line(mode, "7");

      assertLine(line, RuleId.C_6, Outcome.DELETED, Effect.DELETE);
      assertThat(line.reasonIfAny()).contains(Reason.REMOVED_FROM_MASTER);
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOrphanedTaskWithPostedGradesIsKeptWithAResidualMark(PushMode mode) {
      SetupLine line = course.inUse(7).line(mode, "7");

      assertLine(line, RuleId.C_6, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(line.reasonIfAny()).contains(Reason.HAS_POSTED_GRADES);
      assertThat(line.evidence()).isEqualTo(ACourse.ONE_GRADE);
      assertThat(line.writes()).isTrue();
    }

    @Test
    void aResidualMarkIsSetOnce() {
      ACourse kept = course.inUse(7);
      SetupLine again = kept.after(kept.plan(LOCKED)).line(LOCKED, "7");

      assertLine(again, RuleId.C_6, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(again.writes()).isFalse();
    }
  }

  @Nested
  class C7 {
    private final ACourse course = ACourse.withTasks().local(7, "7", "own");

    @Test
    void aTaskMadeHereIsLeftByLocked() {
      CoursePlan plan = course.plan(LOCKED);

      assertThat(plan.isUnchanged()).isTrue();
      assertThat(plan.tally())
          .containsOnlyKeys(tallied(Outcome.UNCHANGED, Reason.NOT_IN_MASTER, RuleId.C_7));
    }

    @Test
    void aTaskMadeHereIsDeletedByOverwrite() {
      SetupLine line = course.line(OVERWRITE, "7");

      assertLine(line, RuleId.C_7, Outcome.DELETED, Effect.DELETE);
      assertThat(line.reasonIfAny()).contains(Reason.NOT_IN_MASTER);
    }

    @Test
    void aTaskMadeHereWithScoresIsKeptByOverwrite() {
      SetupLine line = course.evidence(7, new Evidence(2, 5, 0, 0, 3)).line(OVERWRITE, "7");

      assertLine(line, RuleId.C_7, Outcome.KEPT, Effect.MARK_RESIDUAL);
      assertThat(line.reasonIfAny()).contains(Reason.HAS_SCORES);
      assertThat(line.evidence()).isEqualTo(new Evidence(2, 5, 0, 0, 3));
    }
  }

  /** The one exception to "no write" of a row that no line names. */
  @Test
  void aDeadLinkIsReleasedWhereAnotherRowTakesIt() {
    CoursePlan plan =
        ACourse.withTasks()
            .master(10, "7", "x")
            .pushed(8, "8", "x", 10)
            .inUse(8)
            .local(7, "7", "x")
            .pushed(9, "9", "x", 20)
            .inUse(9)
            .plan(OVERWRITE);

    assertThat(plan.isUnchanged()).isFalse();
    assertThat(plan.releasedLinks())
        .containsExactly(new RecordRef(Owner.COURSE, DataType.GRADING_TASKS, 8));
  }

  private static TallyKey tallied(Outcome outcome, @Nullable Reason reason, RuleId rule) {
    return new TallyKey(Level.COURSE, DataType.GRADING_TASKS, outcome, reason, rule);
  }

  private static void assertLine(SetupLine line, RuleId rule, Outcome outcome, Effect effect) {
    assertThat(line.rule()).isEqualTo(rule);
    assertThat(line.outcome()).isEqualTo(outcome);
    assertThat(line.effect()).isEqualTo(effect);
  }
}
