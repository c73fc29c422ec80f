package org.cascade.persistence.imports;

import org.apache.ibatis.session.SqlSession;
import org.cascade.application.imports.ImportKind;

/** The rows of each kind in one session. */
final class RowsByKind {
  private final DistrictRows district;
  private final MasterRows masters;
  private final CourseRows courses;
  private final StudentWorkRows work;

  RowsByKind(SqlSession session) {
    district = new DistrictRows(session.getMapper(DistrictMapper.class));
    masters = new MasterRows(session.getMapper(MasterMapper.class));
    courses = new CourseRows(session.getMapper(CourseMapper.class));
    work = new StudentWorkRows(session.getMapper(StudentWorkMapper.class));
  }

  RecordRows<?> of(ImportKind kind) {
    return switch (kind) {
      case CATALOG -> district.new Catalogs();
      case SCHOOL -> district.new Schools();
      case CALENDAR -> district.new Calendars();
      case TERM -> district.new Terms();
      case STANDARD -> masters.new Standards();
      case MASTER -> masters.new Masters();
      case MASTER_STANDARD -> masters.new StandardsOfMasters();
      case COURSE -> courses.new Courses();
      case SECTION -> courses.new Sections();
      case ASSIGNMENT -> work.new Assignments();
      case SCORE -> work.new Scores();
    };
  }
}
