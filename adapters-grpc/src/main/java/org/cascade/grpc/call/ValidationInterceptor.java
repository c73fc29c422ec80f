package org.cascade.grpc.call;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPath;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Message;
import io.grpc.BindableService;
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
  private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

  private final ReadsRequests service;

  private ValidationInterceptor(ReadsRequests service) {
    this.service = service;
  }

  /** For the calls of a service, which may know more of its requests. */
  public static ValidationInterceptor of(BindableService service) {
    return new ValidationInterceptor(
        service instanceof ReadsRequests reader ? reader : (request, broken) -> List.of());
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        check((Message) message, next instanceof ReadsRequests handler ? handler : service);
        super.onMessage(message);
      }
    };
  }

  /** What the handler of the calls or the service knows is said in the same answer. */
  private static void check(Message message, ReadsRequests reader) {
    List<Violation> broken = violations(message);
    if (broken.isEmpty()) {
      return;
    }
    List<FieldViolation> all = new ArrayList<>();
    SoundPart sound = new SoundPart(message);
    for (Violation violation : broken) {
      FieldViolation said = violation(message, violation);
      all.add(said);
      sound.leaveOut(violation.toProto().getField(), said.field());
    }
    all.addAll(sound.faults(reader));
    throw CascadeException.invalid(all);
  }

  private static List<Violation> violations(Message message) {
    try {
      return VALIDATOR.validate(message).getViolations();
    } catch (ValidationException brokenRule) {
      throw new IllegalStateException(
          "cannot validate " + message.getDescriptorForType().getFullName(), brokenRule);
    }
  }

  private static FieldViolation violation(Message message, Violation violation) {
    FieldPath path = violation.toProto().getField();
    return path.getElementsCount() == 0
        ? ofTheWhole(message, violation.toProto().getMessage())
        : new FieldViolation(FieldPaths.text(path), description(violation));
  }

  /** The words of a rule of the whole message begin with the field that is wrong. */
  private static FieldViolation ofTheWhole(Message message, String words) {
    int blank = words.indexOf(' ');
    String field = words.substring(0, Math.max(blank, 0));
    return FieldPaths.leads(message.getDescriptorForType(), field)
        ? new FieldViolation(field, words.substring(blank + 1))
        : new FieldViolation("", words);
  }

  /** The one rule whose own message speaks of numbers that callers do not see. */
  private static String description(Violation violation) {
    if (!violation.toProto().getRuleId().equals("enum.not_in")) {
      return violation.toProto().getMessage();
    }
    return isNothing(violation) ? "has to be chosen" : "cannot be chosen here";
  }

  private static boolean isNothing(Violation violation) {
    Violation.FieldValue value = violation.getFieldValue();
    return value == null || "0".equals(String.valueOf(number(value.getValue())));
  }

  private static Object number(Object value) {
    return value instanceof EnumValueDescriptor word ? word.getNumber() : value;
  }
}
