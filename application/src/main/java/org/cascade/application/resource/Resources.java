package org.cascade.application.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.cascade.application.CascadeException;

/**
 * Outbound: things of one kind. Each change is one transaction; one that is not done has changed
 * nothing.
 *
 * @param <I> identifies one
 * @param <T> what is kept of one
 * @param <F> chooses some
 */
public interface Resources<I, T, F> {
  Optional<Kept<I, T>> find(I id);

  List<Kept<I, T>> list(F filter, ListStart start, int limit);

  /**
   * Makes all of them or none, in this order. A repetition of a request makes nothing and has the
   * same things, as they are now.
   *
   * @throws CascadeException BUSY
   */
  Change<List<Kept<I, T>>> create(List<T> values, Optional<RequestKey> request);

  /**
   * Changes one that has this version still.
   *
   * @param edit pure; what it throws ends the attempt
   * @throws CascadeException BUSY
   */
  Change<Kept<I, T>> update(I id, Revision revision, UnaryOperator<T> edit);

  /**
   * Deletes one that has this version still and that nothing refers to.
   *
   * @throws CascadeException BUSY
   */
  Change<I> delete(I id, String version);
}
