package org.cascade.persistence.bench;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Several who take pieces of work from one queue until there are no more. */
final class Workers {
  private Workers() {}

  /** What one of them does with all the pieces that it gets. */
  @FunctionalInterface
  interface Worker<T> {
    long work(Queue<T> pieces) throws SQLException;
  }

  /** The sum of what they return. */
  static <T> long run(int count, List<T> pieces, Worker<T> worker) {
    Queue<T> queue = new ConcurrentLinkedQueue<>(pieces);
    Callable<Long> each = () -> work(worker, queue);
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      return sum(threads.invokeAll(Collections.nCopies(count, each)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The work was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Where one fails nobody begins another piece. */
  private static <T> long work(Worker<T> worker, Queue<T> pieces) throws SQLException {
    try {
      return worker.work(pieces);
    } catch (SQLException | RuntimeException failure) {
      pieces.clear();
      throw failure;
    }
  }

  /** Each piece by itself. */
  static <T> void forEach(int count, List<T> pieces, Consumer<T> each) {
    long unused =
        run(
            count,
            pieces,
            queue -> {
              for (T piece = queue.poll(); piece != null; piece = queue.poll()) {
                each.accept(piece);
              }
              return 0;
            });
  }

  private static long sum(List<Future<Long>> results) throws InterruptedException {
    long sum = 0;
    for (Future<Long> result : results) {
      try {
        sum += result.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("The work failed: " + e.getMessage(), e);
      }
    }
    return sum;
  }
}
