package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of domain.md §4.2 over every situation that there can be. */
class PushRuleTest {

  /** All situations of a course's records that §3 allows. */
  static Stream<Situation> situations() {
    List<Situation> situations = new ArrayList<>();
    for (RecordState state : RecordState.values()) {
      for (boolean differs : new boolean[] {false, true}) {
        for (PushMode mode : PushMode.values()) {
          for (boolean evidence : new boolean[] {false, true}) {
            situations.add(new Situation(Level.COURSE, state, differs, evidence, mode));
          }
        }
      }
    }
    return situations.stream().filter(Situation::isPossible);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void everySituationIsDecidedByExactlyOneRow(Situation situation) {
    List<PushRule> fitting =
        Arrays.stream(PushRule.values()).filter(rule -> rule.fits(situation)).toList();

    assertThat(fitting).hasSize(1).containsExactly(PushRule.of(situation));
  }

  @Test
  void everyRowDecidesSomething() {
    Set<PushRule> deciding = EnumSet.noneOf(PushRule.class);
    situations().forEach(situation -> deciding.add(PushRule.of(situation)));

    assertThat(deciding).containsExactlyInAnyOrder(PushRule.values());
  }

  @Test
  void theTableHasOneRowForEachOfC1ToC7InTheirOrder() {
    assertThat(PushRule.values())
        .extracting(PushRule::id)
        .containsExactly(
            RuleId.C_1, RuleId.C_2, RuleId.C_3, RuleId.C_4, RuleId.C_5, RuleId.C_6, RuleId.C_7);
  }

  @ParameterizedTest
  @MethodSource("situations")
  void evidenceThatChangesTheAnswerOrIsCountedInItIsAskedFor(Situation situation) {
    Situation unprotected = withEvidence(situation, false);
    PushRule rule = PushRule.of(unprotected);
    Ruling inUse = rule.ruling(withEvidence(situation, true));

    assertThat(rule.asksForEvidence(unprotected))
        .isEqualTo(!inUse.equals(rule.ruling(unprotected)) || inUse.marksEvidence());
    assertThat(PushRule.of(withEvidence(situation, true))).isEqualTo(rule);
  }

  /** An outcome and what is done to the row never contradict each other. */
  @ParameterizedTest
  @MethodSource("situations")
  void theEffectIsWhatTheOutcomeSays(Situation situation) {
    Ruling ruling = PushRule.of(situation).ruling(situation);

    Effect said =
        switch (ruling.outcome()) {
          case CREATED -> Effect.INSERT;
          case UPDATED, RELINKED -> Effect.COPY;
          case DELETED -> Effect.DELETE;
          case KEPT -> Effect.MARK_RESIDUAL;
          case UNCHANGED, SKIPPED, FAILED -> Effect.NONE;
          case RENAMED -> Effect.RENAME;
        };
    assertThat(ruling.effect()).isEqualTo(said);
  }

  /** N-4. */
  @ParameterizedTest
  @MethodSource("situations")
  void lockedWritesOnlyWhatAPushWroteBefore(Situation situation) {
    boolean madeBelow =
        situation.state() == RecordState.UNLINKED || situation.state() == RecordState.LOCAL;

    if (situation.mode() == PushMode.LOCKED && madeBelow) {
      assertThat(PushRule.of(situation).ruling(situation).effect()).isEqualTo(Effect.NONE);
    }
  }

  @ParameterizedTest
  @MethodSource("situations")
  void nothingInUseIsDeleted(Situation situation) {
    if (situation.evidence()) {
      assertThat(PushRule.of(situation).ruling(situation).effect()).isNotEqualTo(Effect.DELETE);
    }
  }

  private static Situation withEvidence(Situation situation, boolean evidence) {
    return new Situation(
        situation.level(),
        situation.state(),
        situation.differs(),
        evidence && situation.state() != RecordState.ABSENT,
        situation.mode());
  }
}
