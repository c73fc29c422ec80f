package org.cascade.application.push;

/**
 * How pushes are worked.
 *
 * @param rangeSize courses in one transaction: no course is held longer than its range takes, about
 *     half a second
 * @param workers ranges of one push worked at the same time
 */
public record PushSettings(int rangeSize, int workers) {
  public PushSettings {
    if (rangeSize < 1 || workers < 1) {
      throw new IllegalArgumentException("range size and workers are at least 1");
    }
  }
}
