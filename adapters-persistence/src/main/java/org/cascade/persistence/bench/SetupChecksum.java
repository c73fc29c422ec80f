package org.cascade.persistence.bench;

/**
 * Sums what stands at courses and sections, so that two who did the same can be compared: Course
 * Info, and of every record its key, its content, what it is linked to (by natural key, for ids of
 * rows differ from one making to the next), the pushed hash and whether it is marked as residual.
 * Neither stamps nor row ids count.
 */
public interface SetupChecksum {
  /** Equal for equal rows in a scope, in whatever order they were written. */
  String of(BaselineScope scope);
}
