package org.cascade.domain.push;

/**
 * What a record below is to the records above (domain.md §3); ABSENT where there is only a record
 * above.
 */
public enum RecordState {
  /** Only the record above exists. */
  ABSENT(true),
  /** Live link, content as the last push wrote it. */
  LINKED(true),
  /** Live link and changed since; or matched by key with a dead, changed link or with none. */
  UNLINKED(true),
  /** Dead link, unchanged, matched by key: the record above was removed and added again. */
  RECREATED(true),
  /** Dead link, unchanged, unmatched: the record above is gone. */
  ORPHANED(false),
  /** Made here; or once pushed, changed since, and gone above. */
  LOCAL(false);

  private final boolean hasAbove;

  RecordState(boolean hasAbove) {
    this.hasAbove = hasAbove;
  }

  /** Whether there is a record above: §3 leaves no choice, the state says it. */
  public boolean hasAbove() {
    return hasAbove;
  }
}
