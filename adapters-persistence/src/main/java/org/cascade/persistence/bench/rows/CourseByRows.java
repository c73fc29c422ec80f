package org.cascade.persistence.bench.rows;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;

/**
 * Pushes a course and its sections by the rules of LOCKED, as far as a generated district needs
 * them: its masters drop nothing, so that of what is gone above only the terms in which a section
 * does not meet any more are looked at (T-10); nobody has taken a name that is pushed.
 */
public final class CourseByRows {
  private static final List<Class<? extends RowMapper>> OF_COURSE =
      List.of(
          TaskRows.class,
          StandardRows.class,
          CategoryRows.class,
          AssessmentRows.class,
          CalcOptionRows.class,
          CompositeRows.class);
  private static final List<Class<? extends TermRowMapper>> OF_TERMS =
      List.of(SectionCalcOptionRows.class, SectionCompositeRows.class);

  private final SqlSession session;
  private final long course;
  private long records;

  private CourseByRows(SqlSession session, long course) {
    this.session = session;
    this.course = course;
  }

  /** All mappers that {@link #push} needs. */
  public static Class<?>[] mappers() {
    return new Class<?>[] {
      CourseRows.class,
      TaskRows.class,
      StandardRows.class,
      CategoryRows.class,
      AssessmentRows.class,
      CalcOptionRows.class,
      CompositeRows.class,
      SectionCategoryRows.class,
      SectionCalcOptionRows.class,
      SectionCompositeRows.class
    };
  }

  /** Returns the records that it wrote or found in step. */
  public static long push(SqlSession session, long course) {
    CourseByRows push = new CourseByRows(session, course);
    push.run();
    return push.records;
  }

  private void run() {
    CourseRows courses = session.getMapper(CourseRows.class);
    CourseRows.Info info = courses.info(course);
    if (!info.above().equals(info.below())) {
      courses.updateInfo(course);
    }
    for (Class<? extends RowMapper> type : OF_COURSE) {
      RowMapper rows = session.getMapper(type);
      bring(rows, 0, rows.above(info.master()));
    }
    toSections(courses);
  }

  private void toSections(CourseRows courses) {
    RowMapper categories = session.getMapper(SectionCategoryRows.class);
    List<SetupRow> named = categories.above(course);
    Map<TermRowMapper, List<SetupRow>> ofTerms = new LinkedHashMap<>();
    for (Class<? extends TermRowMapper> type : OF_TERMS) {
      TermRowMapper rows = session.getMapper(type);
      ofTerms.put(rows, rows.above(course));
    }
    for (long section : courses.sections(course)) {
      bring(categories, section, named);
      Set<Long> terms = new HashSet<>(courses.terms(course, section));
      ofTerms.forEach((rows, above) -> bringInTerms(rows, section, above, terms));
    }
  }

  private void bringInTerms(
      TermRowMapper rows, long section, List<SetupRow> above, Set<Long> terms) {
    List<SetupRow> present = above.stream().filter(row -> terms.contains(row.term())).toList();
    for (SetupRow row : bring(rows, section, present)) {
      if (!row.changed()) {
        rows.delete(course, section, row.id());
      }
    }
  }

  /** Returns what is left without a record above. */
  private Collection<SetupRow> bring(RowMapper rows, long section, List<SetupRow> above) {
    Map<String, SetupRow> below = new HashMap<>();
    rows.below(course, section).forEach(row -> below.put(row.key(), row));
    for (SetupRow record : above) {
      SetupRow row = below.remove(record.key());
      if (row == null) {
        rows.insert(course, section, record.id());
      } else if (!row.changed() && row.differsFrom(record)) {
        rows.update(course, section, row.id(), record.id());
      }
      records++;
    }
    return below.values();
  }
}
