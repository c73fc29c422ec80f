package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** GRADE_CALC_OPTIONS of sections, copied from those of their course. */
interface SectionCalcOptionMapper extends SetupMapper {
  @Override
  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, r.grading_task_id, r.standard_id, r.term_name_id, r.cumulative_from_id,
        NULL AS gone_scale, r.content_hash, r.source_id, r.pushed_hash, r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<CalcOptionRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id,
        calculation_type, grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id,
        proficiency_method, source_id, pushed_hash)
      SELECT t.course_id, t.section_id, c.grading_task_id, c.standard_id, c.term_name_id, c.calculation_type,
        c.grading_scale_id, c.weight_categories, c.use_percent_value, c.limit_to_last, c.cumulative_from_id,
        c.proficiency_method, c.id, c.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', NESTED PATH '$[2][*]' COLUMNS (
          subject BIGINT PATH '$[0]', term_name_id BIGINT PATH '$[1]'))) t
      STRAIGHT_JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.subject = t.subject AND c.term_name_id = t.term_name_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO section_grade_calc_option (course_id, section_id, grading_task_id, standard_id, term_name_id,
        calculation_type, grading_scale_id, weight_categories, use_percent_value, limit_to_last, cumulative_from_id,
        proficiency_method, source_id, pushed_hash)
      SELECT t.course_id, t.section_id, c.grading_task_id, c.standard_id, c.term_name_id, c.calculation_type,
        c.grading_scale_id, c.weight_categories, c.use_percent_value, c.limit_to_last, c.cumulative_from_id,
        c.proficiency_method, c.id, c.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]',
        NESTED PATH '$[2][*]' COLUMNS (term_name_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.term_name_id = t.term_name_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        subject BIGINT PATH '$[4][0]', term_name_id BIGINT PATH '$[4][1]')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN course_grade_calc_option c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.subject = t.subject AND c.term_name_id = t.term_name_id
      SET r.calculation_type = c.calculation_type, r.grading_scale_id = c.grading_scale_id,
        r.weight_categories = c.weight_categories, r.use_percent_value = c.use_percent_value,
        r.limit_to_last = c.limit_to_last, r.cumulative_from_id = c.cumulative_from_id,
        r.proficiency_method = c.proficiency_method, r.source_id = c.id, r.pushed_hash = c.content_hash,
        r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        tasks JSON PATH '$[4]', standards JSON PATH '$[5]')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE t.tasks IS NULL OR NOT (EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_category)
          WHERE a.course_id = r.course_id AND a.section_id = r.section_id
            AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards)))
        OR EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (posted_grade_section)
          WHERE g.course_id = r.course_id AND g.section_id = r.section_id
            AND (g.grading_task_id MEMBER OF (t.tasks) OR g.standard_id MEMBER OF (t.standards)))
        OR EXISTS (SELECT 1 FROM posted_comment p FORCE INDEX (posted_comment_section)
          WHERE p.course_id = r.course_id AND p.section_id = r.section_id
            AND (p.grading_task_id MEMBER OF (t.tasks) OR p.standard_id MEMBER OF (t.standards))))
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);
}
