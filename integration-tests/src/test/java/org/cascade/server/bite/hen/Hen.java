package org.cascade.server.bite.hen;

import org.cascade.it.architecture.Breaks;
import org.cascade.server.bite.egg.Egg;

@Breaks(value = "PACKAGES_ARE_FREE_OF_CYCLES", with = Egg.class)
public interface Hen {
  Egg lays();
}
