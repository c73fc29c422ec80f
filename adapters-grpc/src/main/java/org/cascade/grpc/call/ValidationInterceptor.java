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
import java.util.ArrayList;
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
        check((Message) message, next);
        super.onMessage(message);
      }
    };
  }

  /**
   * What the handler of the calls knows is said in the same answer.
   *
   * @param next the handler itself, where no other interceptor comes after this one
   */
  private void check(Message message, ServerCallHandler<?, ?> next) {
    List<Violation> broken = violations(message);
    if (broken.isEmpty()) {
      return;
    }
    List<FieldViolation> all = new ArrayList<>();
    broken.forEach(violation -> all.add(violation(violation)));
    if (next instanceof ReadsRequests reader) {
      all.addAll(new SoundPart(message, broken).faults(reader));
    }
    throw CascadeException.invalid(all);
  }

  private List<Violation> violations(Message message) {
    try {
      return validator.validate(message).getViolations().stream()
          .map(build.buf.protovalidate.Violation::toProto)
          .toList();
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
