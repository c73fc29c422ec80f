package org.cascade.domain.bite;

import java.security.SecureRandom;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface RollsASecureDie {
  SecureRandom random();
}
