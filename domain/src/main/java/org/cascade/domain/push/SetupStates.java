package org.cascade.domain.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.domain.district.DataType;

/** What the records of one owner are to those above (domain.md §3), without a push. */
public final class SetupStates {
  private final Map<Long, Match> matches = new HashMap<>();

  /**
   * The states of one type.
   *
   * @param level of the rows below
   */
  public SetupStates(List<AboveRecord> above, List<BelowRecord> below, DataType type, Level level) {
    for (Match match : Matching.of(new Above(above), below, type, level)) {
      if (match.below() != null) {
        matches.put(match.below().row(), match);
      }
    }
  }

  private Match match(long row) {
    Match match = matches.get(row);
    if (match == null) {
      throw new IllegalArgumentException("there is no row " + row);
    }
    return match;
  }

  public RecordState state(long row) {
    return match(row).state();
  }

  /** Who a record of a course is managed by. */
  public ManagedBy atCourse(long row) {
    return ManagedBy.atCourse(state(row));
  }

  /** Who a record of a section is managed by; the records above are those of its course. */
  public ManagedBy atSection(long row) {
    Match match = match(row);
    RecordState course = match.above() == null ? null : match.above().state();
    boolean hasLink = match.below() != null && match.below().link() != null;
    return ManagedBy.atSection(
        match.state(), hasLink, course == null ? ManagedBy.COURSE : ManagedBy.atCourse(course));
  }

  /** Whether a push made the record from one that is not above any more. */
  public boolean hasDeadLink(long row) {
    Match match = match(row);
    AboveRecord above = match.above();
    return match.below() != null
        && match.below().linkedTo().filter(link -> above == null || link != above.id()).isPresent();
  }
}
