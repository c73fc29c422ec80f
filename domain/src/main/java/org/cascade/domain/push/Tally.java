package org.cascade.domain.push;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts lines by what becomes of them. Like lines mostly follow each other. */
final class Tally {
  private final Map<TallyKey, Long> counts = new HashMap<>();
  private @Nullable PlanLine last;
  private long alike;

  void count(PlanLine line) {
    if (last != null && isAlike(last, line)) {
      alike++;
    } else {
      endRun();
      last = line;
      alike = 1;
    }
  }

  private void endRun() {
    if (last != null) {
      counts.merge(last.tallyKey(), alike, Long::sum);
    }
  }

  private static boolean isAlike(PlanLine one, PlanLine other) {
    return one.type() == other.type()
        && one.outcome() == other.outcome()
        && one.rule() == other.rule()
        && one.owner().level() == other.owner().level()
        && one.reasonIfAny().equals(other.reasonIfAny());
  }

  /** Of all lines counted; nothing is counted after it. */
  Map<TallyKey, Long> counts() {
    endRun();
    last = null;
    return counts;
  }
}
