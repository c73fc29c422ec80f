package org.cascade.server.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cascade.proto.v1.AssignmentKey;
import org.cascade.proto.v1.AssignmentRecord;
import org.cascade.proto.v1.CalendarKey;
import org.cascade.proto.v1.CalendarRecord;
import org.cascade.proto.v1.CatalogKey;
import org.cascade.proto.v1.CatalogRecord;
import org.cascade.proto.v1.CourseKey;
import org.cascade.proto.v1.CourseRecord;
import org.cascade.proto.v1.ImportRecord;
import org.cascade.proto.v1.ImportedCourseInfo;
import org.cascade.proto.v1.MasterKey;
import org.cascade.proto.v1.MasterRecord;
import org.cascade.proto.v1.MasterStandardRecord;
import org.cascade.proto.v1.Origin;
import org.cascade.proto.v1.SchoolKey;
import org.cascade.proto.v1.SchoolRecord;
import org.cascade.proto.v1.ScoreRecord;
import org.cascade.proto.v1.SectionKey;
import org.cascade.proto.v1.SectionRecord;
import org.cascade.proto.v1.StandardRecord;
import org.cascade.proto.v1.TermRecord;
import org.cascade.server.edfi.imported.CourseInfo;
import org.cascade.server.edfi.imported.ImportedAssignment;
import org.cascade.server.edfi.imported.ImportedCalendar;
import org.cascade.server.edfi.imported.ImportedCatalog;
import org.cascade.server.edfi.imported.ImportedCourse;
import org.cascade.server.edfi.imported.ImportedMaster;
import org.cascade.server.edfi.imported.ImportedMasterStandard;
import org.cascade.server.edfi.imported.ImportedSchool;
import org.cascade.server.edfi.imported.ImportedScore;
import org.cascade.server.edfi.imported.ImportedSection;
import org.cascade.server.edfi.imported.ImportedStandard;
import org.cascade.server.edfi.imported.ImportedTerm;
import org.jspecify.annotations.Nullable;

/**
 * Turns what files hold into what the server takes. In the files catalogs and schools go by ids of
 * the source; Cascade knows them by their names, so this remembers which is which.
 */
final class WireRecords {
  static final int CALENDAR_NAME = 100;

  private final Map<String, String> catalogNames = new HashMap<>();
  private final Map<String, String> schoolNames = new HashMap<>();

  /** Every record that this one names has been given before. */
  ImportRecord of(org.cascade.server.edfi.imported.ImportRecord item) {
    Origin.Builder origin =
        Origin.newBuilder().setFile(item.origin().file()).setLine(item.origin().line());
    ImportRecord.Builder record = ImportRecord.newBuilder().setOrigin(origin);
    set(record, item);
    return record.build();
  }

  private void set(
      ImportRecord.Builder record, org.cascade.server.edfi.imported.ImportRecord item) {
    if (item instanceof ImportedCatalog catalog) {
      record.setCatalog(catalog(catalog));
    } else if (item instanceof ImportedSchool school) {
      record.setSchool(school(school));
    } else if (item instanceof ImportedMaster master) {
      record.setMaster(
          MasterRecord.newBuilder().setKey(key(master.master())).setInfo(info(master.info())));
    } else if (item instanceof ImportedCalendar calendar) {
      record.setCalendar(CalendarRecord.newBuilder().setKey(key(calendar.calendar())));
    } else if (item instanceof ImportedTerm term) {
      record.setTerm(term(term));
    } else if (item instanceof ImportedStandard standard) {
      record.setStandard(standard(standard));
    } else if (item instanceof ImportedMasterStandard pair) {
      record.setMasterStandard(
          MasterStandardRecord.newBuilder()
              .setMaster(key(pair.master()))
              .setStandard(pair.standard()));
    } else {
      setOfCourses(record, item);
    }
  }

  private void setOfCourses(
      ImportRecord.Builder record, org.cascade.server.edfi.imported.ImportRecord item) {
    if (item instanceof ImportedCourse course) {
      record.setCourse(course(course));
    } else if (item instanceof ImportedSection section) {
      record.setSection(
          SectionRecord.newBuilder().setKey(key(section.section())).addAllTerms(section.terms()));
    } else if (item instanceof ImportedAssignment assignment) {
      record.setAssignment(assignment(assignment));
    } else if (item instanceof ImportedScore score) {
      record.setScore(score(score));
    } else {
      throw new IllegalArgumentException("unknown kind of record " + item);
    }
  }

