package org.cascade.domain.bite;

import java.time.Instant;
import java.util.function.Supplier;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_READS_NO_CLOCK")
interface RefersToTheInstant {
  default Supplier<Instant> time() {
    return Instant::now;
  }
}
