package org.cascade.persistence.content;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Contents of masters' records, given as a JSON array of [0, 0, id], as JSON objects by field. */
interface MasterContentMapper {
  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'score group', r.score_group_id, 'term GPA weight', r.term_gpa_weight, 'credit', r.credit,
        'credit type', r.credit_type, 'credit overflow', r.credit_overflow) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_grading_task r ON r.id = t.id
      """)
  @Results(id = "content")
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "section_id", javaType = long.class)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "content", javaType = String.class)
  List<ContentRow> gradingTasks(@Param("rows") String rows);

  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'score group', r.score_group_id, 'credit', r.credit, 'credit type', r.credit_type,
        'credit overflow', r.credit_overflow) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_standard r ON r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> standards(@Param("rows") String rows);

  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'name', r.name, 'weight', r.weight, 'sequence', r.sequence,
        'exclude from calculation', IF(r.exclude_from_calculation, 'yes', 'no'), 'drop lowest', r.drop_lowest,
        'aligned to', r.aligned_to) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_category r ON r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> categories(@Param("rows") String rows);

  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'start date', r.start_date, 'end date', r.end_date, 'copies forward', IF(r.copies_forward, 'yes', 'no'),
        'kind', r.kind) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_assessment r ON r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> assessments(@Param("rows") String rows);

  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'calculation type', r.calculation_type, 'grading scale', r.grading_scale_id,
        'weight categories', IF(r.weight_categories, 'yes', 'no'), 'use percent value', IF(r.use_percent_value, 'yes', 'no'),
        'limit to last', r.limit_to_last, 'cumulative from', r.cumulative_from_id,
        'proficiency method', r.proficiency_method) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_grade_calc_option r ON r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> calcOptions(@Param("rows") String rows);

  @Select(
      """
      SELECT 0 AS course_id, 0 AS section_id, r.id, JSON_OBJECT(
        'children', r.children) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN master_composite_grade r ON r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> composites(@Param("rows") String rows);
}
