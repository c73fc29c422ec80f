package org.cascade.persistence.bench;

/** Is told how the making of a district gets on. */
@FunctionalInterface
public interface BenchProgress {
  /**
   * Something is begun, or a part of it is done.
   *
   * @param what such as "student work"
   * @param done parts of all, 0 when it is begun; what was made at earlier times is not counted
   */
  void made(String what, int done, int all);
}
