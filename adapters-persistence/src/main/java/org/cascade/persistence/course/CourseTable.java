package org.cascade.persistence.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.course.Course;
import org.cascade.application.course.CourseFilter;
import org.cascade.application.course.CoursePlace;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.course.CourseMapper.CourseQuery;
import org.cascade.persistence.course.CourseMapper.CourseRow;
import org.cascade.persistence.course.CourseMapper.NewCourse;
import org.cascade.persistence.database.InfoValues;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.LocksText;
import org.cascade.persistence.record.OwnerKey;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.jspecify.annotations.Nullable;

/** Courses in their table. */
final class CourseTable implements ResourceTable<CourseId, Course, CourseFilter> {
  private static CourseMapper mapper(SqlSession session) {
    return session.getMapper(CourseMapper.class);
  }

  private static Optional<Kept<CourseId, Course>> kept(@Nullable CourseRow row) {
    return Optional.ofNullable(row).map(CourseTable::keptRow);
  }

  private static Kept<CourseId, Course> keptRow(CourseRow row) {
    return new Kept<>(
        new CourseId(row.id()),
        new Course(
            new CalendarId(row.calendarId()),
            row.masterId() == null ? null : new MasterId(row.masterId()),
            row.ignoreMasterPush(),
            row.info(),
            new CoursePlace(
                row.calendarName(), row.schoolName(), row.year(), LocksText.locks(row.locks()))),
        Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<CourseId, Course>> find(SqlSession session, CourseId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<CourseId, Course>> lock(SqlSession session, CourseId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<CourseId, Course>> list(
      SqlSession session, CourseFilter filter, ListStart start, int limit) {
    CourseQuery query =
        new CourseQuery(
            filter.catalog().map(CatalogId::value).orElse(null),
            filter.master().map(MasterId::value).orElse(null),
            filter.calendar().map(CalendarId::value).orElse(null),
            filter.year().orElse(null),
            filter.number().orElse(null),
            PageQuery.of(start, limit));
    return mapper(session).page(query).stream().map(CourseTable::keptRow).toList();
  }

  /** What has to be unique. */
  private record Key(long calendar, String number) {
    static Key of(Course course) {
      return new Key(course.calendar().value(), course.info().value(CourseAttribute.NUMBER));
    }
  }

  @Override
  public List<Problem> problems(SqlSession session, List<Candidate<CourseId, Course>> candidates) {
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session,
                candidates,
                "calendar",
                course -> course.calendar().value(),
                Referable.CALENDAR));
    problems.addAll(
        References.missing(session, candidates, "master", CourseTable::master, Referable.MASTER));
    Set<Integer> dangling = problems.stream().map(Problem::index).collect(Collectors.toSet());
    problems.addAll(
        unfitting(
            session,
            candidates.stream()
                .filter(candidate -> !dangling.contains(candidate.index()))
                .toList()));
    problems.addAll(
        Names.taken(
            candidates,
            "number",
            Key::of,
            holders(mapper(session), candidates),
            id -> "course " + id.value()));
    return problems;
  }

  private static @Nullable Long master(Course course) {
    return course.masterIfLinked().map(MasterId::value).orElse(null);
  }

  /** A course that is made is linked only to a master of its school's catalog (K-2). */
  private static List<Problem> unfitting(
      SqlSession session, List<Candidate<CourseId, Course>> candidates) {
    List<Candidate<CourseId, Course>> linked =
        candidates.stream()
            .filter(candidate -> candidate.id() == null && candidate.value().master() != null)
            .toList();
    if (linked.isEmpty()) {
      return List.of();
    }
    JsonText pairs = new JsonText();
    linked.forEach(
        candidate ->
            pairs
                .row()
                .number(candidate.value().calendar().value())
                .json(master(candidate.value()) + "")
                .end());
    Set<String> fitting = new HashSet<>(mapper(session).fitting(pairs.toString()));
    return linked.stream()
        .filter(candidate -> !fitting.contains(pair(candidate.value())))
        .map(
            candidate ->
                new Problem(
                    candidate.index(),
                    "master",
                    "is not of the catalog that the school of the calendar uses",
                    false))
        .toList();
  }

  private static String pair(Course course) {
    return course.calendar().value() + "/" + master(course);
  }

  private static Map<Key, CourseId> holders(
      CourseMapper mapper, List<Candidate<CourseId, Course>> candidates) {
    JsonText keys = new JsonText();
    candidates.stream()
        .map(candidate -> Key.of(candidate.value()))
        .distinct()
        .forEach(key -> keys.row().number(key.calendar()).text(key.number()).end());
    Map<Key, CourseId> holders = new HashMap<>();
    mapper
        .holders(keys.toString())
        .forEach(row -> holders.put(new Key(row.calendar(), row.number()), new CourseId(row.id())));
    return holders;
  }

  private static NewCourse row(Course course) {
    return new NewCourse(
        course.calendar().value(),
        master(course),
        course.ignoreMasterPush(),
        InfoValues.of(course.info()));
  }

  @Override
  public List<CourseId> insert(SqlSession session, List<Course> courses) {
    return courses.stream()
        .map(course -> new CourseId(NewRow.inserted(row(course), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, CourseId id, Course course) {
    mapper(session).update(id.value(), row(course));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, CourseId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  /** With its setup; it has no sections and no scores any more. */
  @Override
  public void delete(SqlSession session, CourseId id) {
    OwnerKey.course(id.value()).deleteSetup(session);
    mapper(session).delete(id.value());
  }

  /** Sets the flag of a course that is held, and returns the course after that. */
  Kept<CourseId, Course> setIgnoreMasterPush(SqlSession session, CourseId id, boolean ignore) {
    mapper(session).setIgnoreMasterPush(id.value(), ignore);
    return find(session, id).orElseThrow();
  }

  @Override
  public String text(CourseId id) {
    return Long.toString(id.value());
  }

  @Override
  public CourseId id(String text) {
    return new CourseId(Long.parseLong(text));
  }
}
