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

/** The tables of domain.md §4.2 and §4.3 over every situation that there can be. */
class PushRuleTest {
  private static final List<Boolean> BOTH = List.of(false, true);

  /** All situations that §3 allows. */
  static Stream<Situation> situations() {
    List<Situation> situations = new ArrayList<>();
    for (Level level : Level.values()) {
      for (RecordState state : RecordState.values()) {
        for (boolean above : BOTH) {
          for (boolean differs : BOTH) {
            for (PushMode mode : PushMode.values()) {
              for (boolean evidence : BOTH) {
                situations.add(new Situation(level, state, above, differs, evidence, mode));
              }
            }
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
  void theTablesHaveOneRowForEachOfTheirRulesInOrder() {
    assertThat(PushRule.values())
        .extracting(PushRule::id)
        .containsExactly(
            RuleId.C_1,
            RuleId.C_2,
            RuleId.C_3,
            RuleId.C_4,
            RuleId.C_5,
            RuleId.C_6,
            RuleId.C_7,
            RuleId.T_1,
            RuleId.T_2,
            RuleId.T_3,
            RuleId.T_5,
            RuleId.T_6,
            RuleId.T_7,
            RuleId.T_8,
            RuleId.T_9);
  }

  @Test
  void paragraphThreeAllowsTheseSituations() {
    assertThat(situations().filter(situation -> situation.level() == Level.COURSE)).hasSize(34);
    assertThat(situations().filter(situation -> situation.level() == Level.SECTION)).hasSize(38);
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
          case CREATED -> situation.state() == RecordState.ABSENT ? Effect.INSERT : Effect.REPLACE;
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
    return situation.withEvidence(evidence && situation.state() != RecordState.ABSENT);
  }
}
