package org.cascade.domain.push;

/**
 * Everything that the tables of domain.md §4.2 and §4.3 look at for one setup record.
 *
 * @param hasAbove whether there is a record above; of a LOCAL record at a section: one of the same
 *     key that would be inserted (T-5)
 * @param differs whether the content above differs from the content below; looked at for LINKED
 *     records only
 * @param evidence whether student work protects the record below
 */
public record Situation(
    Level level,
    RecordState state,
    boolean hasAbove,
    boolean differs,
    boolean evidence,
    PushMode mode) {

  /** Whether §3 allows it: two contents differ, and work depends on a row that is there. */
  public boolean isPossible() {
    boolean hasBelow = state != RecordState.ABSENT;
    boolean inTheWay = state == RecordState.LOCAL && level == Level.SECTION;
    return (hasAbove == state.hasAbove() || inTheWay)
        && (!differs || (hasBelow && state.hasAbove()))
        && (!evidence || hasBelow);
  }

  Situation withEvidence(boolean inUse) {
    return new Situation(level, state, hasAbove, differs, inUse, mode);
  }
}
