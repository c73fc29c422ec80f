package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;

/** The course leg (domain.md §4.2) for the setup of one course, up to C-14; C-13 comes last. */
final class CourseLeg {
  private final Routes routes;
  private final CourseFacts course;
  private final RecordTable table;
  private final Map<DataType, List<SetupLine>> lines = new EnumMap<>(DataType.class);
  private final Set<Subject> subjects = new HashSet<>();

  CourseLeg(Routes routes, CourseFacts course, Asking asking) {
    this.routes = routes;
    this.course = course;
    this.table = new RecordTable(routes.terms(), asking, routes.decisions());
    decide();
  }

  /** In the order of C-16: tasks and standards come first, the others refer to them. */
  private void decide() {
    for (DataType type : DataType.values()) {
      decideIfPushed(type);
      if (type.isSubject()) {
        addSubjects(type);
      }
    }
  }

  private void decideIfPushed(DataType type) {
    if (!routes.toCourses().contains(type)) {
      return;
    }
    Requirements requirements = new Requirements(course.terms(), subjects);
    List<SetupLine> decided = new ArrayList<>();
    for (Match match : matches(type)) {
      decided.add(line(type, match, requirements));
    }
    lines.put(
        type, type.isNamed() ? NameConflicts.resolve(decided, routes.terms().mode()) : decided);
  }

  private List<Match> matches(DataType type) {
    return Matching.of(new Above(course.above(type)), course.records(type), type, Level.COURSE);
  }

  private SetupLine line(DataType type, Match match, Requirements requirements) {
    if (!routes.terms().reaches(match)) {
      return new SetupLine(Owner.COURSE, type, match, Verdict.LEFT_ALONE);
    }
    return table.line(Owner.COURSE, type, match, requirements);
  }

  private void addSubjects(DataType type) {
    List<SetupLine> decided = lines.get(type);
    if (decided == null) {
      course.records(type).forEach(row -> subjects.add(new Subject(type, row.row())));
      return;
    }
    decided.stream()
        .filter(SetupLine::isThereAfter)
        .map(SetupLine::recordKey)
        .filter(RecordKey.ListEntry.class::isInstance)
        .map(RecordKey.ListEntry.class::cast)
        .forEach(entry -> subjects.add(new Subject(type, entry.id())));
  }

  /** What is decided of the records of a pushed type. */
  List<SetupLine> lines(DataType type) {
    return lines.getOrDefault(type, List.of());
  }

  /** The tasks and standards that the table, before C-13, leaves at the course (C-12). */
  Set<Subject> subjects() {
    return subjects;
  }

  /** Lines of all records of a type; of one that is not pushed every row stays as it is. */
  List<SetupLine> all(DataType type) {
    List<SetupLine> decided = lines.get(type);
    return decided != null
        ? decided
        : matches(type).stream()
            .filter(match -> match.below() != null)
            .map(match -> new SetupLine(Owner.COURSE, type, match, Verdict.LEFT_ALONE))
            .toList();
  }

  /** The records of a type that the course has after this leg, as its sections see them (§4.3). */
  List<AboveRecord> after(DataType type) {
    return all(type).stream().filter(SetupLine::isThereAfter).map(SetupLine::after).toList();
  }
}
