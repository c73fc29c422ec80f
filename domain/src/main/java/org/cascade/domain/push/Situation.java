package org.cascade.domain.push;

/**
 * Everything that the tables of domain.md §4.2 look at for one setup record.
 *
 * @param differs whether the content above differs from the content below; looked at for LINKED
 *     records only
 * @param evidence whether student work protects the record below
 */
public record Situation(
    Level level, RecordState state, boolean differs, boolean evidence, PushMode mode) {

  /** Whether §3 allows it: two contents differ, and work depends on a row that is there. */
  public boolean isPossible() {
    boolean hasBelow = state != RecordState.ABSENT;
    return (!differs || (hasBelow && state.hasAbove())) && (!evidence || hasBelow);
  }
}
