package org.cascade.grpc.call;

import com.google.protobuf.Message;
import java.util.List;
import org.cascade.application.FieldViolation;

/** A handler of calls that knows faults of requests besides those that the protos' rules find. */
public interface ReadsRequests {
  /** What is wrong with a request whose fields keep the rules of the protos, or are left out. */
  List<FieldViolation> faults(Message request);
}
