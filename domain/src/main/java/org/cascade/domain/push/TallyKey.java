package org.cascade.domain.push;

import java.util.Optional;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/** What records are counted by. */
public record TallyKey(
    Level level, DataType type, Outcome outcome, @Nullable Reason reason, RuleId rule) {
  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }
}
