package org.cascade.domain.push;

import java.util.Optional;
import org.cascade.domain.district.DataType;

/** What a push does, or leaves, of one record, and why. */
public sealed interface PlanLine permits SetupLine, AttributeLine {
  Level level();

  DataType type();

  /** The record's natural key as text. */
  String key();

  RuleId rule();

  Outcome outcome();

  Optional<Reason> reasonIfAny();

  Evidence evidence();

  /** Whether the line writes anything. */
  boolean writes();

  default TallyKey tallyKey() {
    return new TallyKey(level(), type(), outcome(), reasonIfAny().orElse(null), rule());
  }
}
