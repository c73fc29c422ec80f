package org.cascade.persistence.year;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.year.CalendarRolls;
import org.cascade.application.year.RollCounts;
import org.cascade.application.year.RolledCalendar;
import org.cascade.application.year.RolledCalendar.Ignoring;
import org.cascade.application.year.RolledCalendar.Outcome;
import org.cascade.application.year.RolledCalendar.Source;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.SchoolId;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.year.RollMapper.CalendarRow;
import org.jspecify.annotations.Nullable;

/** Rolls calendars forward in MySQL: each in one transaction. */
public final class MyBatisCalendarRolls implements CalendarRolls {
  private final Transactions transactions;

  @Inject
  public MyBatisCalendarRolls(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public boolean hasYear(int year) {
    return transactions.inOne(session -> session.getMapper(RollMapper.class).year(year) != null);
  }

  @Override
  public boolean hasSchool(SchoolId school) {
    return transactions.inOne(
        session -> session.getMapper(RollMapper.class).school(school.value()) != null);
  }

  @Override
  public List<CalendarId> calendars(int year, Optional<SchoolId> school) {
    return transactions.inOne(
        session ->
            session
                .getMapper(RollMapper.class)
                .calendars(year, school.map(SchoolId::value).orElse(null))
                .stream()
                .map(CalendarId::new)
                .toList());
  }

  @Override
  public Optional<RolledCalendar> roll(
      CalendarId calendar, boolean withSections, boolean isPreview) {
    return transactions.orBusy(
        session -> {
          RollMapper mapper = session.getMapper(RollMapper.class);
          CalendarRow row = mapper.hold(calendar.value());
          return row == null
              ? Optional.empty()
              : Optional.of(rolled(mapper, row, withSections, isPreview));
        });
  }

  private static RolledCalendar rolled(
      RollMapper mapper, CalendarRow row, boolean withSections, boolean isPreview) {
    Long before = mapper.rolledInto(row.id());
    if (before != null) {
      return leftAlone(row, Outcome.ROLLED_BEFORE, before);
    }
    Long ofName = mapper.nextOfName(row.id());
    if (ofName != null) {
      return leftAlone(row, Outcome.NAME_TAKEN, ofName);
    }
    if (mapper.holdNextYear(row.id()) == null) {
      throw CascadeException.invalid(
          List.of(new FieldViolation("from_year", "the next school year was deleted meanwhile")));
    }
    CalendarCopy copy = new CalendarCopy(mapper, row.id(), withSections);
    if (isPreview) {
      return made(mapper, row, null, copy.counted());
    }
    mapper.holdCourses(row.id());
    long to = copy.begin();
    return made(mapper, row, new CalendarId(to), copy.fill(to));
  }

  private static RolledCalendar leftAlone(CalendarRow row, Outcome outcome, long next) {
    return new RolledCalendar(
        source(row), outcome, new CalendarId(next), RollCounts.NONE, List.of());
  }

  private static Source source(CalendarRow row) {
    return new Source(new CalendarId(row.id()), row.school(), row.name());
  }

  private static RolledCalendar made(
      RollMapper mapper, CalendarRow row, @Nullable CalendarId made, RollCounts counts) {
    return new RolledCalendar(
        source(row),
        Outcome.ROLLED,
        made,
        counts,
        mapper.ignoring(row.id()).stream()
            .map(course -> new Ignoring(course.number(), course.name()))
            .toList());
  }
}
