package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** STANDARDS: a row is identified by its standard. */
interface StandardMapper extends CourseSetupMapper {
  @Override
  @Select(
      """
      SELECT r.master_id, r.id, r.standard_id, r.content_hash, IF(g.id IS NULL, r.score_group_id, NULL) AS gone_score_group,
        COALESCE(s.archived, FALSE) AS archived, NULL AS source_id, NULL AS pushed_hash, NULL AS residual_since
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN master_standard r FORCE INDEX (PRIMARY) ON r.master_id = t.master_id
      LEFT JOIN score_group g ON g.id = r.score_group_id
      LEFT JOIN standard s ON s.id = r.standard_id
      ORDER BY r.master_id, r.standard_id
      """)
  List<ListedRow> above(@Param("masters") String masters);

  @Override
  @Select(
      """
      SELECT r.course_id, r.standard_id AS id, r.standard_id, r.content_hash, NULL AS gone_score_group, FALSE AS archived,
        r.source_id, r.pushed_hash, r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<ListedRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id,
        pushed_hash)
      SELECT t.course_id, m.standard_id, m.score_group_id, m.credit, m.credit_type, m.credit_overflow, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', NESTED PATH '$[2][*]' COLUMNS (above_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN master_standard m FORCE INDEX (master_standard_id) ON m.id = t.above_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO course_standard (course_id, standard_id, score_group_id, credit, credit_type, credit_overflow, source_id,
        pushed_hash)
      SELECT t.course_id, m.standard_id, m.score_group_id, m.credit, m.credit_type, m.credit_overflow, m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[2][0]', last_id BIGINT PATH '$[2][1]')) t
      STRAIGHT_JOIN master_standard m FORCE INDEX (PRIMARY)
        ON m.master_id = t.master_id AND m.id <= t.last_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', standard_id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        above_id BIGINT PATH '$[4]')) t
      STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.standard_id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN master_standard m FORCE INDEX (master_standard_id) ON m.id = t.above_id
      SET r.score_group_id = m.score_group_id, r.credit = m.credit, r.credit_type = m.credit_type,
        r.credit_overflow = m.credit_overflow, r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', standard_id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]')) t
      STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.standard_id
        AND r.content_hash = UNHEX(t.hash)
      WHERE NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_standard)
          WHERE a.course_id = r.course_id AND a.standard_id = r.standard_id)
        AND NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM posted_grade g FORCE INDEX (posted_grade_of_standard)
          WHERE g.course_id = r.course_id AND g.standard_id = r.standard_id)
        AND NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM posted_comment p FORCE INDEX (posted_comment_of_standard)
          WHERE p.course_id = r.course_id AND p.standard_id = r.standard_id)
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', standard_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.standard_id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', standard_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_standard r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.standard_id = t.standard_id
      SET r.source_id = -t.standard_id
      """)
  int releaseLink(@Param("targets") String targets);
}
