package org.cascade.server.bite;

import com.mysql.cj.jdbc.MysqlDataSource;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface KnowsTheDriver {
  MysqlDataSource mysqlDataSource();
}
