package org.cascade.it.property;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Different things in the order in which they came, as many as there is room for. */
final class Shelf<T> {
  private static final int ROOM = 500;

  private final List<T> things = new ArrayList<>();
  private final Set<T> present = new HashSet<>();

  /** When it is full, one of the younger half gives way. */
  void add(T thing, Random random) {
    if (present.add(thing)) {
      if (things.size() == ROOM) {
        present.remove(things.remove(ROOM / 2 + random.nextInt(ROOM / 2)));
      }
      things.add(thing);
    }
  }

  void remove(T thing) {
    if (present.remove(thing)) {
      things.remove(thing);
    }
  }

  /** Mostly an old one: what requests share becomes rich. */
  Optional<T> old(Random random) {
    return at((int) (things.size() * Math.pow(random.nextDouble(), 3)));
  }

  /** Mostly a young one. */
  Optional<T> young(Random random) {
    return at(things.size() - 1 - (int) (things.size() * Math.pow(random.nextDouble(), 3)));
  }

  private Optional<T> at(int place) {
    return things.isEmpty() ? Optional.empty() : Optional.of(things.get(place));
  }
}
