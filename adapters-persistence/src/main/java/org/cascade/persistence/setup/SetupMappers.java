package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Level;
import org.cascade.persistence.database.RowReader;

/** Which mapper speaks for which setup type at which level. */
public final class SetupMappers {
  private SetupMappers() {}

  public static Class<?>[] all() {
    return new Class<?>[] {
      GradingTaskMapper.class,
      StandardMapper.class,
      CategoryMapper.class,
      AssessmentMapper.class,
      CalcOptionMapper.class,
      CompositeMapper.class,
      SectionCategoryMapper.class,
      SectionCalcOptionMapper.class,
      SectionCompositeMapper.class,
      TermMapper.class
    };
  }

  /** The rows that they return. */
  public static List<RowReader.Of<?>> rows() {
    return List.of(
        new RowReader.Of<>(ListedRow.class, ListedRow::of),
        new RowReader.Of<>(CategoryRow.class, CategoryRow::of),
        new RowReader.Of<>(AssessmentRow.class, AssessmentRow::of),
        new RowReader.Of<>(CalcOptionRow.class, CalcOptionRow::of),
        new RowReader.Of<>(CompositeRow.class, CompositeRow::of),
        new RowReader.Of<>(TermMapper.SectionRow.class, TermMapper.SectionRow::of));
  }

  public static SetupMapper of(SqlSession session, Level level, DataType type) {
    return level == Level.COURSE ? atCourse(session, type) : atSection(session, type);
  }

  static CourseSetupMapper atCourse(SqlSession session, DataType type) {
    Class<? extends CourseSetupMapper> mapper =
        switch (type) {
          case GRADING_TASKS -> GradingTaskMapper.class;
          case STANDARDS -> StandardMapper.class;
          case CATEGORIES -> CategoryMapper.class;
          case ASSESSMENTS -> AssessmentMapper.class;
          case GRADE_CALC_OPTIONS -> CalcOptionMapper.class;
          case COMPOSITE_GRADES -> CompositeMapper.class;
          case COURSE_INFO -> throw new IllegalArgumentException(type + " has no setup records");
        };
    return session.getMapper(mapper);
  }

  static SetupMapper atSection(SqlSession session, DataType type) {
    Class<? extends SetupMapper> mapper =
        switch (type) {
          case CATEGORIES -> SectionCategoryMapper.class;
          case GRADE_CALC_OPTIONS -> SectionCalcOptionMapper.class;
          case COMPOSITE_GRADES -> SectionCompositeMapper.class;
          case COURSE_INFO, GRADING_TASKS, STANDARDS, ASSESSMENTS ->
              throw new IllegalArgumentException("sections have no copies of " + type);
        };
    return session.getMapper(mapper);
  }

  /** Of the type whose records have names of their own. */
  public static NamedSetupMapper named(SqlSession session, Level level) {
    return level == Level.COURSE
        ? session.getMapper(CategoryMapper.class)
        : session.getMapper(SectionCategoryMapper.class);
  }
}
