package org.cascade.grpc.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.Origin;
import org.cascade.application.imports.RecordKey;
import org.cascade.application.imports.RecordKey.MasterStandardKey;
import org.cascade.application.imports.RecordKey.ScoreKey;
import org.cascade.application.imports.RecordKey.StandardKey;
import org.cascade.application.imports.RecordKey.TermKey;
import org.cascade.proto.v1.AssignmentRecord;
import org.cascade.proto.v1.CourseRecord;
import org.cascade.proto.v1.ImportBatch;
import org.cascade.proto.v1.ImportRecord;
import org.cascade.proto.v1.ImportedCourseInfo;
import org.cascade.proto.v1.MasterStandardRecord;
import org.cascade.proto.v1.SchoolRecord;
import org.cascade.proto.v1.ScoreRecord;
import org.cascade.proto.v1.SectionRecord;
import org.cascade.proto.v1.StandardRecord;
import org.cascade.proto.v1.TermRecord;

/** Records from the wire, their values in canonical form. */
final class RecordMapper {
  private static final int DECIMALS = 3;

  private RecordMapper() {}

  /**
   * All records of a batch.
   *
   * @throws CascadeException INVALID_REQUEST, naming each date that is not in the calendar
   */
  static List<DistrictRecord> toRecords(ImportBatch batch) {
    List<DistrictRecord> records = new ArrayList<>();
    List<FieldViolation> violations = new ArrayList<>();
    for (ImportRecord record : batch.getRecordsList()) {
      String path = "batch.records[%d]".formatted(records.size());
      records.add(toRecord(record, new Fields(path, violations)));
    }
    if (!violations.isEmpty()) {
      throw CascadeException.invalid(violations);
    }
    return records;
  }

  private static DistrictRecord toRecord(ImportRecord record, Fields fields) {
    Origin origin = new Origin(record.getOrigin().getFile(), record.getOrigin().getLine());
    RecordKey key = key(record, fields);
    return new DistrictRecord(origin, key, fields.content());
  }

  /** Gives the key, and the other fields to {@code fields}. */
  private static RecordKey key(ImportRecord record, Fields fields) {
    return switch (record.getRecordCase()) {
      case CATALOG -> catalog(record.getCatalog().getKey(), fields);
      case SCHOOL -> school(record.getSchool(), fields);
      case CALENDAR -> calendar(record.getCalendar().getKey(), fields);
      case TERM -> term(record.getTerm(), fields);
      case STANDARD -> standard(record.getStandard(), fields);
      case MASTER ->
          info(record.getMaster().getInfo(), fields, Keys.of(record.getMaster().getKey()));
      case MASTER_STANDARD -> masterStandard(record.getMasterStandard());
      case COURSE -> course(record.getCourse(), fields);
      case SECTION -> section(record.getSection(), fields);
      case ASSIGNMENT -> assignment(record.getAssignment(), fields);
      case SCORE -> score(record.getScore(), fields);
      case RECORD_NOT_SET ->
          throw new IllegalStateException("a record has been validated to be set");
    };
  }

  private static RecordKey catalog(org.cascade.proto.v1.CatalogKey key, Fields fields) {
    fields.text(ImportField.NAME, key.getName());
    return Keys.of(key);
  }

  private static RecordKey school(SchoolRecord school, Fields fields) {
    fields.text(ImportField.NAME, school.getKey().getName());
    fields.text(ImportField.CATALOG, school.getCatalog().getName());
    return Keys.of(school.getKey());
  }

  private static RecordKey calendar(org.cascade.proto.v1.CalendarKey key, Fields fields) {
    fields.text(ImportField.NAME, key.getName());
    return Keys.of(key);
  }

  private static RecordKey term(TermRecord term, Fields fields) {
    fields.date(ImportField.START_DATE, term.getStartDate(), "term.start_date");
    fields.date(ImportField.END_DATE, term.getEndDate(), "term.end_date");
    return new TermKey(Keys.of(term.getCalendar()), Name.of(term.getName()));
  }

  private static RecordKey standard(StandardRecord standard, Fields fields) {
    fields.text(ImportField.NAME, standard.getName());
    fields.text(ImportField.GROUP, standard.getGroup());
    fields.text(ImportField.DESCRIPTION, standard.getDescription());
    return new StandardKey(Name.of(standard.getName()));
  }

  private static RecordKey masterStandard(MasterStandardRecord pair) {
    return new MasterStandardKey(
        Keys.of(pair.getMaster()), new StandardKey(Name.of(pair.getStandard())));
  }

  private static RecordKey course(CourseRecord course, Fields fields) {
    fields.text(ImportField.MASTER_NUMBER, course.getMasterNumber());
    return info(course.getInfo(), fields, Keys.of(course.getKey()));
  }

  private static RecordKey info(ImportedCourseInfo info, Fields fields, RecordKey key) {
    fields.text(ImportField.NAME, info.getName());
    fields.text(ImportField.STATE_CODE, info.getStateCode());
    fields.text(ImportField.DESCRIPTION, info.getDescription());
    fields.text(ImportField.DEPARTMENT, info.getDepartment());
    fields.decimal(ImportField.SCED_AVAILABLE_CREDIT, info.getScedAvailableCredit());
    fields.flag(ImportField.HONORS, info.getHonors());
    fields.flag(ImportField.REQUIRED, info.getRequired());
    fields.flag(ImportField.DUAL_CREDIT, info.getDualCredit());
    return key;
  }

  private static RecordKey section(SectionRecord section, Fields fields) {
    fields.texts(ImportField.TERMS, section.getTermsList());
    return Keys.of(section.getKey());
  }

  private static RecordKey assignment(AssignmentRecord assignment, Fields fields) {
    fields.text(ImportField.NAME, assignment.getName());
    fields.date(ImportField.ASSIGNED_ON, assignment.getAssignedOn(), "assignment.assigned_on");
    fields.date(ImportField.DUE_ON, assignment.getDueOn(), "assignment.due_on");
    fields.decimal(ImportField.POINTS_POSSIBLE, assignment.getPointsPossible());
    return Keys.of(assignment.getKey());
  }

  private static RecordKey score(ScoreRecord score, Fields fields) {
    fields.text(ImportField.VALUE, score.getValue());
    return new ScoreKey(Keys.of(score.getAssignment()), score.getStudent());
  }

  /** The fields of one record; an empty one is blank. */
  private static final class Fields {
    private final String path;
    private final List<FieldViolation> violations;
    private final Map<ImportField, List<String>> values = new EnumMap<>(ImportField.class);

    Fields(String path, List<FieldViolation> violations) {
      this.path = path;
      this.violations = violations;
    }

    void text(ImportField field, String value) {
      values.put(field, value.isEmpty() ? List.of() : List.of(value));
    }

    void texts(ImportField field, List<String> several) {
      values.put(field, several);
    }

    void decimal(ImportField field, String value) {
      text(field, value.isEmpty() ? "" : new BigDecimal(value).setScale(DECIMALS).toPlainString());
    }

    void flag(ImportField field, boolean value) {
      text(field, value ? "1" : "0");
    }

    void date(ImportField field, String value, String name) {
      text(field, value);
      try {
        LocalDate unused = value.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(value);
      } catch (DateTimeParseException notInTheCalendar) {
        violations.add(new FieldViolation(path + "." + name, value + " is not in the calendar"));
      }
    }

    Content content() {
      return new Content(values);
    }
  }
}
