package org.cascade.persistence.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.setup.EffectiveOption;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupOwner;
import org.cascade.application.setup.SetupRecord;
import org.cascade.application.setup.Standing;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.OptionInForce;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.SetupStates;
import org.cascade.domain.push.Subject;
import org.cascade.persistence.database.LocksText;
import org.cascade.persistence.record.OwnerKey.At;
import org.cascade.persistence.record.SetupRecordMapper.CourseRow;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** The setup of one owner, with how it stands to that above. */
final class Owned {
  private final SetupRecordMapper mapper;
  private final SetupOwner owner;
  private final OwnerKey key;
  private final @Nullable CourseRow course;

  private Owned(
      SetupRecordMapper mapper, SetupOwner owner, OwnerKey key, @Nullable CourseRow course) {
    this.mapper = mapper;
    this.owner = owner;
    this.key = key;
    this.course = course;
  }

  /** Absent if there is no such owner. */
  static Optional<Owned> of(SqlSession session, SetupOwner owner) {
    return find(session.getMapper(SetupRecordMapper.class), owner, false);
  }

  /**
   * Holds the owner until the end of the transaction, of a section its course: what is changed of
   * it is changed by one at a time, and not while a push does.
   */
  static Optional<Owned> hold(SqlSession session, SetupOwner owner) {
    return find(session.getMapper(SetupRecordMapper.class), owner, true);
  }

  private static Optional<Owned> find(SetupRecordMapper mapper, SetupOwner owner, boolean held) {
    if (owner instanceof SetupOwner.Master master) {
      long id = master.id().value();
      Long there = held ? mapper.holdMaster(id) : mapper.master(id);
      return Optional.ofNullable(there)
          .map(found -> new Owned(mapper, owner, OwnerKey.master(id), null));
    }
    OwnerKey key = keyBelow(mapper, owner);
    if (key == null || (held && !isHeld(mapper, owner, key))) {
      return Optional.empty();
    }
    return Optional.ofNullable(mapper.course(key.heldCourse()))
        .map(course -> new Owned(mapper, owner, key, course));
  }

  /** Whoever held the course before may have deleted the section. */
  private static boolean isHeld(SetupRecordMapper mapper, SetupOwner owner, OwnerKey key) {
    return mapper.holdCourse(key.heldCourse()) != null && keyBelow(mapper, owner) != null;
  }

  private static @Nullable OwnerKey keyBelow(SetupRecordMapper mapper, SetupOwner owner) {
    if (owner instanceof SetupOwner.Course course) {
      return OwnerKey.course(course.id().value());
    }
    long section = ((SetupOwner.Section) owner).id().value();
    Long course = mapper.courseOf(section);
    return course == null ? null : OwnerKey.section(course, section);
  }

  OwnerKey key() {
    return key;
  }

  boolean isSection() {
    return key.at() == At.SECTION;
  }

  /** All records, type by type. */
  List<Kept<SetupId, SetupRecord>> all() {
    return tables().stream().flatMap(table -> ofType(table).stream()).toList();
  }

  private List<SetupTable> tables() {
    return Arrays.stream(SetupTable.values()).filter(this::has).toList();
  }

  /** Whether the owner can have records of a type: tasks, standards and tests sit on the course. */
  boolean has(SetupTable table) {
    return !isSection() || DataType.SECTION_TYPES.contains(table.type);
  }

  List<Kept<SetupId, SetupRecord>> ofType(SetupTable table) {
    if (!has(table)) {
      return List.of();
    }
    List<SetupRecordRow> rows = mapper.all(table, key);
    Standings standings =
        course == null ? row -> null : standings(table, states(table, rows, course), course);
    return rows.stream().map(row -> kept(row, standings.of(row))).toList();
  }

  private Kept<SetupId, SetupRecord> kept(SetupRecordRow row, @Nullable Standing standing) {
    DataType type = row.table().type;
    return new Kept<>(
        new SetupId(owner, type, row.row()),
        new SetupRecord(owner, type, row.key(), row.content(), standing),
        row.etag(),
        row.place());
  }

  /** How rows of one type stand. */
  private interface Standings {
    @Nullable Standing of(SetupRecordRow row);
  }

  private SetupStates states(SetupTable table, List<SetupRecordRow> rows, CourseRow of) {
    return isSection() ? statesAtSection(table, rows, of) : statesAtCourse(table, rows, of);
  }

  private Standings standings(SetupTable table, SetupStates states, CourseRow of) {
    Set<Lock> locks = LocksText.locks(of.locks());
    boolean isLocked = locks.stream().anyMatch(lock -> lock.dataType() == table.type);
    return row ->
        new Standing(
            isSection() ? states.atSection(row.row()) : states.atCourse(row.row()),
            row.link() != null,
            isLocked,
            locks.contains(Lock.COMPOSITE_WEIGHTS),
            row.edit());
  }

