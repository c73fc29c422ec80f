package org.cascade.persistence.course;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The links of one course and of its records. */
interface CourseLinkMapper {
  /**
   * The master of a course and the catalog that its school uses. The id is there because a row of
   * nulls would read as none.
   */
  record StandingRow(long id, @Nullable Long masterId, @Nullable Long catalogId, int version) {}

  @Select("SELECT m.catalog_id FROM course_master m WHERE m.id = #{master}")
  @Nullable Long catalogOf(@Param("master") long master);

  /** Holds the course until the end of the transaction. */
  @Select(
      """
      SELECT c.id, c.master_id, s.catalog_id, c.version
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      WHERE c.id = #{course}
      FOR UPDATE OF c
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "catalog_id", javaType = Long.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable StandingRow hold(@Param("course") long course);

  @Update("UPDATE course SET master_id = #{master}, version = version + 1 WHERE id = #{course}")
  int setMaster(@Param("course") long course, @Param("master") @Nullable Long master);

  @Update(
      """
      UPDATE course_grading_task SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearGradingTasks(@Param("course") long course);

  @Update(
      """
      UPDATE course_standard SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearStandards(@Param("course") long course);

  @Update(
      """
      UPDATE course_category SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearCategories(@Param("course") long course);

  @Update(
      """
      UPDATE course_assessment SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearAssessments(@Param("course") long course);

  @Update(
      """
      UPDATE course_grade_calc_option SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearCalcOptions(@Param("course") long course);

  @Update(
      """
      UPDATE course_composite_grade SET source_id = NULL, pushed_hash = NULL
      WHERE course_id = #{course} AND source_id IS NOT NULL
      """)
  int clearComposites(@Param("course") long course);
}
