package org.cascade.grpc.push;

import com.google.common.util.concurrent.MoreExecutors;
import io.grpc.stub.ServerCallStreamObserver;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.WatchPush;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushProgress;
import org.cascade.proto.v1.PushResult;
import org.jspecify.annotations.Nullable;

/**
 * The events of a push for one reader: a snapshot, progress, one result. Whoever tells how the push
 * stands never waits for the reader: what the reader has not taken is replaced by what is newer.
 *
 * @param <T> the message that carries an event
 */
final class PushStream<T> {
  private final ServerCallStreamObserver<T> reader;
  private final Function<PushEvent, T> message;
  private final Function<PushJob, PushResult> results;

  /** Runs one thing at a time, in order; nothing below is touched anywhere else. */
  private final Executor turns;

  private @Nullable PushJob snapshot;
  private @Nullable PushJob newest;
  private @Nullable PushProgress said;
  private WatchPush.@Nullable Watch watch;
  private boolean over;

  /**
   * A stream that has not begun.
   *
   * @param results reads how a push ended
   */
  PushStream(
      ServerCallStreamObserver<T> reader,
      Function<PushEvent, T> message,
      Function<PushJob, PushResult> results,
      Executor workers) {
    this.reader = reader;
    this.message = message;
    this.results = results;
    this.turns = MoreExecutors.newSequentialExecutor(workers);
  }

  /** Must be called before the call's method returns: handlers cannot be set later. */
  void follow(WatchPush pushes, JobId push) {
    reader.setOnReadyHandler(() -> turns.execute(this::send));
    reader.setOnCancelHandler(() -> turns.execute(this::end));
    WatchPush.Watch opened = pushes.watch(push, job -> turns.execute(() -> told(job)));
    turns.execute(() -> opened(opened));
  }

  private void opened(WatchPush.Watch opened) {
    watch = opened;
    if (over) {
      opened.close();
    }
  }

  private void told(PushJob job) {
    newest = job;
    if (said == null && snapshot == null) {
      snapshot = job;
    }
    send();
  }

  private void send() {
    try {
      while (!over && reader.isReady() && sendNext()) {
        // goes on until the reader is not ready or there is no news
      }
    } catch (RuntimeException failure) {
      end();
      reader.onError(failure);
    }
  }

  /** Sends one event; false if there is nothing new to say. */
  private boolean sendNext() {
    if (newest == null) {
      return false;
    }
    if (snapshot != null) {
      sendSnapshot(snapshot);
      return true;
    }
    if (newest.state().hasEnded()) {
      sendResult(newest);
      return true;
    }
    return sendProgress(PushMapper.toProgress(newest));
  }

  private void sendSnapshot(PushJob job) {
    snapshot = null;
    said = PushMapper.toProgress(job);
    send(PushEvent.newBuilder().setSnapshot(PushMapper.toPush(job)));
  }

  private boolean sendProgress(PushProgress progress) {
    if (progress.equals(said)) {
      return false;
    }
    said = progress;
    send(PushEvent.newBuilder().setProgress(progress));
    return true;
  }

  private void sendResult(PushJob job) {
    send(PushEvent.newBuilder().setResult(results.apply(job)));
    reader.onCompleted();
    end();
  }

  private void send(PushEvent.Builder event) {
    reader.onNext(message.apply(event.build()));
  }

  private void end() {
    over = true;
    if (watch != null) {
      watch.close();
    }
  }
}
