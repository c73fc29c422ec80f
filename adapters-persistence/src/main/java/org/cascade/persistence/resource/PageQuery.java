package org.cascade.persistence.resource;

import org.cascade.application.resource.ListOrder;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.ListStart.Place;

/**
 * A page of a list, as statements take it.
 *
 * @param key the name that the page before ended with; before all names: empty
 * @param after the id that it ended with; before all ids: 0
 */
public record PageQuery(boolean byName, String key, long after, int limit) {
  public static PageQuery of(ListStart start, int limit) {
    Place place = start.after().orElse(new Place("", 0));
    return new PageQuery(start.order() == ListOrder.NAME, place.nameKey(), place.id(), limit);
  }

  /** As the conditions of statements read it, which know no records. */
  public boolean isByName() {
    return byName;
  }
}