  private CatalogRecord catalog(ImportedCatalog catalog) {
    catalogNames.put(catalog.catalog(), catalog.name());
    return CatalogRecord.newBuilder().setKey(catalogKey(catalog.catalog())).build();
  }

  private SchoolRecord school(ImportedSchool school) {
    schoolNames.put(school.school(), school.name());
    return SchoolRecord.newBuilder()
        .setKey(schoolKey(school.school()))
        .setCatalog(catalogKey(school.catalog()))
        .build();
  }

  private TermRecord term(ImportedTerm term) {
    return TermRecord.newBuilder()
        .setCalendar(key(term.calendar()))
        .setName(term.name())
        .setStartDate(term.begin().toString())
        .setEndDate(term.end().toString())
        .build();
  }

  /** A standard's group is the course it was written for. */
  private static StandardRecord standard(ImportedStandard standard) {
    return StandardRecord.newBuilder()
        .setName(standard.standard())
        .setGroup(text(standard.courseTitle()))
        .setDescription(text(standard.description()))
        .build();
  }

  private CourseRecord course(ImportedCourse course) {
    return CourseRecord.newBuilder()
        .setKey(key(course.course()))
        .setMasterNumber(course.master().number())
        .setInfo(info(course.info()))
        .build();
  }

  private static ImportedCourseInfo info(CourseInfo info) {
    return ImportedCourseInfo.newBuilder()
        .setName(info.name())
        .setStateCode(text(info.stateCode()))
        .setDescription(text(info.description()))
        .setDepartment(text(info.department()))
        .setScedAvailableCredit(text(info.scedAvailableCredit()))
        .setHonors(info.honors())
        .setRequired(info.required())
        .setDualCredit(info.dualCredit())
        .build();
  }

  private AssignmentRecord assignment(ImportedAssignment assignment) {
    return AssignmentRecord.newBuilder()
        .setKey(key(assignment.assignment()))
        .setName(assignment.name())
        .setAssignedOn(text(assignment.assigned()))
        .setDueOn(text(assignment.due()))
        .setPointsPossible(text(assignment.pointsPossible()))
        .build();
  }

  private ScoreRecord score(ImportedScore score) {
    return ScoreRecord.newBuilder()
        .setAssignment(key(score.assignment()))
        .setStudent(score.student())
        .setValue(score.value())
        .build();
  }

  private CatalogKey catalogKey(String id) {
    return CatalogKey.newBuilder().setName(known(catalogNames, id)).build();
  }

  private SchoolKey schoolKey(String id) {
    return SchoolKey.newBuilder().setName(known(schoolNames, id)).build();
  }

  private CalendarKey key(ImportedCalendar.Key calendar) {
    return CalendarKey.newBuilder()
        .setSchool(schoolKey(calendar.school()))
        .setYear(calendar.endsIn())
        .setName(name(calendar))
        .build();
  }

  /** "2025-26 Maple Hollow High", or the year alone where that does not fit. */
  private String name(ImportedCalendar.Key calendar) {
    int endsIn = calendar.endsIn();
    String year = "%d-%02d".formatted(endsIn - 1, endsIn % 100);
    String full = year + " " + known(schoolNames, calendar.school());
    return full.codePointCount(0, full.length()) <= CALENDAR_NAME ? full : year;
  }

  private MasterKey key(ImportedMaster.Key master) {
    return MasterKey.newBuilder()
        .setCatalog(catalogKey(master.catalog()))
        .setNumber(master.number())
        .build();
  }

  private CourseKey key(ImportedCourse.Key course) {
    return CourseKey.newBuilder()
        .setCalendar(key(course.calendar()))
        .setNumber(course.number())
        .build();
  }

  private SectionKey key(ImportedSection.Key section) {
    return SectionKey.newBuilder()
        .setCourse(key(section.course()))
        .setNumber(section.number())
        .build();
  }

  private AssignmentKey key(ImportedAssignment.Key assignment) {
    return AssignmentKey.newBuilder()
        .setSection(key(assignment.section()))
        .setExternalId(assignment.externalId())
        .build();
  }

  private static String known(Map<String, String> names, String id) {
    return Objects.requireNonNull(names.get(id));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static String text(@Nullable LocalDate date) {
    return Optional.ofNullable(date).map(LocalDate::toString).orElse("");
  }

  private static String text(@Nullable BigDecimal number) {
    return Optional.ofNullable(number).map(BigDecimal::toPlainString).orElse("");
  }
}
