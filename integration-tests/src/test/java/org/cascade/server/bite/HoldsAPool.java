package org.cascade.server.bite;

import com.zaxxer.hikari.HikariDataSource;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface HoldsAPool {
  HikariDataSource hikariDataSource();
}
