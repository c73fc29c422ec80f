package org.cascade.application.push;

import java.util.List;
import java.util.Optional;

/** A page of the records not pushed; {@code next} is absent on the last one. */
public record ItemPage(List<PushItem> items, Optional<ItemPosition> next) {
  /** Where a page starts: after this item of the job. */
  public record ItemPosition(int range, int item) {
    public static final ItemPosition START = new ItemPosition(-1, -1);
  }

  public ItemPage {
    items = List.copyOf(items);
  }
}
