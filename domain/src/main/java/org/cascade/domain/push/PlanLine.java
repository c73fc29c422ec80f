package org.cascade.domain.push;

import java.util.Optional;
import org.cascade.domain.district.DataType;

/** What a push does, or leaves, of one record, and why. */
public sealed interface PlanLine permits SetupLine, AttributeLine {
  Owner owner();

  DataType type();

  /** The record's natural key as text. */
  String key();

  RuleId rule();

  Outcome outcome();

  Optional<Reason> reasonIfAny();

  Evidence evidence();

  /** What the reason names, if anything. */
  Optional<Mention> mention();

  /** Whether the line writes anything. */
  boolean writes();

  /**
   * Whether a result lists it: what was not pushed, what got another name, and what changed while
   * in use.
   */
  default boolean isTold() {
    return outcome().isNotPushed() || outcome() == Outcome.RENAMED || evidence().exists();
  }

  default TallyKey tallyKey() {
    return new TallyKey(owner().level(), type(), outcome(), reasonIfAny().orElse(null), rule());
  }
}
