package org.cascade.grpc.stream;

import jakarta.inject.Inject;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that write streams, so that neither gRPC's threads nor those of the pushes wait for
 * them. Previews and reports have their own: they wait for the database, and a few at a time are
 * enough. Threads end when they are idle and keep nothing alive, so nobody has to close them.
 */
public final class StreamWorkers {
  private static final int WATCHES = 2;
  private static final int READINGS = 4;
  private static final int IDLE_SECONDS = 10;

  private final Executor watches;
  private final Executor readings;

  @Inject
  public StreamWorkers() {
    this(pool(WATCHES, "grpc-watch-"), pool(READINGS, "grpc-read-"));
  }

  public StreamWorkers(Executor watches, Executor readings) {
    this.watches = watches;
    this.readings = readings;
  }

  private static Executor pool(int size, String name) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons(name));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static ThreadFactory daemons(String name) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Of streams that are told what is new. */
  public Executor watches() {
    return watches;
  }

  /** Of streams that read. */
  Executor readings() {
    return readings;
  }
}
