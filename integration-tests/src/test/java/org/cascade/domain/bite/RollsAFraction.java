package org.cascade.domain.bite;

import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsAFraction {
  default double roll() {
    return Math.random();
  }
}
