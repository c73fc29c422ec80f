package org.cascade.persistence.push;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ScopeFacts;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.push.ScopeMapper.LinkedRow;

/** Scopes of pushes, each read at one moment. */
public final class MyBatisPushScopes implements PushScopes {
  private final Transactions transactions;

  @Inject
  public MyBatisPushScopes(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public ScopeFacts facts(PushRequest request) {
    return transactions.readOneMoment(
        session -> facts(request, session.getMapper(ScopeMapper.class)));
  }

  private static ScopeFacts facts(PushRequest request, ScopeMapper mapper) {
    long catalog = request.catalog().value();
    return new ScopeFacts(
        mapper.yearExists(request.year()),
        Optional.ofNullable(mapper.catalogName(catalog)).map(name -> locks(mapper, catalog)),
        calendars(request, mapper),
        masters(request, mapper));
  }

  private static CatalogLocks locks(ScopeMapper mapper, long catalog) {
    return new CatalogLocks(
        mapper.locks(catalog).stream().map(Lock::valueOf).collect(Collectors.toSet()));
  }

  private static Map<CalendarId, CalendarFacts> calendars(PushRequest request, ScopeMapper mapper) {
    Map<CalendarId, CalendarFacts> calendars = new HashMap<>();
    mapper
        .calendars(ids(request.calendars(), CalendarId::value))
        .forEach(
            row ->
                calendars.put(
                    new CalendarId(row.id()),
                    new CalendarFacts(
                        row.year(), Optional.ofNullable(row.catalogId()).map(CatalogId::new))));
    return calendars;
  }

  private static Map<MasterId, CatalogId> masters(PushRequest request, ScopeMapper mapper) {
    return mapper.masters(ids(request.masters(), MasterId::value)).stream()
        .collect(
            Collectors.toMap(row -> new MasterId(row.id()), row -> new CatalogId(row.catalogId())));
  }

  @Override
  public PushScope read(PushRequest request) {
    return transactions.readOneMoment(session -> read(request, session));
  }

  private static PushScope read(PushRequest request, SqlSession session) {
    ScopeMapper mapper = session.getMapper(ScopeMapper.class);
    long catalog = request.catalog().value();
    List<LinkedRow> linked =
        mapper.linked(
            request.year(),
            catalog,
            ids(request.calendars(), CalendarId::value),
            ids(request.masters(), MasterId::value));
    return new PushScope(
        Optional.ofNullable(mapper.catalogName(catalog)).orElse(""),
        locks(mapper, catalog),
        linked.stream().filter(MyBatisPushScopes::isTarget).map(MyBatisPushScopes::target).toList(),
        linked.stream().filter(row -> !isTarget(row)).map(MyBatisPushScopes::skipped).toList());
  }

  private static boolean isTarget(LinkedRow row) {
    return row.onCatalog() && !row.ignored();
  }

  private static PushTarget target(LinkedRow row) {
    return new PushTarget(
        new CalendarId(row.calendarId()),
        new CourseId(row.courseId()),
        new MasterId(row.masterId()));
  }

  private static SkippedCourse skipped(LinkedRow row) {
    return new SkippedCourse(
        new CourseId(row.courseId()),
        new LinkedCourse.Title(row.school(), row.calendar(), row.courseNumber(), row.courseName()),
        row.masterNumber(),
        row.onCatalog() ? Reason.IGNORE_MASTER_PUSH : Reason.SCHOOL_NOT_ON_CATALOG);
  }

  private static <T> String ids(Collection<T> ids, ToLongFunction<T> value) {
    JsonText text = new JsonText();
    ids.stream().mapToLong(value).sorted().forEach(text::number);
    return text.toString();
  }
}
