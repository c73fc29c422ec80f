package org.cascade.grpc.call;

import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a call that failed with the status of its failure, whether it was thrown or given to the
 * response observer. Comes before all other interceptors, so that their failures end here too.
 */
public final class ErrorInterceptor implements ServerInterceptor {
  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    Closing<Q, A> closing = new Closing<>(call);
    try {
      return new Guarded<>(next.startCall(closing, headers), closing);
    } catch (RuntimeException | Error failure) {
      closing.fail(failure);
      return new ServerCall.Listener<>() {};
    }
  }

  /** A call that ends once; what it says of a failure is {@link Errors}' answer. */
  private static final class Closing<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private final AtomicBoolean closed = new AtomicBoolean();

    Closing(ServerCall<Q, A> call) {
      super(call);
    }

    void fail(Throwable failure) {
      close(Status.UNKNOWN.withCause(failure), new Metadata());
    }

    /** Without a cause the status is gRPC's own, such as of a call without a request. */
    @Override
    public void close(Status status, Metadata trailers) {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      Throwable failure = status.getCause();
      if (failure == null) {
        super.close(status, trailers);
      } else {
        StatusRuntimeException answer = Errors.answer(failure);
        super.close(answer.getStatus(), Errors.trailers(answer));
      }
    }

    boolean isClosed() {
      return closed.get();
    }
  }

  private static final class Guarded<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Closing<?, ?> call;

    Guarded(ServerCall.Listener<Q> listener, Closing<?, ?> call) {
      super(listener);
      this.call = call;
    }

    @Override
    public void onMessage(Q message) {
      guard(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
      guard(super::onHalfClose);
    }

    @Override
    public void onReady() {
      guard(super::onReady);
    }

    private void guard(Runnable event) {
      if (call.isClosed()) {
        return;
      }
      try {
        event.run();
      } catch (RuntimeException | Error failure) {
        call.fail(failure);
      }
    }
  }
}
