package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row below belongs to which record above, and in what state (domain.md §3): first by
 * live link, then by natural key to a record that no live link of the owner names.
 */
final class Matching {
  private final boolean named;
  private final Map<Long, AboveRecord> aboveById = new HashMap<>();
  private final Map<RecordKey, AboveRecord> aboveByKey = new HashMap<>();
  private final Set<Long> linked = new HashSet<>();

  private Matching(List<AboveRecord> above, boolean named) {
    this.named = named;
    for (AboveRecord record : above) {
      aboveById.put(record.id(), record);
      aboveByKey.put(record.key(), record);
    }
  }

  /**
   * Matches one type of one course.
   *
   * @param named whether the key is the record's own name, which may change while the link lives
   * @return rows below in their order, then records above without a row in theirs
   */
  static List<Match> of(List<AboveRecord> above, List<BelowRecord> below, boolean named) {
    return new Matching(above, named).match(above, below);
  }

  private List<Match> match(List<AboveRecord> above, List<BelowRecord> below) {
    below.stream().filter(this::isLive).forEach(row -> row.linkedTo().ifPresent(linked::add));
    List<Match> matches = new ArrayList<>(above.size() + below.size());
    Set<Long> taken = new HashSet<>();
    for (BelowRecord row : below) {
      Match match = isLive(row) ? byLink(row) : byKey(row);
      matches.add(match);
      if (match.above() != null) {
        taken.add(match.above().id());
      }
    }
    above.stream()
        .filter(record -> !taken.contains(record.id()))
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
    AboveRecord record = aboveByKey.get(row.key());
    if (record == null || linked.contains(record.id())) {
      return new Match(null, row, asPushed ? RecordState.ORPHANED : RecordState.LOCAL);
    }
    return new Match(record, row, asPushed ? RecordState.RECREATED : RecordState.UNLINKED);
  }
}
