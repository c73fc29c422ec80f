package org.cascade.application.push;

import java.util.ArrayList;
import java.util.List;

/** What is worked on piece by piece. */
public final class Batches {
  private Batches() {}

  /** Neighbours in batches of a size, in their order, the last one perhaps smaller. */
  public static <T> List<List<T>> of(List<T> all, int size) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += size) {
      batches.add(all.subList(from, Math.min(from + size, all.size())));
    }
    return batches;
  }
}
