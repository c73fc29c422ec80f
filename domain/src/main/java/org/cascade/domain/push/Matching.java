package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * Finds which row below belongs to which record above, and in what state (domain.md §3): first by
 * live link, then by natural key to a record that no live link of the owner names.
 */
final class Matching {
  private final boolean named;
  private final Level level;
  private final Above above;
  private final Set<Long> linked = new HashSet<>();
  private final Set<AboveRecord> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private Matching(Above above, DataType type, Level level) {
    this.above = above;
    this.named = type.isNamed();
    this.level = level;
  }

  /**
   * Matches one type of one owner.
   *
   * @param level of the rows below
   * @return rows below in their order, then records above without a row in theirs
   */
  static List<Match> of(Above above, List<BelowRecord> below, DataType type, Level level) {
    return new Matching(above, type, level).match(below);
  }

  private List<Match> match(List<BelowRecord> below) {
    below.stream().filter(this::isLive).forEach(row -> row.linkedTo().ifPresent(linked::add));
    List<Match> matches = new ArrayList<>(above.records().size() + below.size());
    for (BelowRecord row : below) {
      Match match = isLive(row) ? byLink(row) : byKey(row);
      matches.add(match);
      if (match.above() != null) {
        taken.add(match.above());
      }
    }
    for (AboveRecord record : above.records()) {
      if (!record.forLinkedOnly() && !taken.contains(record)) {
        matches.add(new Match(record, null, RecordState.ABSENT));
      }
    }
    return matches;
  }

  private boolean isLive(BelowRecord row) {
    AboveRecord record = above.linkedBy(row);
    return record != null && (named || record.key().equals(row.key()));
  }

  private Match byLink(BelowRecord row) {
    return new Match(
        above.linkedBy(row), row, row.changedSince() ? RecordState.UNLINKED : RecordState.LINKED);
  }

  private Match byKey(BelowRecord row) {
    boolean asPushed = row.link() != null && !row.changedSince();
    AboveRecord record = mayMatch(row) ? above.ofKey(row.key()) : null;
    if (record == null || linked.contains(record.id())) {
      return new Match(null, row, asPushed ? RecordState.ORPHANED : RecordState.LOCAL);
    }
    return new Match(record, row, asPushed ? RecordState.RECREATED : RecordState.UNLINKED);
  }

  /** What a teacher made is never matched. */
  private boolean mayMatch(BelowRecord row) {
    return level == Level.COURSE || row.link() != null;
  }
}
