package org.cascade.persistence.catalog;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.Catalogs;
import org.cascade.application.catalog.CourseFilter;
import org.cascade.application.catalog.CourseSummary;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.persistence.catalog.CatalogMapper.CatalogRow;
import org.cascade.persistence.catalog.CatalogMapper.CourseQuery;
import org.cascade.persistence.catalog.CatalogMapper.CourseRow;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;
import org.jspecify.annotations.Nullable;

/** Catalogs in MySQL. */
public final class MyBatisCatalogs implements Catalogs {
  private final Transactions transactions;

  @Inject
  public MyBatisCatalogs(Transactions transactions) {
    this.transactions = transactions;
  }

  private <T> T read(Function<CatalogMapper, T> unit) {
    return transactions.inOne(session -> unit.apply(session.getMapper(CatalogMapper.class)));
  }

  @Override
  public List<Catalog> list(Optional<CatalogId> after, int limit) {
    return read(
        mapper ->
            mapper.list(after.map(CatalogId::value).orElse(0L), limit).stream()
                .map(MyBatisCatalogs::catalog)
                .toList());
  }

  @Override
  public Optional<Catalog> find(CatalogId id) {
    return read(
        mapper -> Optional.ofNullable(mapper.find(id.value())).map(MyBatisCatalogs::catalog));
  }

  private static Catalog catalog(CatalogRow row) {
    return new Catalog(
        new CatalogId(row.id()), row.name(), row.version(), new CatalogLocks(locks(row.locks())));
  }

  private static Set<Lock> locks(@Nullable String json) {
    if (json == null) {
      return Set.of();
    }
    return StreamSupport.stream(JsonParser.parseString(json).getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .map(Lock::valueOf)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Catalog> setLocks(CatalogId id, CatalogLocks locks, int version) {
    JsonText names = new JsonText();
    locks.locks().stream().sorted().forEach(lock -> names.text(lock.name()));
    return read(
        mapper -> {
          if (mapper.raiseVersion(id.value(), version) == 0) {
            return Optional.empty();
          }
          mapper.deleteLocks(id.value());
          mapper.insertLocks(id.value(), names.toString());
          return Optional.ofNullable(mapper.find(id.value())).map(MyBatisCatalogs::catalog);
        });
  }

  @Override
  public List<CourseSummary> courses(CourseFilter filter, Optional<CourseId> after, int limit) {
    CourseQuery query =
        new CourseQuery(
            filter.catalog().map(CatalogId::value).orElse(null),
            filter.master().map(MasterId::value).orElse(null),
            filter.calendar().map(CalendarId::value).orElse(null),
            filter.year().orElse(null),
            after.map(CourseId::value).orElse(0L),
            limit);
    return read(mapper -> mapper.courses(query).stream().map(MyBatisCatalogs::course).toList());
  }

  @Override
  public Optional<CourseSummary> course(CourseId id) {
    return read(
        mapper -> Optional.ofNullable(mapper.course(id.value())).map(MyBatisCatalogs::course));
  }

  private static CourseSummary course(CourseRow row) {
    return new CourseSummary(
        new CourseId(row.id()),
        new CalendarId(row.calendarId()),
        row.calendarName(),
        row.schoolName(),
        row.year(),
        row.number(),
        row.name(),
        row.masterId() == null ? null : new MasterId(row.masterId()),
        row.ignoreMasterPush(),
        row.version());
  }

  @Override
  public Optional<CourseSummary> setIgnoreMasterPush(CourseId id, boolean ignore) {
    return transactions.holdingBriefly(
        id,
        session -> {
          CatalogMapper mapper = session.getMapper(CatalogMapper.class);
          mapper.setIgnoreMasterPush(id.value(), ignore);
          return Optional.ofNullable(mapper.course(id.value())).map(MyBatisCatalogs::course);
        });
  }
}
