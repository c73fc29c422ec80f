package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Standards of a course and of the master above. */
interface StandardRows extends RowMapper {
  @Override
  @Select(
      """
      SELECT id, standard_id AS row_key,
        JSON_ARRAY(score_group_id, credit, credit_type, credit_overflow) AS content,
        NULL AS source_id, FALSE AS changed
      FROM master_standard
      WHERE master_id = #{above}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT standard_id AS id, standard_id AS row_key,
        JSON_ARRAY(score_group_id, credit, credit_type, credit_overflow) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM course_standard
      WHERE course_id = #{course}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id,
        pushed_hash)
      SELECT #{course}, standard_id, score_group_id, credit, credit_type, credit_overflow, id, content_hash
      FROM master_standard WHERE id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE course_standard r JOIN master_standard m ON m.id = #{above}
      SET r.score_group_id = m.score_group_id, r.credit = m.credit, r.credit_type = m.credit_type,
        r.credit_overflow = m.credit_overflow, r.source_id = m.id, r.pushed_hash = m.content_hash,
        r.residual_since = NULL
      WHERE r.course_id = #{course} AND r.standard_id = #{below}
      """)
  void update(
      @Param("course") long course,
      @Param("section") long section,
      @Param("below") long below,
      @Param("above") long above);
}
