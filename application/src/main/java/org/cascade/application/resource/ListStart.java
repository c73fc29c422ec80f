package org.cascade.application.resource;

import java.util.Optional;

/**
 * Where a page of a list begins.
 *
 * @param after what the page before ended with; absent at the beginning
 */
public record ListStart(ListOrder order, Optional<Place> after) {
  /**
   * A place in a list.
   *
   * @param nameKey empty in a list that is ordered by id
   */
  public record Place(String nameKey, long id) {}
}
