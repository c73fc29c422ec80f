package org.cascade.application.push;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Reads the next parts of previews and reports while the caller is still at the last one, as many
 * at the same time as a push works ranges, and hands them over in order. Threads end when they are
 * idle and keep nothing alive, so a caller who does not come back leaves nothing to close.
 */
public final class ReadAhead {
  private static final int IDLE_SECONDS = 10;

  private final int atOnce;
  private final Executor threads;

  public ReadAhead(PushSettings settings) {
    this.atOnce = settings.workers();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            ReadAhead::daemon);
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "read-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * What the parts have to tell, one after the other. A part that cannot be read fails the call for
   * it, and not an earlier one.
   *
   * @param parts asked for by the thread that reads, each shortly before it is begun
   */
  public <R> Iterator<R> inOrder(Iterator<Supplier<R>> parts) {
    return new Ahead<>(parts);
  }

  private final class Ahead<R> implements Iterator<R> {
    private final Iterator<Supplier<R>> toBegin;
    private final Queue<CompletableFuture<R>> begun = new ArrayDeque<>();

    Ahead(Iterator<Supplier<R>> parts) {
      this.toBegin = parts;
    }

    @Override
    public boolean hasNext() {
      return !begun.isEmpty() || toBegin.hasNext();
    }

    @Override
    public R next() {
      begin();
      CompletableFuture<R> next = begun.poll();
      if (next == null) {
        throw new NoSuchElementException();
      }
      R part = read(next);
      begin();
      return part;
    }

    private void begin() {
      while (begun.size() < atOnce && toBegin.hasNext()) {
        begun.add(CompletableFuture.supplyAsync(toBegin.next(), threads));
      }
    }

    private static <R> R read(CompletableFuture<R> part) {
      try {
        return part.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
      }
    }
  }
}
