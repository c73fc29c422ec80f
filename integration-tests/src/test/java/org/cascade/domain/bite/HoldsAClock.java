package org.cascade.domain.bite;

import java.time.Clock;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_READS_NO_CLOCK")
interface HoldsAClock {
  Clock clock();
}
