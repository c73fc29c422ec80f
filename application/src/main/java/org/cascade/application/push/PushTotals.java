package org.cascade.application.push;

import java.util.Map;
import org.cascade.domain.push.TallyKey;

/** Records considered, by level, type, outcome, reason and rule. */
public record PushTotals(Map<TallyKey, Long> records) {
  public PushTotals {
    records = Map.copyOf(records);
  }

  public long considered() {
    return records.values().stream().mapToLong(Long::longValue).sum();
  }
}
