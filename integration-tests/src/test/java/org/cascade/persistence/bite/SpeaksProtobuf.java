package org.cascade.persistence.bite;

import com.google.protobuf.Message;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_GRPC_ADAPTER_AND_THE_SERVER_SPEAK_GRPC")
interface SpeaksProtobuf {
  Message message();
}
