package org.cascade.persistence.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.SetupLine;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.push.PlannedLines.Line;
import org.cascade.persistence.setup.SetupMapper;

/**
 * The rows that a push makes of one type at one level. An owner that gets everything there is above
 * names it as a whole, any other one names each record. As a whole goes only what cannot turn into
 * something else of the same size before it is inserted: then the number of rows tells, as ever,
 * whether they are those that were planned.
 */
final class Insertions {
  /** Where a record has no term, all are of this one. */
  private static final long NO_TERM = 0;

  private final Level level;
  private final DataType type;
  private final Map<CourseId, SortedMap<Long, Integer>> madeAtCourses = new HashMap<>();
  private final Targets all;
  private final Targets some;

  Insertions(PlannedLines planned, Level level, DataType type) {
    this.level = level;
    this.type = type;
    this.all = new Targets("all rows of %s to insert at %s".formatted(type, level));
    this.some = new Targets("rows of %s to insert at %s".formatted(type, level));
    if (level == Level.SECTION) {
      planned
          .made(Level.COURSE, type)
          .forEach(made -> madeAtCourses.put(course(made), terms(made)));
    }
    planned.made(level, type).forEach(this::add);
  }

  void apply(SetupMapper mapper) {
    all.apply(mapper::insertAll);
    some.apply(mapper::insert);
  }

  /** One target for each owner, with all that it gets. */
  private void add(List<Line> made) {
    Optional<List<Long>> whole = level == Level.COURSE ? ofMaster(made) : ofCourse(made);
    Line first = made.get(0);
    JsonText target =
        (whole.isPresent() ? all : some).add(first.course(), first.line().owner(), made.size());
    target.row();
    whole.ifPresentOrElse(
        numbers -> numbers.forEach(target::number),
        () ->
            made.stream()
                .sorted(PlannedLines.CLUSTERED)
                .forEach(line -> RecordKeys.writeAbove(line.line(), target)));
    target.end().end();
  }

  /**
   * The master and its last record, if these are all that it had when it was read. What is added
   * since has a higher id, for ids are not used again; so of what is met nothing is new, and
   * whatever is gone is missed.
   */
  private Optional<List<Long>> ofMaster(List<Line> made) {
    MasterSetup master = Objects.requireNonNull(facts(made).master());
    List<AboveRecord> records = master.records(type);
    return made.size() == records.size()
        ? Optional.of(List.of(master.id().value(), last(records)))
        : Optional.empty();
  }

  private static long last(List<AboveRecord> records) {
    return records.stream().mapToLong(AboveRecord::id).max().orElseThrow();
  }

  /**
   * The terms, if the course had nothing of the type and these are all that it has for them now. It
   * has them of this very push, so nobody else can take one away, and whatever is added is noticed.
   */
  private Optional<List<Long>> ofCourse(List<Line> made) {
    SortedMap<Long, Integer> terms = terms(made);
    Map<Long, Integer> atCourse = madeAtCourses.getOrDefault(course(made), new TreeMap<>());
    return facts(made).records(type).isEmpty() && atCourse.entrySet().containsAll(terms.entrySet())
        ? Optional.of(List.copyOf(terms.keySet()))
        : Optional.empty();
  }

  private static CourseFacts facts(List<Line> made) {
    return made.get(0).course().course();
  }

  private static CourseId course(List<Line> made) {
    return facts(made).id();
  }

  /** How many records are of which term. */
  private static SortedMap<Long, Integer> terms(List<Line> made) {
    SortedMap<Long, Integer> terms = new TreeMap<>();
    made.forEach(line -> terms.merge(term(line.line()), 1, Integer::sum));
    return terms;
  }

  private static long term(SetupLine line) {
    return line.requireAbove().key() instanceof RecordKey.SubjectTerm pair ? pair.term() : NO_TERM;
  }
}
