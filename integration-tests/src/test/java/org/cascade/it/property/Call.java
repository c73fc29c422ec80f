package org.cascade.it.property;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One call of whatever shape: all requests are sent, all answers read. */
final class Call<A> extends ClientCall.Listener<A> {
  private static final int KEPT = 1000;

  private final ClientCall<?, A> call;
  private final List<A> answers = new ArrayList<>();
  private final CompletableFuture<Ended<A>> ended = new CompletableFuture<>();

  /**
   * How a call ended.
   *
   * @param reason what the server's error says, empty if it says none
   * @param fields that the server says are wrong, such as terms[0].end_date
   * @param answers the first thousand
   */
  record Ended<A>(Status status, String reason, List<String> fields, List<A> answers) {
    boolean isOk() {
      return status.isOk();
    }
  }

  private Call(ClientCall<?, A> call) {
    this.call = call;
  }

  /** Returns when the call has ended, by its deadline at the latest. */
  static <Q, A> Ended<A> make(
      Channel channel, MethodDescriptor<Q, A> method, List<Q> requests, Duration deadline) {
    ClientCall<Q, A> call =
        channel.newCall(
            method,
            CallOptions.DEFAULT.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
    Call<A> reader = new Call<>(call);
    call.start(reader, new Metadata());
    call.request(1);
    requests.forEach(call::sendMessage);
    call.halfClose();
    return reader.ended.join();
  }

  @Override
  public void onMessage(A answer) {
    if (answers.size() < KEPT) {
      answers.add(answer);
    }
    call.request(1);
  }

  @Override
  public void onClose(Status status, Metadata trailers) {
    String reason = "";
    List<String> fields = new ArrayList<>();
    try {
      for (Any detail : StatusProto.fromStatusAndTrailers(status, trailers).getDetailsList()) {
        if (detail.is(ErrorInfo.class)) {
          reason = detail.unpack(ErrorInfo.class).getReason();
        } else if (detail.is(BadRequest.class)) {
          detail
              .unpack(BadRequest.class)
              .getFieldViolationsList()
              .forEach(violation -> fields.add(violation.getField()));
        }
      }
      ended.complete(new Ended<>(status, reason, fields, answers));
    } catch (InvalidProtocolBufferException unreadable) {
      ended.completeExceptionally(unreadable);
    }
  }
}
