package org.cascade.server.bite;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_PERSISTENCE_ADAPTER_SPEAKS_SQL")
interface Schedules {
  Scheduler scheduler();
}
