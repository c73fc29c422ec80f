package org.cascade.application.push;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.push.ScopeFacts.CalendarFacts;
import org.cascade.application.push.ScopeFacts.CourseStanding;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushTerms;
import org.jspecify.annotations.Nullable;

/** What is refused before anything runs, naming the field (S-4). */
final class PushAdmission {
  private static final String CUSTOM_FIELDS = new CustomField("").key();

  private final PushRequest request;
  private final ScopeFacts facts;
  private final RequestFields fields;
  private final List<FieldViolation> violations = new ArrayList<>();

  private PushAdmission(PushRequest request, ScopeFacts facts) {
    this.request = request;
    this.facts = facts;
    this.fields = new RequestFields(request, this::refuse);
  }

  static void check(PushRequest request, ScopeFacts facts) {
    checkFields(request, facts);
    requireSomethingLocked(request, facts.locks().orElseGet(CatalogLocks::none));
  }

  static void checkFields(PushRequest request, ScopeFacts facts) {
    new PushAdmission(request, facts).checkFields();
  }

  private void checkFields() {
    checkYear();
    fields.checkCatalog();
    checkCatalog();
    fields.checkCalendars();
    request.calendars().stream().sorted().forEach(this::checkCalendar);
    fields.checkMasters();
    checkMasters();
    fields.checkCourses();
    request.courses().stream().sorted().forEach(this::checkCourse);
    fields.checkMode();
    fields.checkTypes();
    fields.checkRecordKey();
    checkAttribute();
    checkComment();
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
  }

  private void checkYear() {
    if (!facts.yearExists()) {
      refuse("year", "the district has no school year that ends in " + request.year());
    }
  }

  private void checkCatalog() {
    CatalogId catalog = catalogThatCounts();
    if (catalog != null && facts.locks().isEmpty()) {
      refuse("catalog", "there is no catalog " + catalog.value());
    }
  }

  /** None where a catalog is not asked for, or missing: then nothing else is held against it. */
  private @Nullable CatalogId catalogThatCounts() {
    return request.kind().readsMasters() ? request.catalog() : null;
  }

  private void checkCalendar(CalendarId id) {
    CalendarFacts calendar = facts.calendars().get(id);
    if (calendar == null) {
      refuseFact("calendars", "there is no calendar " + id.value());
    } else if (calendar.year() != request.year()) {
      refuseFact(
          "calendars",
          "calendar %d is of the year %d, not of %d"
              .formatted(id.value(), calendar.year(), request.year()));
    } else if (isElsewhere(calendar.catalog())) {
      refuseFact("calendars", "the school of calendar " + id.value() + " does not use the catalog");
    }
  }

  private boolean isElsewhere(Optional<CatalogId> catalog) {
    CatalogId wanted = catalogThatCounts();
    return wanted != null && !catalog.equals(Optional.of(wanted));
  }

  private void checkMasters() {
    CatalogId catalog = catalogThatCounts();
    request.masters().stream()
        .filter(master -> catalog != null && !facts.has(master, catalog))
        .sorted()
        .forEach(master -> refuseFact("masters", "the catalog has no master " + master.value()));
  }

  private void checkCourse(CourseId id) {
    CourseStanding course = facts.courses().get(id);
    if (course == null) {
      refuseFact("courses", "there is no course " + id.value());
    } else if (course.year() != request.year()) {
      refuseFact(
          "courses",
          "course %d is of the year %d, not of %d"
              .formatted(id.value(), course.year(), request.year()));
    } else if (request.kind().isRepair()) {
      checkReach(id, course);
    }
  }

  /** Of K-1 and K-3: a repair is refused where a push of masters would leave the course alone. */
  private void checkReach(CourseId id, CourseStanding course) {
    if (isElsewhere(course.masterCatalog())) {
      refuseFact("courses", "course " + id.value() + " is not linked to a master of the catalog");
    }
    if (isElsewhere(course.schoolCatalog())) {
      refuseFact("courses", "the school of course " + id.value() + " does not use the catalog");
    }
    if (course.ignoresMasterPush()) {
      refuseFact("courses", "course " + id.value() + " ignores master pushes");
    }
  }

  private void checkAttribute() {
    if (isOfOneAttribute(request) && attribute(request.recordKey()).isEmpty()) {
      refuseFact("record_key", "there is no attribute " + request.recordKey());
    }
  }

  /** K-3: whether one attribute of Course Info is reset. */
  private static boolean isOfOneAttribute(PushRequest request) {
    return request.types().equals(Set.of(DataType.COURSE_INFO)) && !request.recordKey().isEmpty();
  }

  private static Optional<Attribute> attribute(String key) {
    return key.startsWith(CUSTOM_FIELDS)
        ? Optional.of(new CustomField(key.substring(CUSTOM_FIELDS.length())))
        : Arrays.stream(CourseAttribute.values())
            .filter(attribute -> attribute.key().equals(key))
            .map(Attribute.class::cast)
            .findFirst();
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
    PushTerms terms = request.terms(locks);
    if (terms.pushed().isEmpty()) {
      String selected = request.selectedTypes().stream().sorted().map(DataType::name).toList() + "";
      throw nothingLocked("data_types", selected);
    }
    if (isOfOneAttribute(request)
        && !attribute(request.recordKey()).map(terms::pushes).orElse(false)) {
      throw nothingLocked("record_key", request.recordKey());
    }
  }

  private static CascadeException nothingLocked(String field, String selected) {
    return CascadeException.refused(
        ErrorReason.NOTHING_LOCKED,
        List.of(
            new FieldViolation(
                field,
                "the catalog locks nothing of "
                    + selected
                    + "; lock what is to be pushed at the catalog first")));
  }

  private void refuse(String field, String description) {
    violations.add(new FieldViolation(field, description));
  }

  /** What a kind does not have is not held against the district. */
  private void refuseFact(String field, String description) {
    if (!fields.isLeftOut(field)) {
      refuse(field, description);
    }
  }
}
