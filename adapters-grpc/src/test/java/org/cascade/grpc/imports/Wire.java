package org.cascade.grpc.imports;

import java.util.List;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.Records;
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

/** The district of {@link Records} on the wire. */
final class Wire {
  static final Origin ORIGIN = Origin.newBuilder().setFile("file.xml").setLine(1).build();

  private static final CatalogKey CATALOG = CatalogKey.newBuilder().setName("Maple Hollow").build();
  private static final SchoolKey SCHOOL = SchoolKey.newBuilder().setName("High School").build();
  private static final CalendarKey CALENDAR =
      CalendarKey.newBuilder()
          .setSchool(SCHOOL)
          .setYear(2026)
          .setName("2025-26 High School")
          .build();
  private static final MasterKey MASTER =
      MasterKey.newBuilder().setCatalog(CATALOG).setNumber("ALG").build();
  private static final CourseKey COURSE =
      CourseKey.newBuilder().setCalendar(CALENDAR).setNumber("ALG").build();
  private static final SectionKey SECTION =
      SectionKey.newBuilder().setCourse(COURSE).setNumber("S-1").build();
  private static final AssignmentKey ASSIGNMENT =
      AssignmentKey.newBuilder().setSection(SECTION).setExternalId("quiz#1").build();
  private static final ImportedCourseInfo INFO =
      ImportedCourseInfo.newBuilder()
          .setName("Algebra")
          .setStateCode("02052")
          .setDepartment("Mathematics")
          .setScedAvailableCredit("0.5")
          .setHonors(true)
          .build();

  private Wire() {}

  /** What {@link #district} is in the application's words. */
  static List<DistrictRecord> expected() {
    return Records.district().stream()
        .map(
            record ->
                new DistrictRecord(
                    new org.cascade.application.imports.Origin("file.xml", 1),
                    record.key(),
                    record.content()))
        .toList();
  }

  static ImportRecord[] district() {
    return new ImportRecord[] {
      catalog(),
      school(),
      record().setCalendar(CalendarRecord.newBuilder().setKey(CALENDAR)).build(),
      term("2025-08-18", "2025-10-17"),
      standard("What a learner can do"),
      record().setMaster(MasterRecord.newBuilder().setKey(MASTER).setInfo(INFO)).build(),
      record()
          .setMasterStandard(MasterStandardRecord.newBuilder().setMaster(MASTER).setStandard("N.1"))
          .build(),
      record()
          .setCourse(CourseRecord.newBuilder().setKey(COURSE).setMasterNumber("ALG").setInfo(INFO))
          .build(),
      record().setSection(SectionRecord.newBuilder().setKey(SECTION).addTerms("Q1")).build(),
      record()
          .setAssignment(
              AssignmentRecord.newBuilder()
                  .setKey(ASSIGNMENT)
                  .setName("Quiz 1")
                  .setAssignedOn("2025-09-01")
                  .setPointsPossible("20"))
          .build(),
      record()
          .setScore(
              ScoreRecord.newBuilder()
                  .setAssignment(ASSIGNMENT)
                  .setStudent("ann")
                  .setValue("92.50"))
          .build()
    };
  }

  static ImportRecord catalog() {
    return catalog("Maple Hollow");
  }

  static ImportRecord catalog(String name) {
    return record()
        .setCatalog(CatalogRecord.newBuilder().setKey(CatalogKey.newBuilder().setName(name)))
        .build();
  }

  static ImportRecord school() {
    return record().setSchool(SchoolRecord.newBuilder().setKey(SCHOOL).setCatalog(CATALOG)).build();
  }

  static ImportRecord term(String start, String end) {
    return record()
        .setTerm(
            TermRecord.newBuilder()
                .setCalendar(CALENDAR)
                .setName("Q1")
                .setStartDate(start)
                .setEndDate(end))
        .build();
  }

  static ImportRecord standard(String description) {
    return record()
        .setStandard(
            StandardRecord.newBuilder()
                .setName("N.1")
                .setGroup("Algebra")
                .setDescription(description))
        .build();
  }

  private static ImportRecord.Builder record() {
    return ImportRecord.newBuilder().setOrigin(ORIGIN);
  }
}
