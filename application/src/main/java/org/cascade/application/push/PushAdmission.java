package org.cascade.application.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushTerms;

/** What is refused before anything runs, naming the field (S-4). */
final class PushAdmission {
  private final PushRequest request;
  private final ScopeFacts facts;
  private final List<FieldViolation> violations = new ArrayList<>();

  private PushAdmission(PushRequest request, ScopeFacts facts) {
    this.request = request;
    this.facts = facts;
  }

  static void check(PushRequest request, ScopeFacts facts) {
    PushAdmission admission = new PushAdmission(request, facts);
    admission.checkFields();
    requireSomethingLocked(request, facts.locks().orElseThrow());
  }

  private void checkFields() {
    checkKind();
    checkYearAndCatalog();
    request.calendars().stream().sorted().forEach(this::checkCalendar);
    checkMasters();
    checkTypes();
    checkComment();
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
  }

  private void checkKind() {
    if (request.kind() != PushKind.PUSH_ALL_COURSE_MASTERS) {
      refuse("kind", request.kind() + " is not offered; only PUSH_ALL_COURSE_MASTERS is");
    }
  }

  private void checkYearAndCatalog() {
    if (!facts.yearExists()) {
      refuse("year", "the district has no school year that ends in " + request.year());
    }
    if (facts.locks().isEmpty()) {
      refuse("catalog", "there is no catalog " + request.catalog().value());
    }
  }

  private void checkCalendar(CalendarId id) {
    CalendarFacts calendar = facts.calendars().get(id);
    if (calendar == null) {
      refuse("calendars", "there is no calendar " + id.value());
    } else if (calendar.year() != request.year()) {
      refuse(
          "calendars",
          "calendar %d is of the year %d, not of %d"
              .formatted(id.value(), calendar.year(), request.year()));
    } else if (!calendar.catalog().equals(Optional.of(request.catalog()))) {
      refuse("calendars", "the school of calendar " + id.value() + " does not use the catalog");
    }
  }

  private void checkMasters() {
    request.masters().stream()
        .filter(master -> !facts.has(master, request.catalog()))
        .sorted()
        .forEach(master -> refuse("masters", "the catalog has no master " + master.value()));
  }

  private void checkTypes() {
    request.types().stream()
        .filter(type -> !OfferedTypes.ALL.contains(type))
        .sorted()
        .forEach(
            type -> refuse("data_types", type + " is not offered; offered: " + OfferedTypes.ALL));
  }

  private void checkComment() {
    int length = request.comment().codePointCount(0, request.comment().length());
    if (length > PushRequest.MAX_COMMENT) {
      refuse("comment", "has %d characters, at most %d".formatted(length, PushRequest.MAX_COMMENT));
    }
  }

  /**
   * Asked again of the locks that the push goes by, which may have changed since the facts were
   * read.
   */
  static void requireSomethingLocked(PushRequest request, CatalogLocks locks) {
    PushTerms terms = new PushTerms(request.mode(), locks, request.selectedTypes());
    if (terms.pushed().isEmpty()) {
      String selected = request.selectedTypes().stream().sorted().map(DataType::name).toList() + "";
      throw CascadeException.refused(
          ErrorReason.NOTHING_LOCKED,
          List.of(
              new FieldViolation(
                  "data_types",
                  "the catalog locks nothing of "
                      + selected
                      + "; lock what is to be pushed at the catalog first")));
    }
  }

  private void refuse(String field, String description) {
    violations.add(new FieldViolation(field, description));
  }
}
