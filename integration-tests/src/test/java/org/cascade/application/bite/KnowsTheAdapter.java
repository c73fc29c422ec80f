package org.cascade.application.bite;

import org.cascade.it.architecture.Breaks;
import org.cascade.persistence.PersistenceModule;

@Breaks("THE_APPLICATION_KNOWS_ONLY_THE_DOMAIN")
interface KnowsTheAdapter {
  PersistenceModule module();
}
