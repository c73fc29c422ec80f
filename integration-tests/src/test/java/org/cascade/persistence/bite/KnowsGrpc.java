package org.cascade.persistence.bite;

import org.cascade.grpc.GrpcModule;
import org.cascade.it.architecture.Breaks;

@Breaks("THE_PERSISTENCE_ADAPTER_DOES_NOT_KNOW_THE_GRPC_ADAPTER")
interface KnowsGrpc {
  GrpcModule module();
}
