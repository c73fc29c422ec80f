package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Composite grades of a section and of its course above. */
interface SectionCompositeRows extends TermRowMapper {
  @Override
  @Select(
      """
      SELECT id, CONCAT_WS(':', grading_task_id, term_name_id) AS row_key, JSON_ARRAY(children) AS content,
        NULL AS source_id, FALSE AS changed
      FROM course_composite_grade
      WHERE course_id = #{above}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT id, CONCAT_WS(':', grading_task_id, term_name_id) AS row_key, JSON_ARRAY(children) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM section_composite_grade
      WHERE course_id = #{course} AND section_id = #{section}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id,
        pushed_hash)
      SELECT #{course}, #{section}, grading_task_id, term_name_id, children, id, weights_hash
      FROM course_composite_grade WHERE course_id = #{course} AND id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE section_composite_grade r JOIN course_composite_grade m ON m.course_id = r.course_id AND m.id = #{above}
      SET r.children = m.children, r.source_id = m.id, r.pushed_hash = m.weights_hash, r.residual_since = NULL
      WHERE r.course_id = #{course} AND r.section_id = #{section} AND r.id = #{below}
      """)
  void update(
      @Param("course") long course,
      @Param("section") long section,
      @Param("below") long below,
      @Param("above") long above);

  @Override
  @Delete(
      """
      DELETE r FROM section_composite_grade r
      WHERE r.course_id = #{course} AND r.section_id = #{section} AND r.id = #{below}
      """)
  void delete(
      @Param("course") long course, @Param("section") long section, @Param("below") long below);
}
