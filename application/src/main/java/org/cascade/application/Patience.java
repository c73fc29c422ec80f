package org.cascade.application;

import java.time.Duration;
import java.util.Optional;

/** Outbound: how long whoever makes the call under way still waits for its end. */
@FunctionalInterface
public interface Patience {
  /** Zero or less if nobody waits any more; absent if there is no end to it. */
  Optional<Duration> left();
}
