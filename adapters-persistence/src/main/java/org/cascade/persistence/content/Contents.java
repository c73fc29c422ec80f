package org.cascade.persistence.content;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.ListReference;
import org.cascade.persistence.content.RecordAt.Place;
import org.cascade.persistence.database.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * Contents field by field, by the names that people know the fields by, as reports show them: names
 * of lists' entries, amounts as written, flags as yes and no; blank fields are left out.
 */
public final class Contents {
  private final Map<RecordAt, JsonObject> contents = new HashMap<>();
  private final FieldWords words;

  private Contents(SqlSession session, Collection<RecordAt> records) {
    records.stream()
        .distinct()
        .collect(Collectors.groupingBy(at -> new Table(at.place(), at.type())))
        .forEach((table, rows) -> read(session, table, rows));
    Set<ListReference> entries = new HashSet<>();
    contents.values().forEach(content -> FieldWords.collect(content, entries));
    this.words = new FieldWords(ListNames.of(session, entries));
  }

  /** Where records of a type stand at a level. */
  private record Table(Place place, DataType type) {}

  /** Reads what these say, one statement for each type and level. */
  public static Contents of(SqlSession session, Collection<RecordAt> records) {
    return new Contents(session, records);
  }

  public static Class<?>[] mappers() {
    return new Class<?>[] {
      NameMapper.class,
      MasterContentMapper.class,
      CourseContentMapper.class,
      SectionContentMapper.class
    };
  }

  private void read(SqlSession session, Table table, List<RecordAt> records) {
    JsonText text = new JsonText();
    records.forEach(
        at -> text.row().number(at.course()).number(at.section()).number(at.row()).end());
    for (ContentRow row : rows(session, table, text.toString())) {
      contents.put(
          new RecordAt(table.place(), table.type(), row.courseId(), row.sectionId(), row.id()),
          JsonParser.parseString(row.content()).getAsJsonObject());
    }
  }

  private static List<ContentRow> rows(SqlSession session, Table table, String rows) {
    return switch (table.place()) {
      case MASTER -> ofMasters(session.getMapper(MasterContentMapper.class), table.type(), rows);
      case COURSE -> ofCourses(session.getMapper(CourseContentMapper.class), table.type(), rows);
      case SECTION -> ofSections(session.getMapper(SectionContentMapper.class), table.type(), rows);
    };
  }

  private static List<ContentRow> ofMasters(
      MasterContentMapper mapper, DataType type, String rows) {
    return switch (type) {
      case GRADING_TASKS -> mapper.gradingTasks(rows);
      case STANDARDS -> mapper.standards(rows);
      case CATEGORIES -> mapper.categories(rows);
      case ASSESSMENTS -> mapper.assessments(rows);
      case GRADE_CALC_OPTIONS -> mapper.calcOptions(rows);
      case COMPOSITE_GRADES -> mapper.composites(rows);
      case COURSE_INFO -> throw noRecords(type);
    };
  }

  private static List<ContentRow> ofCourses(
      CourseContentMapper mapper, DataType type, String rows) {
    return switch (type) {
      case GRADING_TASKS -> mapper.gradingTasks(rows);
      case STANDARDS -> mapper.standards(rows);
      case CATEGORIES -> mapper.categories(rows);
      case ASSESSMENTS -> mapper.assessments(rows);
      case GRADE_CALC_OPTIONS -> mapper.calcOptions(rows);
      case COMPOSITE_GRADES -> mapper.composites(rows);
      case COURSE_INFO -> throw noRecords(type);
    };
  }

  private static List<ContentRow> ofSections(
      SectionContentMapper mapper, DataType type, String rows) {
    return switch (type) {
      case CATEGORIES -> mapper.categories(rows);
      case GRADE_CALC_OPTIONS -> mapper.calcOptions(rows);
      case COMPOSITE_GRADES -> mapper.composites(rows);
      case COURSE_INFO, GRADING_TASKS, STANDARDS, ASSESSMENTS -> throw noRecords(type);
    };
  }

  private static IllegalArgumentException noRecords(DataType type) {
    return new IllegalArgumentException("no records of " + type + " there");
  }

  /** What a record says; empty if it is not there. */
  public Map<String, String> of(@Nullable RecordAt record) {
    JsonObject content = record == null ? null : contents.get(record);
    return content == null ? Map.of() : words.of(content);
  }
}
