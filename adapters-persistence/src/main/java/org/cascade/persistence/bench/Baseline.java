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
   * @param answer gets the rows of an answer when they are with the caller; a baseline that only
   *     writes has none
   * @return the rows of its answer; for one that writes, the records that it wrote or found in step
   */
  long run(BaselineScope scope, AnswerSum answer);

  /** Takes away what it made for itself; its time is not taken. */
  default void cleanUp(BaselineScope scope) {}
}
