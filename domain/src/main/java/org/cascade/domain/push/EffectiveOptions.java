package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * T-11: which calc options sections go by after a push. A section's record counts if it has no link
 * or a live one; else the section shows NO_CALCULATION.
 */
final class EffectiveOptions {
  private static final DataType OPTIONS = DataType.GRADE_CALC_OPTIONS;

  private final Legs legs;
  private final Map<Long, RecordKey> courseOptions = new HashMap<>();

  private EffectiveOptions(Legs legs) {
    this.legs = legs;
    legs.courseLeg().after(OPTIONS).stream()
        .filter(AboveRecord::isMade)
        .forEach(record -> courseOptions.put(record.id(), record.key()));
  }

  /**
   * C-10: the sections that show NO_CALCULATION, read-only, for a task or standard that stays
   * although its master dropped it.
   *
   * @param decided the lines of tasks or standards
   */
  static List<NoCalculation> notes(List<SetupLine> decided, Legs legs, Asking asking) {
    List<Subject> dropped =
        decided.stream()
            .filter(line -> line.outcome() == Outcome.KEPT && line.requireBelow().link() != null)
            .map(line -> new Subject(line.type(), line.requireBelow().row()))
            .toList();
    if (dropped.isEmpty()) {
      return List.of();
    }
    asking.requireWhole(legs);
    EffectiveOptions options = new EffectiveOptions(legs);
    return dropped.stream()
        .flatMap(subject -> options.withoutCalculation(subject).stream())
        .toList();
  }

  private List<NoCalculation> withoutCalculation(Subject subject) {
    List<NoCalculation> notes = new ArrayList<>();
    for (SectionFacts section : legs.course().sections()) {
      Set<Long> without = new HashSet<>(section.terms());
      without.removeAll(calculatedTerms(section, subject));
      if (!without.isEmpty()) {
        notes.add(new NoCalculation(section.id(), subject, without));
      }
    }
    return notes;
  }

  private Set<Long> calculatedTerms(SectionFacts section, Subject subject) {
    Set<Long> calculated = new HashSet<>();
    for (RecordKey key : effective(section)) {
      if (key instanceof RecordKey.SubjectTerm pair && pair.subject().equals(subject)) {
        calculated.add(pair.term());
      }
    }
    return calculated;
  }

  /** The keys of the section's records that count after the push. */
  private Set<RecordKey> effective(SectionFacts section) {
    Set<RecordKey> keys = new HashSet<>();
    legs.forEach(
        section,
        OPTIONS,
        line -> {
          boolean stays = line.leavesRow() && counts(line.requireBelow());
          if (line.effect().takesContent() || stays) {
            keys.add(line.recordKey());
          }
        },
        (owner, row) -> {
          if (counts(row)) {
            keys.add(row.key());
          }
        });
    return keys;
  }

  /** Only the terms are looked at in which the section meets, so T-10 needs no asking. */
  private boolean counts(BelowRecord row) {
    return row.linkedTo().map(link -> row.key().equals(courseOptions.get(link))).orElse(true);
  }
}
