package org.cascade.grpc.stream;

import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The parts of an answer, one at a time: what is known at once, then what is read step by step,
 * then the totals.
 *
 * @param <T> the message that carries a part
 */
public final class Parts<T> {
  private final Supplier<Optional<Stream<T>>> steps;
  private final Supplier<T> totals;
  private Iterator<T> read;
  private boolean ended;

  /**
   * Parts of which nothing has been read yet.
   *
   * @param first known at once
   * @param steps reads on; absent when all has been read
   * @param totals asked when all has been read
   */
  public Parts(Stream<T> first, Supplier<Optional<Stream<T>>> steps, Supplier<T> totals) {
    this.read = first.iterator();
    this.steps = steps;
    this.totals = totals;
  }

  /** Whether all parts have been given. */
  boolean haveEnded() {
    return ended;
  }

  /** The next part, after reading at most one step; absent if there was nothing in that step. */
  Optional<T> next() {
    return read.hasNext() ? Optional.of(read.next()) : step();
  }

  private Optional<T> step() {
    Optional<Stream<T>> step = steps.get();
    if (step.isEmpty()) {
      ended = true;
      return Optional.of(totals.get());
    }
    read = step.map(Stream::iterator).orElse(Collections.emptyIterator());
    return read.hasNext() ? Optional.of(read.next()) : Optional.empty();
  }
}
