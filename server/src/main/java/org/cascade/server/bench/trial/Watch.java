package org.cascade.server.bench.trial;

import java.time.Duration;
import java.util.Optional;

/** Takes the time of a run. It goes from when it is made until it is first stopped. */
public final class Watch {
  private static final long NEVER = -1;

  private final long began = System.nanoTime();
  private long firstRow = NEVER;
  private long end = NEVER;

  /** The first row of an answer is there; later calls do nothing. */
  public synchronized void firstRow() {
    firstRow = firstRow == NEVER ? gone() : firstRow;
  }

  /** What is measured is over, even if the run still goes on; later calls do nothing. */
  public synchronized void stop() {
    end = end == NEVER ? gone() : end;
  }

  public synchronized boolean isStopped() {
    return end != NEVER;
  }

  private long gone() {
    return System.nanoTime() - began;
  }

  /** Of what was measured; more than 0. Only after it was stopped. */
  public synchronized double seconds() {
    return seconds(end);
  }

  public synchronized Optional<Double> firstRowSeconds() {
    return firstRow == NEVER ? Optional.empty() : Optional.of(seconds(firstRow));
  }

  private static double seconds(long nanos) {
    return Math.max(1, nanos) / (double) Duration.ofSeconds(1).toNanos();
  }
}
