package org.cascade.grpc.call;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.Violation;
import com.google.protobuf.Message;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;

/** Refuses messages that break the rules stated in the protos, naming all that is wrong at once. */
public final class ValidationInterceptor implements ServerInterceptor {
  private final Validator validator = ValidatorFactory.newBuilder().build();

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        check((Message) message);
        super.onMessage(message);
      }
    };
  }

  private void check(Message message) {
    List<FieldViolation> violations =
        violations(message).stream().map(violation -> violation(violation.toProto())).toList();
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
  }

  private List<build.buf.protovalidate.Violation> violations(Message message) {
    try {
      return validator.validate(message).getViolations();
    } catch (ValidationException brokenRule) {
      throw new IllegalStateException(
          "cannot validate " + message.getDescriptorForType().getFullName(), brokenRule);
    }
  }

  private static FieldViolation violation(Violation violation) {
    return new FieldViolation(FieldPaths.text(violation.getField()), description(violation));
  }

  /** The one rule whose own message speaks of numbers that callers do not see: nothing chosen. */
  private static String description(Violation violation) {
    return violation.getRuleId().equals("enum.not_in")
        ? "has to be chosen"
        : violation.getMessage();
  }
}
