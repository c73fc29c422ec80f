package org.cascade.persistence.push;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushScopes;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ScopeFacts;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.ScopeFacts.CourseStanding;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.push.ScopeMapper.LinkedRow;
import org.cascade.persistence.push.ScopeMapper.SkippedRow;
import org.jspecify.annotations.Nullable;

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
    return new ScopeFacts(
        mapper.yearExists(request.year()),
        Optional.ofNullable(request.catalog()).flatMap(catalog -> locks(mapper, catalog)),
        calendars(request, mapper),
        masters(request, mapper),
        courses(request, mapper));
  }

  /** Absent if there is no such catalog. */
  private static Optional<CatalogLocks> locks(ScopeMapper mapper, CatalogId catalog) {
    return Optional.ofNullable(mapper.catalogName(catalog.value()))
        .map(
            name ->
                new CatalogLocks(
                    mapper.locks(catalog.value()).stream()
                        .map(Lock::valueOf)
                        .collect(Collectors.toSet())));
  }

  private static Map<CalendarId, CalendarFacts> calendars(PushRequest request, ScopeMapper mapper) {
    Map<CalendarId, CalendarFacts> calendars = new HashMap<>();
    mapper
        .calendars(Ids.sorted(request.calendars(), CalendarId::value))
        .forEach(
            row ->
                calendars.put(
                    new CalendarId(row.id()), new CalendarFacts(row.year(), id(row.catalogId()))));
    return calendars;
  }

  private static Optional<CatalogId> id(@Nullable Long catalog) {
    return Optional.ofNullable(catalog).map(CatalogId::new);
  }

  private static Map<MasterId, CatalogId> masters(PushRequest request, ScopeMapper mapper) {
    return mapper.masters(Ids.sorted(request.masters(), MasterId::value)).stream()
        .collect(
            Collectors.toMap(row -> new MasterId(row.id()), row -> new CatalogId(row.catalogId())));
  }

  private static Map<CourseId, CourseStanding> courses(PushRequest request, ScopeMapper mapper) {
    return mapper.courses(Ids.sorted(request.courses(), CourseId::value)).stream()
        .collect(
            Collectors.toMap(
                row -> new CourseId(row.id()),
                row ->
                    new CourseStanding(
                        row.year(),
                        id(row.schoolCatalog()),
                        id(row.masterCatalog()),
                        row.ignored())));
  }

  @Override
  public PushScope read(PushRequest request) {
    return transactions.readOneMoment(
        session -> {
          ScopeMapper mapper = session.getMapper(ScopeMapper.class);
          CatalogId catalog = request.catalog();
          return catalog == null ? ofCourses(request, mapper) : ofMasters(request, catalog, mapper);
        });
  }

  /** Every course of the calendars or the request, linked or not, ignored or not; no locks. */
  private static PushScope ofCourses(PushRequest request, ScopeMapper mapper) {
    List<PushTarget> targets =
        mapper
            .ofYear(
                request.year(),
                Ids.sorted(request.calendars(), CalendarId::value),
                Ids.sorted(request.courses(), CourseId::value))
            .stream()
            .map(
                row ->
                    new PushTarget(new CalendarId(row.calendarId()), new CourseId(row.id()), null))
            .toList();
    return new PushScope("", new CatalogLocks(Set.of()), targets, List.of());
  }

  private static PushScope ofMasters(PushRequest request, CatalogId catalog, ScopeMapper mapper) {
    String calendars = Ids.sorted(request.calendars(), CalendarId::value);
    String masters = Ids.sorted(request.masters(), MasterId::value);
    String courses = Ids.sorted(request.courses(), CourseId::value);
    List<LinkedRow> linked =
        mapper.linked(request.year(), catalog.value(), calendars, masters, courses);
    List<SkippedRow> skipped =
        linked.stream().anyMatch(row -> row.skipped() > 0)
            ? mapper.skipped(request.year(), catalog.value(), calendars, masters, courses)
            : List.of();
    return new PushScope(
        Optional.ofNullable(mapper.catalogName(catalog.value())).orElse(""),
        locks(mapper, catalog).orElseGet(() -> new CatalogLocks(Set.of())),
        linked.stream().flatMap(MyBatisPushScopes::targets).toList(),
        skipped.stream().map(MyBatisPushScopes::skipped).toList());
  }

  private static Stream<PushTarget> targets(LinkedRow row) {
    CalendarId calendar = new CalendarId(row.calendarId());
    String text = row.targets();
    String[] targets = text == null ? new String[0] : text.split(",", -1);
    if (targets.length != row.pushed()) {
      throw new IllegalStateException(
          "%d targets in calendar %d, %d came"
              .formatted(row.pushed(), row.calendarId(), targets.length));
    }
    return Stream.of(targets).map(target -> target(calendar, target.split(" ", -1)));
  }

  private static PushTarget target(CalendarId calendar, String[] courseAndMaster) {
    return new PushTarget(
        calendar,
        new CourseId(Long.parseLong(courseAndMaster[0])),
        new MasterId(Long.parseLong(courseAndMaster[1])));
  }

  private static SkippedCourse skipped(SkippedRow row) {
    return new SkippedCourse(
        new PushTarget(
            new CalendarId(row.calendarId()),
            new CourseId(row.courseId()),
            new MasterId(row.masterId())),
        new CourseFacts.Title(row.school(), row.calendar(), row.courseNumber(), row.courseName()),
        row.masterNumber(),
        row.onCatalog() ? Reason.IGNORE_MASTER_PUSH : Reason.SCHOOL_NOT_ON_CATALOG,
        row.ignoring());
  }
}
