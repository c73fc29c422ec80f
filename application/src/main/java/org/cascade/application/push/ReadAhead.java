package org.cascade.application.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Reads the next parts of previews and reports while the caller is still at the last one, as many
 * at the same time as a push works ranges, and hands them over in order. All previews and reports
 * of a server share a few threads. These end when they are idle and keep nothing alive, so a caller
 * who does not come back leaves nothing to close.
 */
@Singleton
public final class ReadAhead {
  /** Each has a connection to the database while it reads. */
  private static final int THREADS = 4;

  private static final int IDLE_SECONDS = 10;

  /**
   * Parts that are held for all callers together, each as much as a push has in memory for a range.
   * Once there are so many, perhaps because callers stand still, each has only one part begun.
   */
  static final int MOST_HELD = 8;

  private final int atOnce;
  private final Executor threads = pool();

  /** Those of callers who are still there. */
  private final Set<Ahead<?, ?>> all =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  @Inject
  public ReadAhead(PushSettings settings) {
    this.atOnce = settings.workers();
  }

  private static Executor pool() {
    AtomicInteger number = new AtomicInteger();
    ThreadFactory daemons =
        task -> {
          Thread thread = new Thread(task, "read-ahead-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        };
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * What is read of the parts, one after the other. A part that cannot be read fails the call for
   * it, and not an earlier one.
   *
   * @param reading called by several threads
   */
  public <P, R> Iterator<R> inOrder(List<P> parts, Function<P, R> reading) {
    Ahead<P, R> ahead = new Ahead<>(parts.iterator(), reading);
    all.add(ahead);
    return ahead;
  }

  private int held() {
    synchronized (all) {
      return all.stream().mapToInt(ahead -> ahead.held).sum();
    }
  }

  private final class Ahead<P, R> implements Iterator<R> {
    private final Iterator<P> toBegin;
    private final Function<P, R> reading;
    private final Queue<CompletableFuture<R>> begun = new ArrayDeque<>();
    private volatile int held;

    Ahead(Iterator<P> parts, Function<P, R> reading) {
      this.toBegin = parts;
      this.reading = reading;
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
      try {
        return next.join();
      } catch (CompletionException failed) {
        throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
      } finally {
        begin();
      }
    }

    private void begin() {
      while (begun.size() < atOnce
          && toBegin.hasNext()
          && (begun.isEmpty() || held() < MOST_HELD)) {
        P part = toBegin.next();
        begun.add(CompletableFuture.supplyAsync(() -> reading.apply(part), threads));
      }
      held = begun.size();
    }
  }
}
