package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C-14. */
class NameConflictsTest {

  /** The master renamed its category 10 to Tests; the course has another row of that name. */
  private static ACourse renamedAbove() {
    return ACourse.withCategories().master(10, "Tests", "x").pushed(1, "Quizzes", "x", 10);
  }

  @Nested
  class ARowMadeHereHoldsTheName {
    private final ACourse course = renamedAbove().local(2, "Tests", "own");

    @Test
    void lockedRefusesTheRowThatWantsIt() {
      SetupLine refused = course.line(LOCKED, "Quizzes");

      assertRefused(refused);
      assertThat(course.plan(LOCKED).lines()).hasSize(1);
    }

    @Test
    void overwriteDeletesItFirst() {
      SetupLine deleted = course.line(OVERWRITE, "Tests");

      assertThat(deleted.outcome()).isEqualTo(Outcome.DELETED);
      assertThat(deleted.reasonIfAny()).contains(Reason.NOT_IN_MASTER);
      assertThat(deleted.givesWay()).isTrue();
      assertThat(course.line(OVERWRITE, "Quizzes").outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void overwriteRenamesItWhenInUse() {
      SetupLine renamed = course.inUse(2).line(OVERWRITE, "Tests");

      assertThat(renamed.rule()).isEqualTo(RuleId.C_14);
      assertThat(renamed.outcome()).isEqualTo(Outcome.RENAMED);
      assertThat(renamed.effect()).isEqualTo(Effect.RENAME_RESIDUAL);
      assertThat(renamed.newName()).isEqualTo("Tests (1)");
      assertThat(renamed.evidence()).isEqualTo(ACourse.ONE_GRADE);
      assertThat(course.line(OVERWRITE, "Quizzes").outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void aDeletionThatIsInNobodysWayWaits() {
      SetupLine deleted = renamedAbove().local(2, "Homework", "own").line(OVERWRITE, "Homework");

      assertThat(deleted.givesWay()).isFalse();
    }
  }

  @Nested
  class AnOrphanHoldsTheName {
    private final ACourse course = renamedAbove().pushed(2, "Tests", "old", 9);

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void itGivesWayUnlessInUse(PushMode mode) {
      SetupLine deleted = course.line(mode, "Tests");

      assertThat(deleted.rule()).isEqualTo(RuleId.C_6);
      assertThat(deleted.givesWay()).isTrue();
      assertThat(course.line(mode, "Quizzes").outcome()).isEqualTo(Outcome.UPDATED);
    }

    @Test
    void inUseItIsKeptByLockedAndTheRowThatWantsTheNameIsRefused() {
      ACourse inUse = course.inUse(2);

      assertThat(inUse.line(LOCKED, "Tests").outcome()).isEqualTo(Outcome.KEPT);
      assertRefused(inUse.line(LOCKED, "Quizzes"));
    }

    @Test
    void inUseItIsRenamedByOverwriteAndStaysOrphaned() {
      ACourse inUse = course.inUse(2);
      CoursePlan plan = inUse.plan(OVERWRITE);

      assertThat(inUse.after(plan).matches())
          .extracting(Match::state)
          .containsExactlyInAnyOrder(RecordState.LINKED, RecordState.ORPHANED);
    }
  }

  @Nested
  class AnUnlinkedRowHoldsTheName {
    /** The course edited its row Tests, which the master has renamed to Homework. */
    private final ACourse course =
        renamedAbove().master(11, "Homework", "x").changed(2, "Tests", "own", 11);

    @Test
    void lockedFailsBothBecauseTheHolderKeepsItsName() {
      assertThat(course.line(LOCKED, "Tests").reasonIfAny()).contains(Reason.DESYNCED);
      assertRefused(course.line(LOCKED, "Quizzes"));
    }

    @Test
    void overwriteMovesBoth() {
      assertThat(course.lines(OVERWRITE))
          .extracting(SetupLine::outcome)
          .containsExactly(Outcome.UPDATED, Outcome.RELINKED);
    }
  }

  @Test
  void aRecordToBeCreatedIsRefusedToo() {
    ACourse course =
        ACourse.withCategories()
            .master(10, "Tests", "x")
            .master(11, "Quizzes", "y")
            .changed(1, "Quizzes", "x", 10);

    SetupLine refused =
        course.lines(LOCKED).stream()
            .filter(line -> line.below() == null)
            .findFirst()
            .orElseThrow();
    assertRefused(refused);
    assertThat(refused.writes()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(PushMode.class)
  void linkedRowsSwapTheirNames(PushMode mode) {
    ACourse course =
        ACourse.withCategories()
            .master(10, "Tests", "x")
            .master(11, "Quizzes", "x")
            .pushed(1, "Quizzes", "x", 10)
            .pushed(2, "Tests", "x", 11);

    assertThat(course.lines(mode))
        .extracting(SetupLine::outcome)
        .containsExactly(Outcome.UPDATED, Outcome.UPDATED);
  }

  @Test
  void aChainOfNamesFailsWholeWhereItsEndFails() {
    ACourse course =
        ACourse.withCategories()
            .master(10, "B", "x")
            .master(11, "C", "x")
            .master(12, "D", "x")
            .pushed(1, "A", "x", 10)
            .pushed(2, "B", "x", 11)
            .pushed(3, "C", "x", 12)
            .local(4, "D", "own");

    assertThat(course.lines(LOCKED))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.reasonIfAny()).contains(Reason.NAME_TAKEN));
    assertThat(course.lines(OVERWRITE))
        .extracting(SetupLine::outcome)
        .containsExactly(Outcome.UPDATED, Outcome.UPDATED, Outcome.UPDATED, Outcome.DELETED);
  }

  @Nested
  class TheNewName {
    @Test
    void takesTheFirstNumberThatIsFree() {
      SetupLine renamed =
          renamedAbove()
              .local(2, "Tests", "own")
              .inUse(2)
              .local(3, "TESTS (1)", "own")
              .inUse(3)
              .line(OVERWRITE, "Tests");

      assertThat(renamed.newName()).isEqualTo("Tests (2)");
    }

    @Test
    void keepsOutOfTheWayOfNamesThatThisPushWrites() {
      SetupLine renamed =
          renamedAbove()
              .master(11, "Tests (1)", "new")
              .local(2, "Tests", "own")
              .inUse(2)
              .line(OVERWRITE, "Tests");

      assertThat(renamed.newName()).isEqualTo("Tests (2)");
    }

    @Test
    void hasAtMostFiftyCharactersEvenOutsideTheBasicPlane() {
      String base = "𝒜".repeat(50);
      SetupLine renamed =
          ACourse.withCategories()
              .master(10, base, "x")
              .pushed(1, "Quizzes", "x", 10)
              .local(2, base, "own")
              .inUse(2)
              .line(OVERWRITE, base);

      assertThat(renamed.newName()).isEqualTo("𝒜".repeat(46) + " (1)");
    }

    @Test
    void isGivenInOrderOfName() {
      String longBase = "a".repeat(48);
      ACourse course =
          ACourse.withCategories()
              .master(10, longBase + "z", "x")
              .master(11, longBase + "y", "x")
              .pushed(1, "One", "x", 10)
              .pushed(2, "Two", "x", 11)
              .local(3, longBase + "z", "own")
              .inUse(3)
              .local(4, longBase + "y", "own")
              .inUse(4);

      assertThat(course.line(OVERWRITE, longBase + "y").newName())
          .isEqualTo("a".repeat(46) + " (1)");
      assertThat(course.line(OVERWRITE, longBase + "z").newName())
          .isEqualTo("a".repeat(46) + " (2)");
    }
  }

  @Test
  void repeatingAPushNeverRenamesASecondTime() {
    ACourse course = renamedAbove().local(2, "Tests", "own").inUse(2);
    ACourse after = course.after(course.plan(OVERWRITE));

    List<SetupLine> again = after.lines(OVERWRITE);
    assertThat(again).extracting(SetupLine::outcome).containsExactly(Outcome.KEPT);
    assertThat(again).noneMatch(SetupLine::writes);
  }

  private static void assertRefused(SetupLine line) {
    assertThat(line.rule()).isEqualTo(RuleId.C_14);
    assertThat(line.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(line.reasonIfAny()).contains(Reason.NAME_TAKEN);
    assertThat(line.effect()).isEqualTo(Effect.NONE);
  }
}
