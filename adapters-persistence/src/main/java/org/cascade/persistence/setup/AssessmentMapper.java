package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/**
 * ASSESSMENTS: a row is identified by its test. Copies forward is a field of L-5: copied, not in
 * the hash.
 */
interface AssessmentMapper extends CourseSetupMapper {
  @Override
  @Select(
      """
      SELECT r.master_id, r.id, r.test_id, r.copies_forward, r.content_hash, x.id IS NULL AS gone,
        NULL AS source_id, NULL AS pushed_hash, NULL AS residual_since
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN master_assessment r FORCE INDEX (PRIMARY) ON r.master_id = t.master_id
      LEFT JOIN test x ON x.id = r.test_id
      ORDER BY r.master_id, r.test_id
      """)
  List<AssessmentRow> above(@Param("masters") String masters);

  @Override
  @Select(
      """
      SELECT r.course_id, r.test_id AS id, r.test_id, r.copies_forward, r.content_hash, FALSE AS gone, r.source_id, r.pushed_hash,
        r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<AssessmentRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
      SELECT t.course_id, m.test_id, m.start_date, m.end_date, m.copies_forward, m.kind, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', NESTED PATH '$[2][*]' COLUMNS (above_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN master_assessment m FORCE INDEX (master_assessment_id) ON m.id = t.above_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO course_assessment (course_id, test_id, start_date, end_date, copies_forward, kind, source_id, pushed_hash)
      SELECT t.course_id, m.test_id, m.start_date, m.end_date, m.copies_forward, m.kind, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[2][0]', last_id BIGINT PATH '$[2][1]')) t
      STRAIGHT_JOIN master_assessment m FORCE INDEX (PRIMARY)
        ON m.master_id = t.master_id AND m.id <= t.last_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        above_id BIGINT PATH '$[4]')) t
      STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.test_id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN master_assessment m FORCE INDEX (master_assessment_id) ON m.id = t.above_id
      SET r.start_date = m.start_date, r.end_date = m.end_date, r.copies_forward = m.copies_forward, r.kind = m.kind,
        r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]')) t
      STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.test_id
        AND r.content_hash = UNHEX(t.hash)
      WHERE NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM assessment_score s FORCE INDEX (PRIMARY)
        WHERE s.course_id = r.course_id AND s.test_id = r.test_id)
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.test_id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_assessment r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.test_id
      SET r.source_id = -t.test_id
      """)
  int releaseLink(@Param("targets") String targets);
}
