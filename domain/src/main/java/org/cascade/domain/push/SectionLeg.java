package org.cascade.domain.push;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;

/** The section leg (domain.md §4.3) for the sections of one course, after its course leg. */
final class SectionLeg {
  private final Routes routes;
  private final RecordTable table;
  private final Requirements requirements;
  private final Map<DataType, List<AboveRecord>> above = new EnumMap<>(DataType.class);
  private final Map<Set<Long>, Map<DataType, Above>> aboveByTerms = new HashMap<>();
  private final Map<Long, Map<DataType, List<SetupLine>>> lines = new LinkedHashMap<>();

  SectionLeg(Routes routes, CourseFacts course, CourseLeg courseLeg, Asking asking) {
    this.routes = routes;
    this.table = new RecordTable(routes.terms(), asking, routes.decisions());
    this.requirements = new Requirements(course.terms(), courseLeg.subjects());
    if (!course.sections().isEmpty()) {
      routes.toSections().forEach(type -> above.put(type, courseLeg.after(type)));
    }
    course.sections().forEach(this::decide);
  }

  private void decide(SectionFacts section) {
    Map<DataType, List<SetupLine>> decided = new EnumMap<>(DataType.class);
    aboveByTerms
        .computeIfAbsent(section.terms(), this::present)
        .forEach((type, records) -> decided.put(type, lines(section, type, records)));
    lines.put(section.id(), decided);
  }

  private Map<DataType, Above> present(Set<Long> terms) {
    Map<DataType, Above> present = new EnumMap<>(DataType.class);
    above.forEach(
        (type, records) ->
            present.put(
                type,
                new Above(records.stream().filter(record -> isPresent(record, terms)).toList())));
    return present;
  }

  /** T-10: a record of a term in which the section does not meet counts as absent. */
  private static boolean isPresent(AboveRecord record, Set<Long> terms) {
    return !(record.key() instanceof RecordKey.SubjectTerm pair) || terms.contains(pair.term());
  }

  /** What is decided of the records of a pushed type in a section. */
  List<SetupLine> lines(SectionFacts section, DataType type) {
    return lines.getOrDefault(section.id(), Map.of()).getOrDefault(type, List.of());
  }

  private List<SetupLine> lines(SectionFacts section, DataType type, Above records) {
    Owner owner = Owner.section(section.id());
    List<Match> matches = Matching.of(records, section.records(type), type, Level.SECTION);
    List<SetupLine> decided =
        (type.isNamed() ? matches : paired(matches))
            .stream().map(match -> table.line(owner, type, match, requirements)).toList();
    return type.isNamed() ? NameConflicts.resolve(decided, routes.terms().mode()) : decided;
  }

  /**
   * T-5: a LOCAL row and the record of the same key that would be inserted become one line; a
   * record that is skipped stands in nobody's way.
   */
  private List<Match> paired(List<Match> matches) {
    Map<RecordKey, BelowRecord> local = new HashMap<>();
    for (Match match : matches) {
      if (match.state() == RecordState.LOCAL && match.below() != null) {
        local.put(match.below().key(), match.below());
      }
    }
    if (local.isEmpty()) {
      return matches;
    }
    Map<RecordKey, AboveRecord> wanted = new HashMap<>();
    for (Match match : matches) {
      AboveRecord record = match.above();
      if (match.state() == RecordState.ABSENT
          && record != null
          && local.containsKey(record.key())
          && requirements.unmet(match) == null) {
        wanted.put(record.key(), record);
      }
    }
    return matches.stream()
        .filter(match -> match.state() != RecordState.ABSENT || !isAbove(match, wanted))
        .map(match -> inTheWay(match, wanted))
        .toList();
  }

  private static boolean isAbove(Match match, Map<RecordKey, AboveRecord> wanted) {
    return match.above() != null && wanted.containsKey(match.above().key());
  }

  private static Match inTheWay(Match match, Map<RecordKey, AboveRecord> wanted) {
    if (match.state() != RecordState.LOCAL || match.below() == null) {
      return match;
    }
    AboveRecord record = wanted.get(match.below().key());
    return record == null ? match : new Match(record, match.below(), match.state());
  }
}
