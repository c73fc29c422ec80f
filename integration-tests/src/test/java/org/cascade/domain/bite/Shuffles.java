package org.cascade.domain.bite;

import java.util.Collections;
import java.util.List;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_DOMAIN_LEAVES_NOTHING_TO_CHANCE")
interface Shuffles {
  default void shuffle(List<String> names) {
    Collections.shuffle(names);
  }
}
