package org.cascade.domain.push;

/** How a record in scope ends: each in exactly one of these (domain.md §4.5). */
public enum Outcome {
  CREATED,
  UPDATED,
  DELETED,
  RELINKED,
  RENAMED,
  UNCHANGED,
  KEPT,
  SKIPPED,
  FAILED;

  /**
   * Whether the push left the record short of what stands above: what a result lists as not pushed.
   */
  public boolean isNotPushed() {
    return this == KEPT || this == SKIPPED || this == FAILED;
  }
}
