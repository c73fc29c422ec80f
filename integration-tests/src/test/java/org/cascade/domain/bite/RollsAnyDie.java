package org.cascade.domain.bite;

import java.util.random.RandomGenerator;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsAnyDie {
  RandomGenerator random();
}
