package org.cascade.server.bite;

import java.sql.Connection;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface SpeaksSql {
  Connection connection();
}
