package org.cascade.domain.bite;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_READS_NO_CLOCK")
interface ReadsTheDay {
  default LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
