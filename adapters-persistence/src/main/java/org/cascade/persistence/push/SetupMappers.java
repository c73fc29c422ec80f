package org.cascade.persistence.push;

import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.DataType;

/** Which mapper speaks for which setup type. */
final class SetupMappers {
  private SetupMappers() {}

  static SetupMapper of(SqlSession session, DataType type) {
    return switch (type) {
      case GRADING_TASKS -> session.getMapper(GradingTaskMapper.class);
      case STANDARDS -> session.getMapper(StandardMapper.class);
      case CATEGORIES -> session.getMapper(CategoryMapper.class);
      case COURSE_INFO, ASSESSMENTS, GRADE_CALC_OPTIONS, COMPOSITE_GRADES ->
          throw new IllegalArgumentException(type + " has no setup records that a push carries");
    };
  }

  static NamedSetupMapper named(SqlSession session) {
    return session.getMapper(CategoryMapper.class);
  }
}
