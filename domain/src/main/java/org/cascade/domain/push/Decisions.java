package org.cascade.domain.push;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say in one mode, each situation looked up once: there are few of them, and a push
 * asks for every record.
 */
final class Decisions {
  private final PushMode mode;
  private final Map<Level, Map<RecordState, @Nullable Decision[]>> found =
      new EnumMap<>(Level.class);

  Decisions(PushMode mode) {
    this.mode = mode;
  }

  /**
   * What decides a situation.
   *
   * @param unprotected the verdict where no student work counts
   */
  record Decision(
      PushRule rule, Situation situation, boolean asksForEvidence, Verdict unprotected) {
    private static Decision of(Situation situation) {
      PushRule rule = PushRule.of(situation);
      return new Decision(
          rule,
          situation,
          rule.asksForEvidence(situation),
          Verdict.ruled(rule.id(), rule.ruling(situation), Evidence.NONE));
    }

    Verdict given(Evidence evidence) {
      return evidence.exists()
          ? Verdict.ruled(rule.id(), rule.ruling(situation.withEvidence(true)), evidence)
          : unprotected;
    }
  }

  /** The decision of a situation, as far as it is known without student work. */
  Decision of(Level level, RecordState state, boolean hasAbove, boolean differs) {
    @Nullable Decision[] ofState =
        found
            .computeIfAbsent(level, key -> new EnumMap<>(RecordState.class))
            .computeIfAbsent(state, key -> new Decision[4]);
    int place = (hasAbove ? 2 : 0) + (differs ? 1 : 0);
    Decision decision = ofState[place];
    if (decision == null) {
      decision = Decision.of(new Situation(level, state, hasAbove, differs, false, mode));
      ofState[place] = decision;
    }
    return decision;
  }
}
