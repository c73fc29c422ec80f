package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.CourseEvidence;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.RecordRef;
import org.cascade.persistence.database.JsonText;

/** Reads the facts of a range, one statement a kind of fact, and has them planned. */
final class RangeFacts {
  private final SqlSession session;
  private final CourseRange range;
  private final Map<Long, CourseRow> rows;
  private final List<MasterRow> masterRows;

  private RangeFacts(
      SqlSession session, CourseRange range, List<CourseRow> rows, List<MasterRow> masterRows) {
    this.session = session;
    this.range = range;
    this.rows = new LinkedHashMap<>();
    rows.forEach(row -> this.rows.put(row.id(), row));
    this.masterRows = masterRows;
  }

  /**
   * Locks the courses of the range, and its masters against edits, until the end of the
   * transaction.
   */
  static RangeFacts locked(SqlSession session, CourseRange range) {
    CourseMapper mapper = session.getMapper(CourseMapper.class);
    return new RangeFacts(
        session, range, mapper.lock(courses(range)), mapper.shareMasters(masters(range)));
  }

  /** Without any lock. */
  static RangeFacts read(SqlSession session, CourseRange range) {
    CourseMapper mapper = session.getMapper(CourseMapper.class);
    return new RangeFacts(
        session, range, mapper.read(courses(range)), mapper.readMasters(masters(range)));
  }

  private static String courses(CourseRange range) {
    JsonText ids = new JsonText();
    range.targets().forEach(target -> ids.number(target.course().value()));
    return ids.toString();
  }

  private static String masters(CourseRange range) {
    JsonText ids = new JsonText();
    range.targets().stream()
        .map(Target::master)
        .collect(Collectors.toCollection(TreeSet::new))
        .forEach(master -> ids.number(master.value()));
    return ids.toString();
  }

  /**
   * A target that is gone or is not linked to its master any more, with what is still known of it.
   */
  record Lost(Target target, LinkedCourse.Title title, String masterNumber) {}

  List<Lost> lost() {
    return range.targets().stream()
        .filter(target -> row(target).filter(row -> isLinked(target, row)).isEmpty())
        .map(this::asLost)
        .toList();
  }

  private Lost asLost(Target target) {
    LinkedCourse.Title title =
        row(target).map(RangeFacts::title).orElse(new LinkedCourse.Title("", "", "", ""));
    String masterNumber =
        masterRows.stream()
            .filter(master -> master.id() == target.master().value())
            .map(master -> master.info().value(CourseAttribute.NUMBER))
            .findFirst()
            .orElse("");
    return new Lost(target, title, masterNumber);
  }

  private Optional<CourseRow> row(Target target) {
    return Optional.ofNullable(rows.get(target.course().value()));
  }

  private static boolean isLinked(Target target, CourseRow row) {
    return Long.valueOf(target.master().value()).equals(row.masterId());
  }

  private static LinkedCourse.Title title(CourseRow row) {
    return new LinkedCourse.Title(
        row.school(),
        row.calendar(),
        row.info().value(CourseAttribute.NUMBER),
        row.info().value(CourseAttribute.NAME));
  }

  /** A course that was planned, with the facts that it was planned by. */
  record Planned(LinkedCourse course, CoursePlan plan) {}

  /** Plans every course of the range that is still linked as it was when the push started. */
  List<Planned> planned(CoursePlanner planner) {
    List<LinkedCourse> courses = linked(planner.setupTypes());
    Map<CourseId, CourseEvidence> evidence = evidence(courses, planner);
    return courses.stream()
        .map(
            course ->
                new Planned(
                    course,
                    planner.plan(course, evidence.getOrDefault(course.id(), CourseEvidence.NONE))))
        .toList();
  }

  private List<LinkedCourse> linked(Set<DataType> types) {
    Map<Long, MasterSetup> masters = setups(types);
    Map<Long, Map<DataType, List<BelowRecord>>> records = belowRecords(types);
    List<LinkedCourse> courses = new ArrayList<>();
    for (Target target : range.targets()) {
      Optional<CourseRow> row = row(target).filter(found -> isLinked(target, found));
      MasterSetup master = masters.get(target.master().value());
      if (row.isPresent() && master != null) {
        long id = row.get().id();
        courses.add(course(row.get(), master, records.getOrDefault(id, Map.of())));
      }
    }
    return courses;
  }

  private static LinkedCourse course(
      CourseRow row, MasterSetup master, Map<DataType, List<BelowRecord>> records) {
    return new LinkedCourse(new CourseId(row.id()), title(row), master, row.info(), records);
  }

  private Map<Long, MasterSetup> setups(Set<DataType> types) {
    Map<Long, Map<DataType, List<AboveRecord>>> records = new HashMap<>();
    for (DataType type : types) {
      for (AboveRow row : SetupMappers.of(session, type).above(masters(range))) {
        records
            .computeIfAbsent(row.masterId(), master -> new EnumMap<>(DataType.class))
            .computeIfAbsent(type, key -> new ArrayList<>())
            .add(row.record());
      }
    }
    return masterRows.stream()
        .collect(
            Collectors.toMap(
                MasterRow::id,
                row ->
                    new MasterSetup(
                        new MasterId(row.id()),
                        row.info().value(CourseAttribute.NUMBER),
                        row.info(),
                        records.getOrDefault(row.id(), Map.of()))));
  }

  private Map<Long, Map<DataType, List<BelowRecord>>> belowRecords(Set<DataType> types) {
    Map<Long, Map<DataType, List<BelowRecord>>> records = new HashMap<>();
    for (DataType type : types) {
      for (BelowRow row : SetupMappers.of(session, type).below(courses(range))) {
        records
            .computeIfAbsent(row.courseId(), course -> new EnumMap<>(DataType.class))
            .computeIfAbsent(type, key -> new ArrayList<>())
            .add(row.record());
      }
    }
    return records;
  }

  private Map<CourseId, CourseEvidence> evidence(
      List<LinkedCourse> courses, CoursePlanner planner) {
    Map<DataType, JsonText> asked = new EnumMap<>(DataType.class);
    for (LinkedCourse course : courses) {
      for (RecordRef record : planner.asksEvidenceOf(course)) {
        asked
            .computeIfAbsent(record.type(), type -> new JsonText())
            .row()
            .number(course.id().value())
            .number(record.row())
            .end();
      }
    }
    Map<CourseId, Map<RecordRef, Evidence>> found = new HashMap<>();
    asked.forEach((type, targets) -> find(type, targets, found));
    Map<CourseId, CourseEvidence> evidence = new HashMap<>();
    found.forEach((course, records) -> evidence.put(course, new CourseEvidence(records)));
    return evidence;
  }

  private void find(
      DataType type, JsonText targets, Map<CourseId, Map<RecordRef, Evidence>> found) {
    for (EvidenceRow row : SetupMappers.of(session, type).evidence(targets.toString())) {
      if (row.evidence().exists()) {
        found
            .computeIfAbsent(new CourseId(row.courseId()), course -> new HashMap<>())
            .put(new RecordRef(type, row.row()), row.evidence());
      }
    }
  }
}
