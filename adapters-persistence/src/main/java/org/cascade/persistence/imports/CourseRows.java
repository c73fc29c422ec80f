package org.cascade.persistence.imports;

import java.util.List;
import org.cascade.application.imports.Content;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.Name;
import org.cascade.application.imports.RecordKey.CourseKey;
import org.cascade.application.imports.RecordKey.SectionKey;
import org.cascade.persistence.database.JsonText;
import org.jspecify.annotations.Nullable;

/** Courses, linked to their masters, and sections with their terms. */
final class CourseRows {
  private final CourseMapper mapper;

  CourseRows(CourseMapper mapper) {
    this.mapper = mapper;
  }

  final class Courses extends RecordRows<CourseKey> {
    Courses() {
      super(CourseKey.class);
    }

    @Override
    void key(JsonText row, CourseKey key, Content content) {
      course(row, key).textOrNull(content.text(ImportField.MASTER_NUMBER));
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findCourses(keys);
    }

    @Override
    int create(List<Absent<CourseKey>> absent) {
      return mapper.createCourses(
          rows(
              absent,
              (row, course) ->
                  values(
                      numberOrNull(row.number(course.owner()), course.other())
                          .text(course.key().number()),
                      course.content(),
                      COURSE_INFO)));
    }

    private static JsonText numberOrNull(JsonText row, @Nullable Long number) {
      return number == null ? row.json("null") : row.number(number);
    }
  }

  final class Sections extends RecordRows<SectionKey> {
    Sections() {
      super(SectionKey.class);
    }

    @Override
    void key(JsonText row, SectionKey key, Content content) {
      course(row, key.course()).text(key.number()).row();
      content.values(ImportField.TERMS).forEach(term -> keyAndText(row.row(), Name.of(term)).end());
      row.end();
    }

    @Override
    List<FoundRow> find(String keys) {
      return mapper.findSections(keys);
    }

    @Override
    int create(List<Absent<SectionKey>> absent) {
      int created =
          mapper.createSections(
              rows(
                  absent,
                  (row, section) -> row.number(section.owner()).text(section.key().number())));
      mapper.createTermsOfSections(terms(absent));
      return created;
    }

    private static String terms(List<Absent<SectionKey>> absent) {
      JsonText rows = new JsonText();
      absent.forEach(
          section ->
              section.content().values(ImportField.TERMS).stream()
                  .map(Name::of)
                  .distinct()
                  .forEach(term -> term(rows, section, term)));
      return rows.toString();
    }

    private static void term(JsonText rows, Absent<SectionKey> section, Name term) {
      name(rows.row().number(section.owner()).text(section.key().number()), term).end();
    }
  }

  static JsonText course(JsonText row, CourseKey key) {
    return RecordRows.calendar(row, key.calendar()).text(key.number());
  }
}
