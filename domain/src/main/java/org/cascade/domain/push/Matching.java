package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row below belongs to which record above, and in what state (domain.md §3): first by
 * live link, then by natural key to a record that no live link of the owner names.
 */
final class Matching {
  private final boolean named;
  private final Level level;
  private final Map<Long, AboveRecord> aboveById = new HashMap<>();
  private final Map<RecordKey, AboveRecord> aboveByKey = new HashMap<>();
  private final Set<Long> linked = new HashSet<>();
  private final Set<AboveRecord> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private Matching(List<AboveRecord> above, DataType type, Level level) {
    this.named = type.isNamed();
    this.level = level;
    for (AboveRecord record : above) {
      if (record.isMade()) {
        aboveById.put(record.id(), record);
      }
      if (!record.forLinkedOnly()) {
        aboveByKey.put(record.key(), record);
      }
    }
  }

  /**
   * Matches one type of one owner.
   *
   * @param level of the rows below
   * @return rows below in their order, then records above without a row in theirs
   */
  static List<Match> of(
      List<AboveRecord> above, List<BelowRecord> below, DataType type, Level level) {
    return new Matching(above, type, level).match(above, below);
  }

  private List<Match> match(List<AboveRecord> above, List<BelowRecord> below) {
    below.stream().filter(this::isLive).forEach(row -> row.linkedTo().ifPresent(linked::add));
    List<Match> matches = new ArrayList<>(above.size() + below.size());
    for (BelowRecord row : below) {
      Match match = isLive(row) ? byLink(row) : byKey(row);
      matches.add(match);
      if (match.above() != null) {
        taken.add(match.above());
      }
    }
    above.stream()
        .filter(record -> !record.forLinkedOnly() && !taken.contains(record))
        .forEach(record -> matches.add(new Match(record, null, RecordState.ABSENT)));
    return matches;
  }

  private boolean isLive(BelowRecord row) {
    AboveRecord record = linkedAbove(row);
    return record != null && (named || record.key().equals(row.key()));
  }

  private @Nullable AboveRecord linkedAbove(BelowRecord row) {
    return row.link() == null ? null : aboveById.get(row.link().above());
  }

  private Match byLink(BelowRecord row) {
    return new Match(
        linkedAbove(row), row, row.changedSince() ? RecordState.UNLINKED : RecordState.LINKED);
  }

  private Match byKey(BelowRecord row) {
    boolean asPushed = row.link() != null && !row.changedSince();
    AboveRecord record = mayMatch(row) ? aboveByKey.get(row.key()) : null;
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
