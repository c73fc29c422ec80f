package org.cascade.it.api;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Why a call was refused.
 *
 * @param fields what is said of each field that is wrong
 */
record Refusal(Code code, String reason, Map<String, String> metadata, Map<String, String> fields) {
  static Refusal of(ThrowingCallable call) {
    StatusRuntimeException failure = catchThrowableOfType(StatusRuntimeException.class, call);
    if (failure == null) {
      throw new AssertionError("the call was not refused");
    }
    Map<String, String> fields = new TreeMap<>();
    ErrorInfo info = ErrorInfo.getDefaultInstance();
    try {
      for (Any detail : StatusProto.fromThrowable(failure).getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          info = detail.unpack(ErrorInfo.class);
        } else if (detail.is(BadRequest.class)) {
          detail
              .unpack(BadRequest.class)
              .getFieldViolationsList()
              .forEach(violation -> fields.put(violation.getField(), violation.getDescription()));
        }
      }
    } catch (InvalidProtocolBufferException unreadable) {
      throw new AssertionError(unreadable);
    }
    return new Refusal(
        failure.getStatus().getCode(), info.getReason(), info.getMetadataMap(), fields);
  }
}
