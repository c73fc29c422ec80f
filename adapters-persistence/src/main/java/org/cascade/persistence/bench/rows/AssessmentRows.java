package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Assessments of a course and of the master above. */
interface AssessmentRows extends RowMapper {
  @Override
  @Select(
      """
      SELECT id, test_id AS row_key, JSON_ARRAY(start_date, end_date, copies_forward, kind) AS content,
        NULL AS source_id, FALSE AS changed
      FROM master_assessment
      WHERE master_id = #{above}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT test_id AS id, test_id AS row_key, JSON_ARRAY(start_date, end_date, copies_forward, kind) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM course_assessment
      WHERE course_id = #{course}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
      SELECT #{course}, test_id, start_date, end_date, copies_forward, kind, id, content_hash
      FROM master_assessment WHERE id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE course_assessment r JOIN master_assessment m ON m.id = #{above}
      SET r.start_date = m.start_date, r.end_date = m.end_date, r.copies_forward = m.copies_forward,
        r.kind = m.kind, r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
      WHERE r.course_id = #{course} AND r.test_id = #{below}
      """)
  void update(
      @Param("course") long course,
      @Param("section") long section,
      @Param("below") long below,
      @Param("above") long above);
}
