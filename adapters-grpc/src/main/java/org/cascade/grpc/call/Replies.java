package org.cascade.grpc.call;

import io.grpc.stub.StreamObserver;

/** Answers calls that have one answer. */
public final class Replies {
  private Replies() {}

  public static <T> void give(T answer, StreamObserver<T> caller) {
    caller.onNext(answer);
    caller.onCompleted();
  }
}
