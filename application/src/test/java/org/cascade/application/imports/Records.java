package org.cascade.application.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.imports.RecordKey.AssignmentKey;
import org.cascade.application.imports.RecordKey.CalendarKey;
import org.cascade.application.imports.RecordKey.CatalogKey;
import org.cascade.application.imports.RecordKey.CourseKey;
import org.cascade.application.imports.RecordKey.MasterKey;
import org.cascade.application.imports.RecordKey.MasterStandardKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.RecordKey.ScoreKey;
import org.cascade.application.imports.RecordKey.SectionKey;
import org.cascade.application.imports.RecordKey.StandardKey;
import org.cascade.application.imports.RecordKey.TermKey;

/** Records of a small district, for tests. */
public final class Records {
  public static final CatalogKey CATALOG = new CatalogKey(Name.of("Maple Hollow"));
  public static final SchoolKey SCHOOL = new SchoolKey(Name.of("High School"));
  public static final CalendarKey CALENDAR =
      new CalendarKey(SCHOOL, 2026, Name.of("2025-26 High School"));
  public static final MasterKey MASTER = new MasterKey(CATALOG, "ALG");
  public static final StandardKey STANDARD = new StandardKey(Name.of("N.1"));
  public static final CourseKey COURSE = new CourseKey(CALENDAR, "ALG");
  public static final SectionKey SECTION = new SectionKey(COURSE, "S-1");
  public static final AssignmentKey ASSIGNMENT = new AssignmentKey(SECTION, "quiz#1");

  private Records() {}

  /** One record of each kind, each after what it refers to. */
  public static List<DistrictRecord> district() {
    return List.of(
        catalog(),
        school(),
        calendar(),
        term("Q1"),
        standard(),
        master(),
        standardOfMaster(),
        course(),
        section("Q1"),
        assignment(),
        score("92.50"));
  }

  public static DistrictRecord catalog() {
    return record(CATALOG, Map.of(ImportField.NAME, "Maple Hollow"));
  }

  public static DistrictRecord school() {
    return record(
        SCHOOL, Map.of(ImportField.NAME, "High School", ImportField.CATALOG, "Maple Hollow"));
  }

  public static DistrictRecord calendar() {
    return record(CALENDAR, Map.of(ImportField.NAME, "2025-26 High School"));
  }

  public static DistrictRecord term(String name) {
    return record(
        new TermKey(CALENDAR, Name.of(name)),
        Map.of(ImportField.START_DATE, "2025-08-18", ImportField.END_DATE, "2025-10-17"));
  }

  public static DistrictRecord standard() {
    return record(
        STANDARD,
        Map.of(
            ImportField.NAME, "N.1",
            ImportField.GROUP, "Algebra",
            ImportField.DESCRIPTION, "What a learner can do"));
  }

  public static DistrictRecord master() {
    return record(MASTER, info("Algebra"));
  }

  public static DistrictRecord standardOfMaster() {
    return record(new MasterStandardKey(MASTER, STANDARD), Map.of());
  }

  public static DistrictRecord course() {
    return course("ALG", "Algebra");
  }

  /** A course linked to the master of the number, "" for none. */
  public static DistrictRecord course(String masterNumber, String name) {
    Map<ImportField, String> fields = new EnumMap<>(info(name));
    fields.put(ImportField.MASTER_NUMBER, masterNumber);
    return record(COURSE, fields);
  }

  public static DistrictRecord section(String... terms) {
    return new DistrictRecord(
        new Origin("schedule.xml", 7),
        SECTION,
        new Content(Map.of(ImportField.TERMS, List.of(terms))));
  }

  public static DistrictRecord assignment() {
    return record(
        ASSIGNMENT,
        Map.of(
            ImportField.NAME, "Quiz 1",
            ImportField.ASSIGNED_ON, "2025-09-01",
            ImportField.DUE_ON, "",
            ImportField.POINTS_POSSIBLE, "20.000"));
  }

  public static DistrictRecord score(String value) {
    return record(new ScoreKey(ASSIGNMENT, "ann"), Map.of(ImportField.VALUE, value));
  }

  private static Map<ImportField, String> info(String name) {
    return Map.of(
        ImportField.NAME, name,
        ImportField.STATE_CODE, "02052",
        ImportField.DESCRIPTION, "",
        ImportField.DEPARTMENT, "Mathematics",
        ImportField.SCED_AVAILABLE_CREDIT, "0.500",
        ImportField.HONORS, "1",
        ImportField.REQUIRED, "0",
        ImportField.DUAL_CREDIT, "0");
  }

  /** An empty text is a blank field. */
  public static DistrictRecord record(RecordKey key, Map<ImportField, String> fields) {
    Map<ImportField, List<String>> values = new EnumMap<>(ImportField.class);
    fields.forEach((field, text) -> values.put(field, text.isEmpty() ? List.of() : List.of(text)));
    return new DistrictRecord(new Origin("file.xml", 1), key, new Content(values));
  }

  /** All but one. */
  public static List<DistrictRecord> without(DistrictRecord left, List<DistrictRecord> records) {
    List<DistrictRecord> rest = new ArrayList<>(records);
    rest.remove(left);
    return rest;
  }
}
