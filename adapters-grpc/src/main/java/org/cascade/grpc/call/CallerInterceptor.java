package org.cascade.grpc.call;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;

/**
 * Takes the caller's name from the metadata {@value #NAME}. A call that is not declared to be
 * without side effects is refused without it.
 */
public final class CallerInterceptor implements ServerInterceptor {
  /** Of the metadata with the caller's name. */
  public static final String NAME = "cascade-caller";

  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of(NAME, Metadata.ASCII_STRING_MARSHALLER);

  private static final Context.Key<String> CALLER = Context.key(NAME);

  /** Metadata is printable ASCII; other bytes would arrive as replacement characters. */
  private static final Pattern WELL_FORMED = Pattern.compile("[ -~]{1,100}");

  /** Who makes the call under way, which must be one that changes something. */
  public static String caller() {
    return Optional.ofNullable(CALLER.get())
        .orElseThrow(() -> new IllegalStateException("not in a call that needs a caller"));
  }

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    if (call.getMethodDescriptor().isSafe()) {
      return next.startCall(call, headers);
    }
    Context named = Context.current().withValue(CALLER, callerIn(headers));
    return Contexts.interceptCall(named, call, headers, next);
  }

  private static String callerIn(Metadata headers) {
    String caller = Optional.ofNullable(headers.get(HEADER)).orElse("").strip();
    if (caller.isEmpty()) {
      throw CascadeException.of(
          ErrorReason.CALLER_MISSING, "the metadata " + NAME + " has to say who calls");
    }
    if (!WELL_FORMED.matcher(caller).matches()) {
      throw CascadeException.invalid(
          List.of(new FieldViolation(NAME, "has to be 1 to 100 printable ASCII characters")));
    }
    return caller;
  }
}
