package org.cascade.grpc.push;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.cascade.proto.v1.PreviewPushResponse;
import org.jspecify.annotations.Nullable;

/**
 * A preview at its reader's pace: courses are read when the reader is ready for more, and no
 * further once it has gone.
 */
final class PreviewStream {
  private final ServerCallStreamObserver<PreviewPushResponse> reader;

  /** Runs one thing at a time, in order; nothing below is touched anywhere else. */
  private final Executor turns;

  private @Nullable PreviewParts parts;
  private boolean over;

  PreviewStream(ServerCallStreamObserver<PreviewPushResponse> reader, Executor workers) {
    this.reader = reader;
    this.turns = MoreExecutors.newSequentialExecutor(workers);
  }

  /** Must be called before the call's method returns: handlers cannot be set later. */
  void begin(Supplier<PreviewParts> preview) {
    reader.setOnReadyHandler(() -> turns.execute(this::send));
    // Without a handler a write to a reader that has gone would throw; send() looks for itself.
    reader.setOnCancelHandler(() -> {});
    turns.execute(() -> open(preview));
  }

  private void open(Supplier<PreviewParts> preview) {
    if (reader.isCancelled()) {
      return;
    }
    try {
      parts = preview.get();
    } catch (RuntimeException refusal) {
      fail(refusal);
    }
    send();
  }

  private void send() {
    if (parts == null) {
      return;
    }
    try {
      while (!over && !reader.isCancelled() && reader.isReady()) {
        sendNext(parts);
      }
    } catch (RuntimeException failure) {
      fail(failure);
    }
  }

  private void sendNext(PreviewParts parts) {
    parts.next().ifPresent(reader::onNext);
    if (parts.haveEnded()) {
      over = true;
      reader.onCompleted();
    }
  }

  private void fail(RuntimeException failure) {
    over = true;
    reader.onError(failure);
  }
}
