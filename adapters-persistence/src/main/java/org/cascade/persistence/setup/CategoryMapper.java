package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** CATEGORIES: a row is identified by its id; its key is its name. */
interface CategoryMapper extends CourseSetupMapper, NamedSetupMapper {
  @Override
  @Select(
      """
      SELECT r.master_id, 0 AS section_id, r.id, r.name, r.name_key, r.aligned_to, r.content_hash,
        NULL AS source_id, NULL AS pushed_hash, NULL AS residual_since
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN master_category r FORCE INDEX (PRIMARY) ON r.master_id = t.master_id
      ORDER BY r.master_id, r.name_key
      """)
  List<CategoryRow> above(@Param("masters") String masters);

  @Override
  @Select(
      """
      SELECT r.course_id, 0 AS section_id, r.id, r.name, r.name_key, r.aligned_to, r.content_hash, r.source_id, r.pushed_hash,
        r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<CategoryRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
        aligned_to, source_id, pushed_hash)
      SELECT t.course_id, m.name, m.name_key, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest, m.aligned_to,
        m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', NESTED PATH '$[2][*]' COLUMNS (above_id BIGINT PATH '$'))) t
      STRAIGHT_JOIN master_category m FORCE INDEX (master_category_id) ON m.id = t.above_id
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO course_category (course_id, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
        aligned_to, source_id, pushed_hash)
      SELECT t.course_id, m.name, m.name_key, m.weight, m.sequence, m.exclude_from_calculation, m.drop_lowest, m.aligned_to,
        m.id, m.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[2][0]', last_id BIGINT PATH '$[2][1]')) t
      STRAIGHT_JOIN master_category m FORCE INDEX (PRIMARY)
        ON m.master_id = t.master_id AND m.id <= t.last_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]', above_id BIGINT PATH '$[4]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN master_category m FORCE INDEX (master_category_id) ON m.id = t.above_id
      SET r.name = m.name, r.name_key = m.name_key, r.weight = m.weight, r.sequence = m.sequence,
        r.exclude_from_calculation = m.exclude_from_calculation, r.drop_lowest = m.drop_lowest, r.aligned_to = m.aligned_to,
        r.source_id = m.id, r.pushed_hash = m.content_hash, r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM section_category k FORCE INDEX (PRIMARY)
        STRAIGHT_JOIN assignment_alignment a FORCE INDEX (assignment_alignment_category)
          ON a.course_id = k.course_id AND a.section_id = k.section_id AND a.section_category_id = k.id
        WHERE k.course_id = r.course_id AND k.source_id = r.id)
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.name_key = CONCAT(' ', r.id)
      """)
  int parkName(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]', name VARCHAR(50) PATH '$[4]',
        name_key VARCHAR(150) PATH '$[5]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      SET r.name = t.name, r.name_key = t.name_key, r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int rename(@Param("targets") String targets, @Param("job") @Nullable Long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN course_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.id = t.id
      SET r.pushed_hash = r.content_hash
      """)
  int acceptAsPushed(@Param("targets") String targets);
}
