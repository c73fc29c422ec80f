package org.cascade.persistence.push;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.Reading;
import org.cascade.domain.push.SectionFacts;
import org.cascade.persistence.instep.MasterReader;
import org.cascade.persistence.instep.MasterRecords;
import org.cascade.persistence.instep.Masters;
import org.cascade.persistence.setup.SetupReader;
import org.cascade.persistence.setup.TermReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of some courses, one statement a kind of fact. Which courses and masters there
 * are is settled at once; their setup is read when it is asked for.
 */
final class RangeFacts {
  private final SqlSession session;
  private final List<Target> targets;
  private final Map<Long, CourseRow> rows = new LinkedHashMap<>();
  private final Map<Long, MasterRow> masterRows = new HashMap<>();
  private final Map<Long, Set<Long>> terms = new HashMap<>();
  private final MasterRecords masterRecords;
  private Masters mastersRead = Masters.NONE;
  private final SetupReader setup;
  private final TermReader termReader;

  private RangeFacts(
      SqlSession session, MasterRecords masters, List<Target> targets, List<CourseRow> rows) {
    this.session = session;
    this.masterRecords = masters;
    this.targets = targets;
    rows.forEach(row -> this.rows.put(row.id(), row));
    this.setup = new SetupReader(session);
    this.termReader = new TermReader(session);
  }

  /** Locks the courses, and their masters against edits, until the end of the transaction. */
  static RangeFacts locked(SqlSession session, MasterRecords masters, List<Target> targets) {
    RangeFacts facts =
        new RangeFacts(session, masters, targets, courses(session).lock(courseIds(targets)));
    return facts.with(courses(session).shareMasters(facts.masters()));
  }

  /** Without any lock. */
  static RangeFacts read(SqlSession session, MasterRecords masters, List<Target> targets) {
    RangeFacts facts =
        new RangeFacts(session, masters, targets, courses(session).read(courseIds(targets)));
    return facts.with(courses(session).readMasters(facts.masters()));
  }

  private static CourseMapper courses(SqlSession session) {
    return session.getMapper(CourseMapper.class);
  }

  private static String courseIds(List<Target> targets) {
    return Ids.text(targets.stream().map(target -> target.course().value()).toList());
  }

  private RangeFacts with(List<MasterRow> masters) {
    masters.forEach(row -> masterRows.put(row.id(), row));
    Set<Long> calendars =
        rows.values().stream().map(CourseRow::calendarId).collect(Collectors.toSet());
    terms.putAll(termReader.ofCalendars(Ids.text(calendars)));
    return this;
  }

