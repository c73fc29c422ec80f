package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * GRADE_CALC_OPTIONS: a row is identified by its id; its key is its task or standard and its term.
 */
interface CalcOptionMapper extends CourseSetupMapper {
  @Override
  @Select(
      """
      SELECT r.master_id, 0 AS section_id, r.id, r.grading_task_id, r.standard_id, r.term_name_id, r.cumulative_from_id,
        IF(g.id IS NULL, r.grading_scale_id, NULL) AS gone_scale, r.content_hash, NULL AS source_id, NULL AS pushed_hash, NULL AS residual_since
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN master_grade_calc_option r FORCE INDEX (PRIMARY) ON r.master_id = t.master_id
      LEFT JOIN grading_scale g ON g.id = r.grading_scale_id
      ORDER BY r.master_id, r.grading_task_id, r.standard_id, r.term_name_id
      """)
  List<CalcOptionRow> above(@Param("masters") String masters);

  @Override
  @Select(
      """
      SELECT r.course_id, 0 AS section_id, r.id, r.grading_task_id, r.standard_id, r.term_name_id, r.cumulative_from_id,
        IF(g.id IS NULL, r.grading_scale_id, NULL) AS gone_scale, r.content_hash, r.source_id, r.pushed_hash, r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      LEFT JOIN grading_scale g ON g.id = r.grading_scale_id
      """)
  List<CalcOptionRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type,
        grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method,
        source_id, pushed_hash)
      SELECT t.course_id, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type, m.grading_scale_id,
        m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method, m.id,
        m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', NESTED PATH '$[2][*]' COLUMNS (above_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_id) ON m.id = t.above_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO course_grade_calc_option (course_id, grading_task_id, standard_id, term_name_id, calculation_type,
        grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id, proficiency_method,
        source_id, pushed_hash)
      SELECT t.course_id, m.grading_task_id, m.standard_id, m.term_name_id, m.calculation_type, m.grading_scale_id,
        m.weight_categories, m.use_percent_value, m.limit_to_last, m.cumulative_from_id, m.proficiency_method, m.id,
        m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[2][0]', last_id BIGINT PATH '$[2][1]')) t
      STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (PRIMARY)
        ON m.master_id = t.master_id AND m.id <= t.last_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]', above_id BIGINT PATH '$[4]')) t
      STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN master_grade_calc_option m FORCE INDEX (master_grade_calc_option_id) ON m.id = t.above_id
      SET r.calculation_type = m.calculation_type, r.grading_scale_id = m.grading_scale_id,
        r.weight_categories = m.weight_categories, r.use_percent_value = m.use_percent_value,
        r.limit_to_last = m.limit_to_last, r.cumulative_from_id = m.cumulative_from_id,
        r.proficiency_method = m.proficiency_method, r.source_id = m.id, r.pushed_hash = m.content_hash,
        r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        tasks JSON PATH '$[4]', standards JSON PATH '$[5]')) t
      STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE t.tasks IS NULL OR NOT (EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (PRIMARY)
          WHERE a.course_id = r.course_id
            AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards)))
        OR EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (PRIMARY)
          WHERE g.course_id = r.course_id
            AND (g.grading_task_id MEMBER OF (t.tasks) OR g.standard_id MEMBER OF (t.standards)))
        OR EXISTS (SELECT 1 FROM posted_comment p FORCE INDEX (PRIMARY)
          WHERE p.course_id = r.course_id
            AND (p.grading_task_id MEMBER OF (t.tasks) OR p.standard_id MEMBER OF (t.standards))))
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);
}
