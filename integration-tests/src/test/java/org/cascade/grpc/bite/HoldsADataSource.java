package org.cascade.grpc.bite;

import javax.sql.DataSource;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface HoldsADataSource {
  DataSource dataSource();
}
