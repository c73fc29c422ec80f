package org.cascade.domain.bite;

import java.time.Instant;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_READS_NO_CLOCK")
interface ReadsTheInstant {
  default Instant time() {
    return Instant.now();
  }
}
