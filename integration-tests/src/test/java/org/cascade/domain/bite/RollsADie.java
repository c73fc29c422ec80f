package org.cascade.domain.bite;

import java.util.Random;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsADie {
  Random random();
}
