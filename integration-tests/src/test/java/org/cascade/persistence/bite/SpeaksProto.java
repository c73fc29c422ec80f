package org.cascade.persistence.bite;

import org.cascade.it.architecture.Breaks;
import org.cascade.proto.v1.Catalog;

@Breaks("ONLY_THE_GRPC_ADAPTER_AND_THE_SERVER_SPEAK_GRPC")
interface SpeaksProto {
  Catalog catalog();
}
