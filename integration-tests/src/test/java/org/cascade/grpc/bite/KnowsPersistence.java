package org.cascade.grpc.bite;

import org.cascade.it.architecture.Breaks;
import org.cascade.persistence.PersistenceModule;

@Breaks("THE_GRPC_ADAPTER_DOES_NOT_KNOW_THE_PERSISTENCE_ADAPTER")
interface KnowsPersistence {
  PersistenceModule module();
}
