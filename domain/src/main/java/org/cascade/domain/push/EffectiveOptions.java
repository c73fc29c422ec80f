package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.domain.district.DataType;

/**
 * T-11: which calc options sections go by after a push. A section's record counts if it has no link
 * or a live one; else the section shows NO_CALCULATION, read-only where that record's link or its
 * task's link at the course is dead.
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
   * C-10: the sections that show NO_CALCULATION, read-only, for a task or standard that this push
   * keeps although its master dropped it, or of which it deletes an option at the course.
   *
   * @param kept the lines of tasks and standards after C-13
   */
  static List<NoCalculation> notes(List<SetupLine> kept, Legs legs, Asking asking) {
    Set<Subject> touched = new LinkedHashSet<>();
    kept.stream()
        .filter(line -> line.outcome() == Outcome.KEPT)
        .forEach(line -> touched.add(new Subject(line.type(), line.requireBelow().row())));
    legs.courseLeg().lines(OPTIONS).stream()
        .filter(line -> line.effect() == Effect.DELETE)
        .flatMap(line -> subject(line.recordKey()))
        .forEach(touched::add);
    if (touched.isEmpty()) {
      return List.of();
    }
    asking.requireWhole(legs);
    return new EffectiveOptions(legs).notes(touched, kept);
  }

  private static Stream<Subject> subject(RecordKey key) {
    return key instanceof RecordKey.SubjectTerm pair ? Stream.of(pair.subject()) : Stream.empty();
  }

  private List<NoCalculation> notes(Set<Subject> touched, List<SetupLine> kept) {
    Set<Subject> dead = new HashSet<>();
    kept.stream()
        .filter(line -> line.leavesRow() && line.deadLink().isPresent())
        .forEach(line -> dead.add(new Subject(line.type(), line.requireBelow().row())));
    List<NoCalculation> notes = new ArrayList<>();
    for (SectionFacts section : legs.course().sections()) {
      Map<RecordKey, Boolean> rows = rowsThatCount(section);
      for (Subject subject : touched) {
        Set<Long> terms = readOnly(section, subject, rows, dead.contains(subject));
        if (!terms.isEmpty()) {
          notes.add(new NoCalculation(section.id(), subject, terms));
        }
      }
    }
    return notes;
  }

  /** The terms in which the section meets without a record that counts, and cannot be given one. */
  private static Set<Long> readOnly(
      SectionFacts section, Subject subject, Map<RecordKey, Boolean> rows, boolean taskIsDead) {
    Set<Long> terms = new HashSet<>();
    for (Long term : section.terms()) {
      Boolean counts = rows.get(new RecordKey.SubjectTerm(subject, term));
      if (OptionInForce.of(counts, taskIsDead) == OptionInForce.NONE_READ_ONLY) {
        terms.add(term);
      }
    }
    return terms;
  }

  /** The section's records after the push, and whether each counts. */
  private Map<RecordKey, Boolean> rowsThatCount(SectionFacts section) {
    Map<RecordKey, Boolean> rows = new HashMap<>();
    legs.forEach(
        section,
        OPTIONS,
        line -> {
          if (line.effect().takesContent()) {
            rows.put(line.recordKey(), true);
          } else if (line.leavesRow()) {
            rows.put(line.recordKey(), counts(line.requireBelow()));
          }
        },
        (owner, row) -> rows.put(row.key(), counts(row)));
    return rows;
  }

  /** Only the terms are looked at in which the section meets, so T-10 needs no asking. */
  private boolean counts(BelowRecord row) {
    return row.linkedTo().map(link -> row.key().equals(courseOptions.get(link))).orElse(true);
  }
}
