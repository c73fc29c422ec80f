package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Calc options of a section and of its course above. */
interface SectionCalcOptionRows extends TermRowMapper {
  @Override
  @Select(
      """
      SELECT id, CONCAT_WS(':', COALESCE(grading_task_id, -standard_id), term_name_id) AS row_key,
        JSON_ARRAY(calculation_type, grading_scale_id, weight_categories, use_percent_value, limit_to_last,
        cumulative_from_id, proficiency_method) AS content,
        NULL AS source_id, FALSE AS changed
      FROM course_grade_calc_option
      WHERE course_id = #{above}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT id, CONCAT_WS(':', COALESCE(grading_task_id, -standard_id), term_name_id) AS row_key,
        JSON_ARRAY(calculation_type, grading_scale_id, weight_categories, use_percent_value, limit_to_last,
        cumulative_from_id, proficiency_method) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM section_grade_calc_option
      WHERE course_id = #{course} AND section_id = #{section}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id,
        calculation_type, grading_scale_id,
        weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, source_id,
        pushed_hash)
      SELECT #{course}, #{section}, grading_task_id, standard_id, term_name_id, calculation_type, grading_scale_id,
        weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method, id,
        content_hash
      FROM course_grade_calc_option WHERE course_id = #{course} AND id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE section_grade_calc_option r JOIN course_grade_calc_option m ON m.course_id = r.course_id AND m.id = #{above}
      SET r.calculation_type = m.calculation_type, r.grading_scale_id = m.grading_scale_id,
        r.weight_categories = m.weight_categories, r.use_percent_value = m.use_percent_value,
        r.limit_to_last = m.limit_to_last, r.cumulative_from_id = m.cumulative_from_id,
        r.proficiency_method = m.proficiency_method, r.source_id = m.id, r.pushed_hash = m.content_hash,
        r.residual_since = NULL
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
      DELETE r FROM section_grade_calc_option r
      WHERE r.course_id = #{course} AND r.section_id = #{section} AND r.id = #{below}
      """)
  void delete(
      @Param("course") long course, @Param("section") long section, @Param("below") long below);
}
