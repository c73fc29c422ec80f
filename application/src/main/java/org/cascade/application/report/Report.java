package org.cascade.application.report;

import java.util.List;
import java.util.Optional;
import org.cascade.application.push.PushScope;

/**
 * A report that is read step by step; between the steps nothing is held open.
 *
 * @param <R> its rows
 * @param <T> its totals
 */
public interface Report<R, T> {
  /** The locks and courses that the report goes by. */
  PushScope scope();

  /** The next rows, perhaps none; absent when all have been read. */
  Optional<List<R>> next();

  /** The totals over the rows up to here; final when there are no more. */
  T totals();
}
