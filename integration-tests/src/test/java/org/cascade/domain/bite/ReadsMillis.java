package org.cascade.domain.bite;

import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_READS_NO_CLOCK")
interface ReadsMillis {
  default long time() {
    return System.currentTimeMillis();
  }
}