  /** Those of the targets; for targets without one those that the courses are linked to. */
  private String masters() {
    return Ids.text(
        targets.stream()
            .map(this::masterId)
            .flatMap(Optional::stream)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Optional<Long> masterId(Target target) {
    MasterId master = target.master();
    return master != null
        ? Optional.of(master.value())
        : row(target).flatMap(row -> Optional.ofNullable(row.masterId()));
  }

  private Optional<CourseRow> row(Target target) {
    return Optional.ofNullable(rows.get(target.course().value()));
  }

  /**
   * A target that is gone or is not linked to its master any more, with what is still known of it.
   */
  record Lost(Target target, CourseFacts.Title title, String masterNumber) {}

  List<Lost> lost() {
    return targets.stream().filter(target -> !isThere(target)).map(this::asLost).toList();
  }

  /** A target without a master may be linked to any, or to none. */
  private boolean isThere(Target target) {
    return row(target)
        .filter(
            row ->
                target.master() == null
                    || (masterId(target).equals(Optional.ofNullable(row.masterId()))
                        && masterRows.containsKey(row.masterId())))
        .isPresent();
  }

  private Lost asLost(Target target) {
    CourseFacts.Title title =
        row(target).map(RangeFacts::title).orElse(new CourseFacts.Title("", "", "", ""));
    String masterNumber =
        masterId(target)
            .flatMap(id -> Optional.ofNullable(masterRows.get(id)))
            .map(master -> master.info().value(CourseAttribute.NUMBER))
            .orElse("");
    return new Lost(target, title, masterNumber);
  }

  private static CourseFacts.Title title(CourseRow row) {
    return new CourseFacts.Title(
        row.school(),
        row.calendar(),
        row.info().value(CourseAttribute.NUMBER),
        row.info().value(CourseAttribute.NAME));
  }

  /** The facts of every target that is still linked as it was when the push started, in order. */
  Map<CourseId, CourseFacts> courses(Reading reading) {
    return courses(
        targets.stream().filter(this::isThere).map(target -> target.course().value()).toList(),
        reading,
        false);
  }

  /** The facts of some of these, with all setup of the courses and their sections. */
  Map<CourseId, CourseFacts> wholeCourses(Collection<CourseId> courses) {
    return courses(courses.stream().map(CourseId::value).toList(), Reading.wholeCourse(), true);
  }

  private Map<CourseId, CourseFacts> courses(List<Long> ids, Reading reading, boolean whole) {
    String text = Ids.text(ids);
    Map<Long, MasterSetup> masters = masters(ids, reading.masters());
    Map<Long, Map<DataType, List<BelowRecord>>> records = setup.ofCourses(reading.courses(), text);
    Map<Long, List<SectionFacts>> sections =
        reading.sections().isEmpty() ? Map.of() : sections(reading.sections(), text);
    Map<CourseId, CourseFacts> courses = new LinkedHashMap<>();
    for (Long id : ids) {
      CourseRow row = Objects.requireNonNull(rows.get(id));
      courses.put(
          new CourseId(id),
          new CourseFacts(
              new CourseId(id),
              title(row),
              master(row, masters),
              row.info(),
              terms.getOrDefault(row.calendarId(), Set.of()),
              records.getOrDefault(id, Map.of()),
              sections.getOrDefault(id, List.of()),
              whole));
    }
    return courses;
  }

  private static @Nullable MasterSetup master(CourseRow row, Map<Long, MasterSetup> masters) {
    return row.masterId() == null ? null : masters.get(row.masterId());
  }

  private Map<Long, MasterSetup> masters(List<Long> courses, Set<DataType> types) {
    Set<Long> ids =
        courses.stream()
            .map(id -> Objects.requireNonNull(rows.get(id)).masterId())
            .filter(masterRows::containsKey)
            .collect(Collectors.toCollection(TreeSet::new));
    Masters read = masterRecords.read(session, setup, types, ids);
    mastersRead = mastersRead.and(read);
    return setups(read, ids.stream().map(masterRows::get).filter(Objects::nonNull).toList());
  }

  /** Those whose setup was read. */
  Masters mastersRead() {
    return mastersRead;
  }

  /** Masters with their setup of some types. */
  static MasterReader.Read masters(
      SqlSession session, MasterRecords masters, Set<DataType> types, Set<Long> ids) {
    Masters read = masters.read(session, new SetupReader(session), types, ids);
    return new MasterReader.Read(setups(read, courses(session).readMasters(Ids.text(ids))), read);
  }

  private static Map<Long, MasterSetup> setups(Masters read, List<MasterRow> masters) {
    return masters.stream()
        .collect(
            Collectors.toMap(
                MasterRow::id,
                row ->
                    new MasterSetup(
                        new MasterId(row.id()),
                        row.info().value(CourseAttribute.NUMBER),
                        row.info(),
                        read.records(row.id()))));
  }

  private Map<Long, List<SectionFacts>> sections(Set<DataType> types, String courses) {
    Map<Long, Map<DataType, List<BelowRecord>>> records = setup.ofSections(types, courses);
    Map<Long, List<SectionFacts>> sections = new HashMap<>();
    termReader
        .sectionsOf(courses)
        .forEach(
            (course, ofCourse) ->
                sections.put(
                    course,
                    ofCourse.stream()
                        .map(
                            section ->
                                new SectionFacts(
                                    section.id(),
                                    section.number(),
                                    section.terms(),
                                    records.getOrDefault(section.id(), Map.of())))
                        .toList()));
    return sections;
  }

  /** The hash of the weights of a course's composite, as read. */
  ContentHash weights(long composite) {
    return setup.weights(composite).orElseThrow();
  }
}
