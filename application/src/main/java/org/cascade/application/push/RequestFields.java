package org.cascade.application.push;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.PushKind;

/** Which fields a kind of request has, and which it must have (S-4, the table of §4, §6). */
final class RequestFields {
  private final PushRequest request;
  private final PushKind kind;
  private final BiConsumer<String, String> refuse;
  private final Set<String> leftOut = new HashSet<>();

  /**
   * Checks a request.
   *
   * @param refuse is told the field, and what would be right
   */
  RequestFields(PushRequest request, BiConsumer<String, String> refuse) {
    this.request = request;
    this.kind = request.kind();
    this.refuse = refuse;
  }

  /** All of them, in the order of the fields. */
  void check() {
    checkCatalog();
    checkCalendars();
    checkMasters();
    checkCourses();
    checkMode();
    checkTypes();
    checkRecordKey();
  }

  void checkCatalog() {
    if (!kind.readsMasters()) {
      forbid("catalog", request.catalog() != null, "it pushes courses to their sections");
    } else if (request.catalog() == null) {
      refuse.accept("catalog", kind + " needs the catalog whose locks count");
    }
  }

  void checkCalendars() {
    if (kind.namesCourses()) {
      forbid("calendars", !request.calendars().isEmpty(), "it names courses");
    } else if (kind == PushKind.PUSH_ALL_COURSES && request.calendars().isEmpty()) {
      refuse.accept("calendars", kind + " needs at least one calendar");
    }
  }

  void checkMasters() {
    if (kind == PushKind.RELINK_COURSES) {
      forbid(
          "masters",
          !request.masters().isEmpty() && !request.courses().isEmpty(),
          "it names courses; name all courses of masters, or courses");
    } else if (!kind.hasMode()) {
      forbid("masters", !request.masters().isEmpty(), "it names " + whatItNames());
    } else if (kind == PushKind.PUSH_COURSE_MASTER) {
      requireOne("masters", request.masters(), "master");
    }
  }

  private String whatItNames() {
    return kind.namesCourses() ? "courses" : "calendars";
  }

  void checkCourses() {
    if (!kind.namesCourses()) {
      forbid("courses", !request.courses().isEmpty(), "it names " + whatItNames());
    } else if (kind == PushKind.RESET_COURSE) {
      requireOne("courses", request.courses(), "course");
    } else if (request.courses().isEmpty() && request.masters().isEmpty()) {
      refuse.accept("courses", kind + " needs at least one " + whatItNeeds());
    }
  }

  private String whatItNeeds() {
    return kind == PushKind.RELINK_COURSES
        ? "course, or masters whose courses it is for"
        : "course";
  }

  void checkMode() {
    if (!kind.hasMode()) {
      forbid("mode", request.mode() != null, "it goes as " + request.impliedMode());
      forbid("push_to_sections", request.pushToSections() != null, sectionsAreImplied());
    } else if (request.mode() == null) {
      refuse.accept("mode", kind + " needs LOCKED or OVERWRITE");
    }
  }

  private String sectionsAreImplied() {
    return kind.reachesSections() ? "it always goes to sections" : "it never goes to sections";
  }

  void checkTypes() {
    if (kind == PushKind.RESET_COURSE) {
      requireOne("data_types", request.types(), "type");
    }
    Set<DataType> unfit = new TreeSet<>(request.types());
    unfit.removeAll(request.typesOfKind());
    unfit.forEach(
        type ->
            refuse.accept(
                "data_types",
                "%s carries no %s; its types are %s"
                    .formatted(kind, type, new TreeSet<>(request.typesOfKind()))));
  }

  void checkRecordKey() {
    if (kind != PushKind.RESET_COURSE) {
      forbid("record_key", !request.recordKey().isEmpty(), "only RESET_COURSE is of one record");
    }
  }

  private void forbid(String field, boolean given, String because) {
    if (given) {
      leftOut.add(field);
      refuse.accept(field, "is to be left out of " + kind + ": " + because);
    }
  }

  /** Whether a field has been refused because the kind does not have it. */
  boolean isLeftOut(String field) {
    return leftOut.contains(field);
  }

  private void requireOne(String field, Collection<?> given, String what) {
    if (given.size() != 1) {
      refuse.accept(field, "%s needs exactly one %s, not %d".formatted(kind, what, given.size()));
    }
  }
}
