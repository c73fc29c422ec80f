package org.cascade.domain.bite;

import java.util.concurrent.ThreadLocalRandom;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsADieOfTheThread {
  default int roll() {
    return ThreadLocalRandom.current().nextInt();
  }
}
