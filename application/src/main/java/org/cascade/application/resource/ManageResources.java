package org.cascade.application.resource;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.cascade.application.CascadeException;

/**
 * Reads and changes things of one kind.
 *
 * @param <I> identifies one
 * @param <T> what is kept of one
 * @param <F> chooses some
 */
public interface ManageResources<I, T, F> {
  /**
   * Reads one.
   *
   * @throws CascadeException the reason that says that there is none
   */
  Kept<I, T> get(I id);

  List<Kept<I, T>> list(F filter, ListStart start, int limit);

  /**
   * Makes all of them or none, in this order.
   *
   * @param paths how the caller names each of them, such as {@code entries[3]}
   * @throws CascadeException INVALID_REQUEST, NAME_TAKEN, REQUEST_ID_REUSED, BUSY
   */
  List<Kept<I, T>> create(List<T> values, Creation creation, IntFunction<String> paths);

  /**
   * Changes one.
   *
   * @param path how the caller names it
   * @param edit pure; makes the new value of the present one
   * @throws CascadeException that there is none, STALE_VERSION with the current {@code version},
   *     INVALID_REQUEST, NAME_TAKEN, LOCKED, BUSY
   */
  Kept<I, T> update(I id, Revision revision, String path, UnaryOperator<T> edit);

  /**
   * Deletes one.
   *
   * @throws CascadeException that there is none, STALE_VERSION with the current {@code version},
   *     REFERENCED with counts by what refers to it, LOCKED, BUSY
   */
  void delete(I id, Revision revision);
}
