package org.cascade.persistence.bite;

import build.buf.protovalidate.Validator;
import org.cascade.it.architecture.Breaks;

@Breaks("ONLY_THE_GRPC_ADAPTER_AND_THE_SERVER_SPEAK_GRPC")
interface Validates {
  Validator validator();
}
