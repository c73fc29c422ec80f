package org.cascade.domain.push;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a situation.
 *
 * @param reason absent where the outcome is the plain thing, and where the evidence itself names it
 *     (KEPT)
 * @param marksEvidence whether evidence is counted in the line though it decides nothing ("changed
 *     while in use")
 */
public record Ruling(
    Outcome outcome, @Nullable Reason reason, Effect effect, boolean marksEvidence) {
  static Ruling plain(Outcome outcome, Effect effect) {
    return new Ruling(outcome, null, effect, false);
  }

  static Ruling because(Reason reason, Outcome outcome, Effect effect) {
    return new Ruling(outcome, reason, effect, false);
  }

  static Ruling evenInUse(Outcome outcome, Effect effect) {
    return new Ruling(outcome, null, effect, true);
  }

  static Ruling keptForItsWork() {
    return new Ruling(Outcome.KEPT, null, Effect.MARK_RESIDUAL, true);
  }

  static Ruling kept(Reason reason) {
    return new Ruling(Outcome.KEPT, reason, Effect.MARK_RESIDUAL, true);
  }

  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }
}
