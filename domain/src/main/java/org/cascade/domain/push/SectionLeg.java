package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.domain.district.DataType;

/** The section leg (domain.md §4.3) for the sections of one course, after its course leg. */
final class SectionLeg {
  private final PushTerms terms;
  private final RecordTable table;
  private final Requirements requirements;
  private final Map<DataType, List<AboveRecord>> above = new EnumMap<>(DataType.class);
  private final Map<Long, Map<DataType, List<SetupLine>>> lines = new LinkedHashMap<>();

  SectionLeg(PushTerms terms, CourseFacts course, CourseLeg courseLeg, Asking asking) {
    this.terms = terms;
    this.table = new RecordTable(terms, asking);
    this.requirements = new Requirements(course.terms(), courseLeg.subjects());
    terms.pushedToSections().forEach(type -> above.put(type, courseLeg.after(type)));
    course.sections().forEach(this::decide);
  }

  private void decide(SectionFacts section) {
    Map<DataType, List<SetupLine>> decided = new EnumMap<>(DataType.class);
    above.forEach((type, records) -> decided.put(type, lines(section, type, records)));
    lines.put(section.id(), decided);
  }

  /** What is decided of the records of a pushed type in a section. */
  List<SetupLine> lines(SectionFacts section, DataType type) {
    return lines.getOrDefault(section.id(), Map.of()).getOrDefault(type, List.of());
  }

  private List<SetupLine> lines(SectionFacts section, DataType type, List<AboveRecord> records) {
    Owner owner = Owner.section(section.id());
    List<AboveRecord> present =
        records.stream().filter(record -> isPresent(record, section)).toList();
    List<Match> matches = Matching.of(present, section.records(type), type, Level.SECTION);
    if (type.isNamed()) {
      return NameConflicts.resolve(
          matches.stream().map(match -> line(owner, type, match)).toList(), terms.mode());
    }
    return paired(matches).stream().map(match -> line(owner, type, match)).toList();
  }

  /** T-10: a record of a term in which the section does not meet counts as absent. */
  private static boolean isPresent(AboveRecord record, SectionFacts section) {
    return !(record.key() instanceof RecordKey.SubjectTerm pair)
        || section.terms().contains(pair.term());
  }

  /**
   * T-5: a LOCAL row and the record of the same key that would be inserted become one line; a
   * record that is skipped stands in nobody's way.
   */
  private List<Match> paired(List<Match> matches) {
    Map<RecordKey, AboveRecord> inserted = new HashMap<>();
    for (Match match : matches) {
      AboveRecord record = match.above();
      if (match.state() == RecordState.ABSENT
          && record != null
          && requirements.unmet(match).isEmpty()) {
        inserted.put(record.key(), record);
      }
    }
    Map<RecordKey, AboveRecord> inTheWay = new HashMap<>();
    List<Match> paired = new ArrayList<>();
    for (Match match : matches) {
      Optional<AboveRecord> record =
          match.state() == RecordState.LOCAL
              ? Optional.ofNullable(match.below()).map(row -> inserted.get(row.key()))
              : Optional.empty();
      record.ifPresent(found -> inTheWay.put(found.key(), found));
      paired.add(record.map(found -> new Match(found, match.below(), match.state())).orElse(match));
    }
    paired.removeIf(
        match ->
            match.state() == RecordState.ABSENT
                && match.above() != null
                && inTheWay.containsKey(match.above().key()));
    return paired;
  }

  private SetupLine line(Owner owner, DataType type, Match match) {
    return requirements
        .unmet(match)
        .map(verdict -> new SetupLine(owner, type, match, verdict))
        .orElseGet(() -> table.line(owner, type, match));
  }
}
