package org.cascade.persistence.bench;

/**
 * Another way to do what Cascade does in a case: the same data, the same MySQL, and the same rows
 * at the end. It is run again and again, in alternation with Cascade, and must leave nothing behind
 * but what Cascade would.
 */
public interface Baseline {
  /** What it needs before its time is taken, such as empty tables. */
  default void prepare(BaselineScope scope) {}

  /**
   * Does it; its time is taken.
   *
   * @param firstRow told when a first row of an answer is with the caller, by each connection: the
   *     first time counts; a baseline that answers with no rows never tells it
   * @return the rows of its answer; for one that writes, the records that it wrote or found in step
   */
  long run(BaselineScope scope, Runnable firstRow);

  /** Takes away what it made for itself; its time is not taken. */
  default void cleanUp(BaselineScope scope) {}
}
