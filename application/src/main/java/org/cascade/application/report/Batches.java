package org.cascade.application.report;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.cascade.application.push.PushTarget;

/** Cuts targets into batches of a size, in their order. */
final class Batches implements Iterator<List<PushTarget>> {
  private final List<PushTarget> targets;
  private final int size;
  private int from;

  Batches(List<PushTarget> targets, int size) {
    this.targets = targets;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    return from < targets.size();
  }

  @Override
  public List<PushTarget> next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all batches were given");
    }
    int to = Math.min(from + size, targets.size());
    List<PushTarget> batch = targets.subList(from, to);
    from = to;
    return batch;
  }
}
