package org.cascade.grpc.stream;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.Context;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A preview or report at its reader's pace: courses are read when the reader is ready for more, and
 * a little ahead, and no further once it has gone.
 *
 * @param <T> the message that carries a part
 */
public final class PartStream<T> {
  private final ServerCallStreamObserver<T> reader;

  /** Runs one thing at a time, in order; nothing below is touched anywhere else. */
  private final Executor turns;

  private @Nullable Parts<T> parts;
  private boolean over;

  private PartStream(ServerCallStreamObserver<T> reader, Executor workers) {
    this.reader = reader;
    this.turns =
        MoreExecutors.newSequentialExecutor(Context.current().fixedContextExecutor(workers));
  }

  /**
   * Streams parts; must be called before the call's method returns: handlers cannot be set later.
   *
   * @param parts opened by a worker
   */
  public static <T> void begin(
      StreamObserver<T> reader, StreamWorkers workers, Supplier<Parts<T>> parts) {
    new PartStream<>((ServerCallStreamObserver<T>) reader, workers.readings()).begin(parts);
  }

  private void begin(Supplier<Parts<T>> opening) {
    reader.setOnReadyHandler(() -> turns.execute(this::send));
    // Without a handler a write to a reader that has gone would throw; send() looks for itself.
    reader.setOnCancelHandler(() -> {});
    turns.execute(() -> open(opening));
  }

  private void open(Supplier<Parts<T>> opening) {
    if (reader.isCancelled()) {
      return;
    }
    try {
      parts = opening.get();
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

  private void sendNext(Parts<T> from) {
    from.next().ifPresent(reader::onNext);
    if (from.haveEnded()) {
      over = true;
      reader.onCompleted();
    }
  }

  private void fail(RuntimeException failure) {
    over = true;
    reader.onError(failure);
  }
}
