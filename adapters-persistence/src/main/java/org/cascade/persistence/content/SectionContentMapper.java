package org.cascade.persistence.content;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * Contents of sections' records, given as a JSON array of [course id, section id, row], as JSON
 * objects by field.
 */
interface SectionContentMapper {
  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, JSON_OBJECT(
        'name', r.name, 'weight', r.weight, 'sequence', r.sequence,
        'exclude from calculation', IF(r.exclude_from_calculation, 'yes', 'no'), 'drop lowest', r.drop_lowest,
        'aligned to', r.aligned_to) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY)
        ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      """)
  @Results(id = "content")
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "section_id", javaType = long.class)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "content", javaType = String.class)
  List<ContentRow> categories(@Param("rows") String rows);

  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, JSON_OBJECT(
        'calculation type', r.calculation_type, 'grading scale', r.grading_scale_id,
        'weight categories', IF(r.weight_categories, 'yes', 'no'), 'use percent value', IF(r.use_percent_value, 'yes', 'no'),
        'limit to last', r.limit_to_last, 'cumulative from', r.cumulative_from_id,
        'proficiency method', r.proficiency_method) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_grade_calc_option r FORCE INDEX (PRIMARY)
        ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> calcOptions(@Param("rows") String rows);

  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, JSON_OBJECT(
        'children', r.children) AS content
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY)
        ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      """)
  @ResultMap("content")
  List<ContentRow> composites(@Param("rows") String rows);
}
