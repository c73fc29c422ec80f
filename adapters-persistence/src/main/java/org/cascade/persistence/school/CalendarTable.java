package org.cascade.persistence.school;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.resource.Kept;
import org.cascade.application.resource.ListStart;
import org.cascade.application.resource.Problem;
import org.cascade.application.school.Calendar;
import org.cascade.application.school.CalendarFilter;
import org.cascade.application.school.CalendarKind;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.district.SchoolId;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.resource.Candidate;
import org.cascade.persistence.resource.Names;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.Referable;
import org.cascade.persistence.resource.References;
import org.cascade.persistence.resource.ResourceTable;
import org.cascade.persistence.school.CalendarMapper.CalendarQuery;
import org.cascade.persistence.school.CalendarMapper.CalendarRow;
import org.cascade.persistence.school.CalendarMapper.NewCalendar;
import org.jspecify.annotations.Nullable;

/** Calendars in their table. */
final class CalendarTable implements ResourceTable<CalendarId, Calendar, CalendarFilter> {
  private static CalendarMapper mapper(SqlSession session) {
    return session.getMapper(CalendarMapper.class);
  }

  private static Optional<Kept<CalendarId, Calendar>> kept(@Nullable CalendarRow row) {
    return Optional.ofNullable(row).map(CalendarTable::keptRow);
  }

  private static Kept<CalendarId, Calendar> keptRow(CalendarRow row) {
    return new Kept<>(
        new CalendarId(row.id()),
        new Calendar(
            new SchoolId(row.schoolId()),
            row.schoolYear(),
            row.name(),
            CalendarKind.valueOf(row.kind())),
        Integer.toString(row.version()));
  }

  @Override
  public Optional<Kept<CalendarId, Calendar>> find(SqlSession session, CalendarId id) {
    return kept(mapper(session).find(id.value()));
  }

  @Override
  public Optional<Kept<CalendarId, Calendar>> lock(SqlSession session, CalendarId id) {
    return kept(mapper(session).lock(id.value()));
  }

  @Override
  public List<Kept<CalendarId, Calendar>> list(
      SqlSession session, CalendarFilter filter, ListStart start, int limit) {
    return mapper(session)
        .page(
            new CalendarQuery(
                filter.school().map(SchoolId::value).orElse(null),
                filter.year().orElse(null),
                PageQuery.of(start, limit)))
        .stream()
        .map(CalendarTable::keptRow)
        .toList();
  }

  /** What has to be unique. */
  private record Key(long school, int year, String nameKey) {
    static Key of(Calendar calendar) {
      return new Key(
          calendar.school().value(), calendar.year(), NameKey.of(calendar.name()).text());
    }
  }

  @Override
  public List<Problem> problems(
      SqlSession session, List<Candidate<CalendarId, Calendar>> candidates) {
    CalendarMapper mapper = mapper(session);
    List<Problem> problems =
        new ArrayList<>(
            References.missing(
                session,
                candidates,
                "school",
                calendar -> calendar.school().value(),
                Referable.SCHOOL));
    problems.addAll(
        References.missing(
            session,
            candidates,
            "school_year",
            calendar -> (long) calendar.year(),
            Referable.SCHOOL_YEAR));
    problems.addAll(
        Names.taken(
            candidates,
            "display_name",
            Key::of,
            holders(mapper, candidates),
            id -> "calendar " + id.value()));
    return problems;
  }

  private static Map<Key, CalendarId> holders(
      CalendarMapper mapper, List<Candidate<CalendarId, Calendar>> candidates) {
    JsonText keys = new JsonText();
    candidates.stream()
        .map(candidate -> Key.of(candidate.value()))
        .distinct()
        .forEach(
            key -> keys.row().number(key.school()).number(key.year()).text(key.nameKey()).end());
    Map<Key, CalendarId> holders = new HashMap<>();
    mapper
        .holders(keys.toString())
        .forEach(
            row ->
                holders.put(
                    new Key(row.school(), row.year(), row.nameKey()), new CalendarId(row.id())));
    return holders;
  }

  private static NewCalendar row(Calendar calendar) {
    return new NewCalendar(
        calendar.school().value(),
        calendar.year(),
        calendar.name(),
        NameKey.of(calendar.name()).text(),
        calendar.kind().name());
  }

  @Override
  public List<CalendarId> insert(SqlSession session, List<Calendar> values) {
    return values.stream()
        .map(value -> new CalendarId(NewRow.inserted(row(value), mapper(session)::insert)))
        .toList();
  }

  @Override
  public void update(SqlSession session, CalendarId id, Calendar value) {
    mapper(session).update(id.value(), row(value));
  }

  @Override
  public Map<String, Long> uses(SqlSession session, CalendarId id) {
    return Names.counted(mapper(session).uses(id.value()));
  }

  @Override
  public void delete(SqlSession session, CalendarId id) {
    mapper(session).forgetRolls(id.value());
    mapper(session).delete(id.value());
  }

  @Override
  public String text(CalendarId id) {
    return Long.toString(id.value());
  }

  @Override
  public CalendarId id(String text) {
    return new CalendarId(Long.parseLong(text));
  }
}