  private SetupStates statesAtCourse(SetupTable table, List<SetupRecordRow> rows, CourseRow of) {
    Long master = of.masterIfLinked();
    List<AboveRecord> above =
        master == null
            ? List.of()
            : mapper.all(table, OwnerKey.master(master)).stream()
                .map(row -> row.above(null))
                .toList();
    return new SetupStates(above, below(rows), table.type, Level.COURSE);
  }

  private static List<BelowRecord> below(List<SetupRecordRow> rows) {
    return rows.stream().map(SetupRecordRow::below).toList();
  }

  /** T-10: what is of a term in which the section does not meet counts as absent above. */
  private SetupStates statesAtSection(SetupTable table, List<SetupRecordRow> rows, CourseRow of) {
    List<SetupRecordRow> atCourse = mapper.all(table, OwnerKey.course(of.id()));
    SetupStates course = statesAtCourse(table, atCourse, of);
    Set<Long> terms = keyTerms();
    List<AboveRecord> above =
        atCourse.stream()
            .filter(row -> isIn(terms, row.key()))
            .map(row -> row.above(course.state(row.row())))
            .toList();
    return new SetupStates(above, below(rows), table.type, Level.SECTION);
  }

  private static boolean isIn(Set<Long> terms, RecordKey key) {
    return !(key instanceof RecordKey.SubjectTerm pair) || terms.contains(pair.term());
  }

  /** The names of the terms that records may be of; a master has no calendar: any. */
  Set<Long> keyTerms() {
    return isSection() ? new HashSet<>(mapper.termsOfSection(key)) : calendarTerms();
  }

  /** The names of the terms that records may refer to; a master has no calendar: any. */
  Set<Long> calendarTerms() {
    return course == null ? Set.of() : new HashSet<>(mapper.termsOfCalendar(course.calendar()));
  }

  boolean hasCalendar() {
    return course != null;
  }

  /**
   * The tasks and standards there are, which sit on the course, and whether the master dropped what
   * a push made them from (T-11).
   */
  Map<Subject, Boolean> subjects() {
    Map<Subject, Boolean> subjects = new HashMap<>();
    for (SetupTable table : List.of(SetupTable.GRADING_TASKS, SetupTable.STANDARDS)) {
      subjects.putAll(subjects(table));
    }
    return subjects;
  }

  private Map<Subject, Boolean> subjects(SetupTable table) {
    Map<Subject, Boolean> subjects = new HashMap<>();
    if (course == null) {
      mapper
          .all(table, key)
          .forEach(row -> subjects.put(new Subject(table.type, row.row()), false));
    } else {
      List<SetupRecordRow> rows = mapper.all(table, OwnerKey.course(course.id()));
      SetupStates states = statesAtCourse(table, rows, course);
      rows.forEach(
          row -> subjects.put(new Subject(table.type, row.row()), states.hasDeadLink(row.row())));
    }
    return subjects;
  }

  /** T-11, of a section: by task and standard, then by term. */
  List<EffectiveOption> effectiveOptions() {
    SetupTable table = SetupTable.GRADE_CALC_OPTIONS;
    CourseRow of = Objects.requireNonNull(course);
    List<SetupRecordRow> rows = mapper.all(table, key);
    SetupStates states = statesAtSection(table, rows, of);
    Standings standings = standings(table, states, of);
    Map<RecordKey, Kept<SetupId, SetupRecord>> records = new HashMap<>();
    rows.forEach(row -> records.put(row.key(), kept(row, standings.of(row))));
    List<EffectiveOption> options = new ArrayList<>();
    Set<Long> terms = new TreeSet<>(keyTerms());
    inOrder(subjects())
        .forEach(
            (subject, isDropped) ->
                terms.forEach(
                    term ->
                        options.add(
                            option(
                                subject,
                                term,
                                records.get(new RecordKey.SubjectTerm(subject, term)),
                                states,
                                isDropped))));
    return options;
  }

  private static SortedMap<Subject, Boolean> inOrder(Map<Subject, Boolean> subjects) {
    SortedMap<Subject, Boolean> inOrder =
        new TreeMap<>(Comparator.comparing(Subject::type).thenComparing(Subject::id));
    inOrder.putAll(subjects);
    return inOrder;
  }

  private static EffectiveOption option(
      Subject subject,
      long term,
      @Nullable Kept<SetupId, SetupRecord> record,
      SetupStates states,
      boolean isDropped) {
    Boolean counts = record == null ? null : !states.hasDeadLink(record.id().row());
    OptionInForce inForce = OptionInForce.of(counts, isDropped);
    boolean isPushed =
        record != null && record.value().standing() != null && record.value().standing().isLinked();
    return new EffectiveOption(
        subject,
        term,
        inForce == OptionInForce.RECORD ? Optional.ofNullable(record) : Optional.empty(),
        inForce == OptionInForce.NONE_READ_ONLY || isPushed);
  }
}
