package org.cascade.application.push;

/**
 * How pushes are worked.
 *
 * @param rangeSize courses that are written in one transaction, where much is written: no course is
 *     held longer than that takes, about half a second
 * @param workers transactions of one push worked at the same time; as many parts of a preview or
 *     report are read ahead
 */
public record PushSettings(int rangeSize, int workers) {
  public PushSettings {
    if (rangeSize < 1 || workers < 1) {
      throw new IllegalArgumentException("range size and workers are at least 1");
    }
  }
}
