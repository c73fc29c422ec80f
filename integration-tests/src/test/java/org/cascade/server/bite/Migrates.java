package org.cascade.server.bite;

import org.cascade.it.architecture.Breaks;
import org.flywaydb.core.Flyway;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface Migrates {
  Flyway flyway();
}
