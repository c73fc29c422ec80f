package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** COMPOSITE_GRADES: a row is identified by its id; its key is its parent task and its term. */
interface CompositeMapper extends CourseSetupMapper {
  @Override
  @Select(
      """
      SELECT r.master_id, 0 AS section_id, r.id, r.grading_task_id, r.term_name_id, r.children, r.content_hash,
        NULL AS weights_hash, NULL AS source_id, NULL AS pushed_hash, NULL AS residual_since
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN master_composite_grade r FORCE INDEX (PRIMARY) ON r.master_id = t.master_id
      ORDER BY r.master_id, r.grading_task_id, r.term_name_id
      """)
  List<CompositeRow> above(@Param("masters") String masters);

  @Override
  @Select(
      """
      SELECT r.course_id, 0 AS section_id, r.id, r.grading_task_id, r.term_name_id, r.children, r.content_hash, r.weights_hash,
        r.source_id, r.pushed_hash, r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<CompositeRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
      SELECT t.course_id, m.grading_task_id, m.term_name_id, m.children, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', NESTED PATH '$[2][*]' COLUMNS (above_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN master_composite_grade m FORCE INDEX (master_composite_grade_id) ON m.id = t.above_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO course_composite_grade (course_id, grading_task_id, term_name_id, children, source_id, pushed_hash)
      SELECT t.course_id, m.grading_task_id, m.term_name_id, m.children, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[2][0]', last_id BIGINT PATH '$[2][1]')) t
      STRAIGHT_JOIN master_composite_grade m FORCE INDEX (PRIMARY)
        ON m.master_id = t.master_id AND m.id <= t.last_id
      """)
  int insertAll(@Param("targets") String targets);

  /**
   * Besides, each target has the hash of the weights as planned, and the children that the row gets
   * where they are not those above (C-9).
   */
  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]', above_id BIGINT PATH '$[4]',
        weights_hash CHAR(32) PATH '$[5]', children JSON PATH '$[6]')) t
      STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash) AND r.weights_hash = UNHEX(t.weights_hash)
      STRAIGHT_JOIN master_composite_grade m FORCE INDEX (master_composite_grade_id) ON m.id = t.above_id
      SET r.children = COALESCE(t.children, m.children), r.source_id = m.id, r.pushed_hash = m.content_hash,
        r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        tasks JSON PATH '$[4]')) t
      STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE t.tasks IS NULL OR NOT (EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_task)
          WHERE a.course_id = r.course_id
            AND a.grading_task_id MEMBER OF (t.tasks))
        OR EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (posted_grade_of_task)
          WHERE g.course_id = r.course_id
            AND g.grading_task_id MEMBER OF (t.tasks))
        OR EXISTS (SELECT 1 FROM posted_comment p FORCE INDEX (posted_comment_of_task)
          WHERE p.course_id = r.course_id
            AND p.grading_task_id MEMBER OF (t.tasks)))
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_composite_grade r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);
}
