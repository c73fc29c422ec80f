package org.cascade.grpc.call;

import com.google.protobuf.Message;
import java.util.List;
import java.util.Set;
import org.cascade.application.FieldViolation;

/** Who knows faults of requests besides those that the protos' rules find. */
public interface ReadsRequests {
  /**
   * What is wrong with a request whose fields keep the rules of the protos, or are left out.
   *
   * @param broken the paths of the fields that are left out
   */
  List<FieldViolation> faults(Message request, Set<String> broken);
}
