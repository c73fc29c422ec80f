package org.cascade.grpc.testing;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A caller that takes as many messages as it says and no more. */
public final class Reader<A> extends ClientCall.Listener<A> {
  private static final Metadata.Key<String> CALLER =
      Metadata.Key.of("cascade-caller", Metadata.ASCII_STRING_MARSHALLER);

  private final ClientCall<?, A> call;
  private final List<A> messages = new ArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private @Nullable Status status;
  private Metadata trailers = new Metadata();

  private Reader(ClientCall<?, A> call) {
    this.call = call;
  }

  /** Calls as "registrar" and takes nothing yet. */
  public static <Q, A> Reader<A> call(Channel channel, MethodDescriptor<Q, A> method, Q request) {
    return callAs("registrar", channel, method, request);
  }

  public static <Q, A> Reader<A> callAs(
      @Nullable String caller, Channel channel, MethodDescriptor<Q, A> method, Q request) {
    Metadata headers = new Metadata();
    if (caller != null) {
      headers.put(CALLER, caller);
    }
    return send(channel.newCall(method, CallOptions.DEFAULT), headers, request);
  }

  /** Calls with options and no caller. */
  public static <Q, A> Reader<A> call(
      Channel channel, MethodDescriptor<Q, A> method, CallOptions options, Q request) {
    return send(channel.newCall(method, options), new Metadata(), request);
  }

  /** Calls as "registrar" and leaves the requests, of which there may be many, to the caller. */
  public static <Q, A> Reader<A> start(ClientCall<Q, A> call) {
    Metadata headers = new Metadata();
    headers.put(CALLER, "registrar");
    Reader<A> reader = new Reader<>(call);
    call.start(reader, headers);
    return reader;
  }

  private static <Q, A> Reader<A> send(ClientCall<Q, A> call, Metadata headers, Q request) {
    Reader<A> reader = new Reader<>(call);
    call.start(reader, headers);
    call.sendMessage(request);
    call.halfClose();
    return reader;
  }

  public Reader<A> take(int count) {
    call.request(count);
    return this;
  }

  public Reader<A> takeAll() {
    return take(Integer.MAX_VALUE);
  }

  public void cancel() {
    call.cancel("enough", null);
  }

  @Override
  public synchronized void onMessage(A message) {
    messages.add(message);
    begun.countDown();
  }

  @Override
  public void onClose(Status newStatus, Metadata newTrailers) {
    status = newStatus;
    trailers = newTrailers;
    ended.countDown();
  }

  public synchronized List<A> messages() {
    return List.copyOf(messages);
  }

  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /** Waits for the first message where other threads have to bring it. */
  public Reader<A> untilItBegins() throws InterruptedException {
    if (!begun.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the call does not begin");
    }
    return this;
  }

  /** Waits for the end where other threads have to bring it. */
  public Reader<A> untilTheEnd() throws InterruptedException {
    if (!ended.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the call does not end");
    }
    return this;
  }

  public Status status() {
    return Optional.ofNullable(status).orElseThrow(() -> new AssertionError("has not ended"));
  }

  public ErrorInfo info() {
    return detail(ErrorInfo.getDefaultInstance());
  }

  /** The paths of the fields that were refused. */
  public List<String> fields() {
    return detail(BadRequest.getDefaultInstance()).getFieldViolationsList().stream()
        .map(BadRequest.FieldViolation::getField)
        .toList();
  }

  /** All that the call said when it ended, as text. */
  public String ending() {
    return status().getDescription() + StatusProto.fromStatusAndTrailers(status(), trailers);
  }

  /** The detail of the type, or the empty one. */
  private <T extends Message> T detail(T empty) {
    com.google.rpc.Status all = StatusProto.fromStatusAndTrailers(status(), trailers);
    return all.getDetailsList().stream()
        .filter(detail -> detail.is(empty.getClass()))
        .findFirst()
        .map(detail -> unpack(detail, empty))
        .orElse(empty);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Message> T unpack(Any detail, T type) {
    try {
      return (T) detail.unpack(type.getClass());
    } catch (InvalidProtocolBufferException broken) {
      throw new AssertionError(broken);
    }
  }
}
