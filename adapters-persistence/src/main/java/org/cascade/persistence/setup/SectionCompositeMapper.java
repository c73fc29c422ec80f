package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * COMPOSITE_GRADES of sections, copied from those of their course, weights and all: the hash of a
 * section's composite is over structure and weights.
 */
interface SectionCompositeMapper extends SetupMapper {
  @Override
  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, r.grading_task_id, r.term_name_id, r.children, r.content_hash,
        NULL AS weights_hash, r.source_id, r.pushed_hash, r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<CompositeRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id,
        pushed_hash)
      SELECT t.course_id, t.section_id, c.grading_task_id, c.term_name_id, c.children, c.id, c.weights_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', NESTED PATH '$[2][*]' COLUMNS (
          grading_task_id BIGINT PATH '$[0]', term_name_id BIGINT PATH '$[1]'))) t
      STRAIGHT_JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.grading_task_id = t.grading_task_id
        AND c.term_name_id = t.term_name_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO section_composite_grade (course_id, section_id, grading_task_id, term_name_id, children, source_id,
        pushed_hash)
      SELECT t.course_id, t.section_id, c.grading_task_id, c.term_name_id, c.children, c.id, c.weights_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]',
        NESTED PATH '$[2][*]' COLUMNS (term_name_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.term_name_id = t.term_name_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        grading_task_id BIGINT PATH '$[4][0]', term_name_id BIGINT PATH '$[4][1]')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN course_composite_grade c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
        AND c.grading_task_id = t.grading_task_id
        AND c.term_name_id = t.term_name_id
      SET r.children = c.children, r.source_id = c.id, r.pushed_hash = c.weights_hash, r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        tasks JSON PATH '$[4]')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE t.tasks IS NULL OR NOT (EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_category)
          WHERE a.course_id = r.course_id AND a.section_id = r.section_id
            AND a.grading_task_id MEMBER OF (t.tasks))
        OR EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (posted_grade_section)
          WHERE g.course_id = r.course_id AND g.section_id = r.section_id
            AND g.grading_task_id MEMBER OF (t.tasks))
        OR EXISTS (SELECT 1 FROM posted_comment p FORCE INDEX (posted_comment_section)
          WHERE p.course_id = r.course_id AND p.section_id = r.section_id
            AND p.grading_task_id MEMBER OF (t.tasks)))
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);
}
