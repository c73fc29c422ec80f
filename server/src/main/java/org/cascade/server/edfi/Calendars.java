package org.cascade.server.edfi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.domain.district.NameKey;
import org.cascade.server.edfi.SourceKey.PeriodId;
import org.cascade.server.edfi.SourceKey.SessionId;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportSink;
import org.cascade.server.edfi.imported.ImportedCalendar;
import org.cascade.server.edfi.imported.ImportedTerm;
import org.cascade.server.edfi.xml.XmlElement;

/**
 * EducationOrgCalendar: a calendar for each school and year, with its terms; sessions say in which
 * terms a section meets.
 */
final class Calendars implements Chapter {

  private final Values values;
  private final References references;
  private final District district;
  private final List<XmlElement> periods = new ArrayList<>();
  private final List<XmlElement> sessions = new ArrayList<>();
  private final Map<ImportedCalendar.Key, ImportedCalendar> calendars = new LinkedHashMap<>();
  private final Map<PeriodId, ImportedTerm> terms = new LinkedHashMap<>();
  private final Set<TermKey> termKeys = new HashSet<>();
  private final Map<SessionId, Meeting> meetings = new HashMap<>();

  Calendars(Values values, References references, District district) {
    this.values = values;
    this.references = references;
    this.district = district;
  }

  /** When the sections of a session meet. */
  record Meeting(ImportedCalendar.Key calendar, List<String> terms) {}

  private record TermKey(ImportedCalendar.Key calendar, String nameKey) {}

  @Override
  public void collect(XmlElement element) {
    switch (element.name()) {
      case "GradingPeriod" -> periods.add(element);
      case "Session" -> sessions.add(element);
      default -> {}
    }
  }

  @Override
  public void resolve() {
    periods.forEach(this::addTerm);
    sessions.forEach(this::addSession);
    periods.clear();
    sessions.clear();
  }

  private void addTerm(XmlElement period) {
    calendar(period)
        .ifPresent(
            calendar ->
                references
                    .periodId(period)
                    .filter(id -> isFirst(period, id, terms.containsKey(id)))
                    .ifPresent(id -> addTerm(period, id, calendar)));
  }

  private void addTerm(XmlElement period, PeriodId id, ImportedCalendar calendar) {
    name(period)
        .flatMap(name -> term(period, calendar, name))
        .filter(term -> isOnlyOne(period, term))
        .ifPresent(
            term -> {
              calendars.putIfAbsent(calendar.calendar(), calendar);
              terms.put(id, term);
            });
  }

  /**
   * The descriptor names the term: it is the same each year, while the period's own name carries
   * the year.
   */
  private Optional<String> name(XmlElement period) {
    return values
        .required(period, "GradingPeriod", Integer.MAX_VALUE)
        .map(Values::code)
        .filter(code -> values.fits(period, "GradingPeriod", code, Limits.TERM_NAME));
  }

  private Optional<ImportedTerm> term(XmlElement period, ImportedCalendar calendar, String name) {
    Optional<LocalDate> begin = required(period, "BeginDate");
    Optional<LocalDate> end = required(period, "EndDate");
    if (begin.isEmpty() || end.isEmpty() || isBackwards(period, begin.get(), end.get())) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportedTerm(period.origin(), calendar.calendar(), name, begin.get(), end.get()));
  }

  private Optional<LocalDate> required(XmlElement period, String field) {
    return values
        .required(period, field, Integer.MAX_VALUE)
        .flatMap(text -> values.date(period, field));
  }

  private boolean isBackwards(XmlElement period, LocalDate begin, LocalDate end) {
    boolean backwards = begin.isAfter(end);
    if (backwards) {
      String detail = "it ends on " + end + ", before it begins on " + begin;
      values.find(period, FindingReason.INVALID_VALUE, "GradingPeriod", detail);
    }
    return backwards;
  }

  private boolean isOnlyOne(XmlElement period, ImportedTerm term) {
    boolean isNew = termKeys.add(new TermKey(term.calendar(), NameKey.of(term.name()).text()));
    if (!isNew) {
      String detail = "the calendar has a term " + term.name() + " already";
      values.find(period, FindingReason.TERM_NOT_USABLE, "GradingPeriod " + term.name(), detail);
    }
    return isNew;
  }

  /** The calendar that a period or session belongs to. */
  private Optional<ImportedCalendar> calendar(XmlElement element) {
    Optional<String> school =
        references.school(element).filter(id -> district.school(id).isPresent());
    if (school.isEmpty()) {
      String detail = "its SchoolReference points to no school that was taken over";
      values.find(element, FindingReason.UNRESOLVED_REFERENCE, element.name(), detail);
      return Optional.empty();
    }
    return values
        .schoolYear(element)
        .map(endsIn -> new ImportedCalendar.Key(school.get(), endsIn))
        .map(key -> new ImportedCalendar(element.origin(), key, element.text("SchoolYear")));
  }

  private boolean isFirst(XmlElement element, SourceKey id, boolean known) {
    if (known) {
      String detail = "the first of that identity is taken";
      values.find(element, FindingReason.DUPLICATE, id.toString(), detail);
    }
    return !known;
  }

  private void addSession(XmlElement session) {
    calendar(session)
        .ifPresent(
            calendar ->
                values
                    .required(session, "SessionName", Limits.SECTION_NUMBER)
                    .flatMap(name -> references.sessionId(session))
                    .filter(id -> isFirst(session, id, meetings.containsKey(id)))
                    .ifPresent(id -> addSession(session, id, calendar)));
  }

  private void addSession(XmlElement session, SessionId id, ImportedCalendar calendar) {
    calendars.putIfAbsent(calendar.calendar(), calendar);
    Set<String> names = new LinkedHashSet<>();
    for (XmlElement reference : session.all("GradingPeriodReference")) {
      termOf(reference, id, calendar).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      String detail = "its sections meet in no term";
      values.find(session, FindingReason.MISSING_VALUE, id.toString(), detail);
    }
    meetings.put(id, new Meeting(calendar.calendar(), List.copyOf(names)));
  }

  private Optional<String> termOf(
      XmlElement reference, SessionId session, ImportedCalendar calendar) {
    Optional<ImportedTerm> term =
        references.period(reference).flatMap(id -> Optional.ofNullable(terms.get(id)));
    if (term.isEmpty()) {
      String detail = "a GradingPeriodReference points to no grading period that was taken over";
      values.find(reference, FindingReason.UNRESOLVED_REFERENCE, session.toString(), detail);
    } else if (!term.get().calendar().equals(calendar.calendar())) {
      String detail = "a GradingPeriodReference points to a grading period of another calendar";
      values.find(reference, FindingReason.TERM_NOT_USABLE, session.toString(), detail);
      return Optional.empty();
    }
    return term.map(ImportedTerm::name);
  }

  Optional<Meeting> meeting(SessionId session) {
    return Optional.ofNullable(meetings.get(session));
  }

  void give(ImportSink sink) {
    calendars.values().forEach(sink::take);
    terms.values().forEach(sink::take);
  }
}
