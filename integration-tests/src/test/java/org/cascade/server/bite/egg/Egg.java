package org.cascade.server.bite.egg;

import org.cascade.server.bite.hen.Hen;

/** The other half of the cycle. */
public interface Egg {
  Hen hatches();
}
