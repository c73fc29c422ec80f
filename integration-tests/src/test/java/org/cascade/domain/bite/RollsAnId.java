package org.cascade.domain.bite;

import java.util.UUID;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsAnId {
  default UUID id() {
    return UUID.randomUUID();
  }
}
