package org.cascade.persistence.setup;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** CATEGORIES of sections, copied from those of their course. */
interface SectionCategoryMapper extends NamedSetupMapper {
  @Override
  @Select(
      """
      SELECT r.course_id, r.section_id, r.id, r.name, r.name_key, r.aligned_to, r.content_hash, r.source_id, r.pushed_hash,
        r.residual_since
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id
      """)
  List<CategoryRow> below(@Param("courses") String courses);

  @Override
  @Insert(
      """
      INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation,
        drop_lowest, aligned_to, source_id, pushed_hash)
      SELECT t.course_id, t.section_id, c.name, c.name_key, c.weight, c.sequence, c.exclude_from_calculation, c.drop_lowest,
        c.aligned_to, c.id, c.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]',
        NESTED PATH '$[2][*]' COLUMNS (above_key VARCHAR(150) PATH '$'))) t
      STRAIGHT_JOIN course_category c FORCE INDEX (course_category_key) ON c.course_id = t.course_id AND c.name_key = t.above_key
      """)
  int insert(@Param("targets") String targets);

  @Override
  @Insert(
      """
      INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation,
        drop_lowest, aligned_to, source_id, pushed_hash)
      SELECT t.course_id, t.section_id, c.name, c.name_key, c.weight, c.sequence, c.exclude_from_calculation, c.drop_lowest,
        c.aligned_to, c.id, c.content_hash
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course_category c FORCE INDEX (PRIMARY) ON c.course_id = t.course_id
      """)
  int insertAll(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        above_key VARCHAR(150) PATH '$[4]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      STRAIGHT_JOIN course_category c FORCE INDEX (course_category_key) ON c.course_id = t.course_id AND c.name_key = t.above_key
      SET r.name = c.name, r.name_key = c.name_key, r.weight = c.weight, r.sequence = c.sequence,
        r.exclude_from_calculation = c.exclude_from_calculation, r.drop_lowest = c.drop_lowest, r.aligned_to = c.aligned_to,
        r.source_id = c.id, r.pushed_hash = c.content_hash, r.residual_since = NULL
      """)
  int copy(@Param("targets") String targets);

  @Override
  @Delete(
      """
      DELETE r
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      WHERE NOT EXISTS (SELECT /*+ NO_SEMIJOIN() */ 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_category)
        WHERE a.course_id = r.course_id AND a.section_id = r.section_id AND a.section_category_id = r.id)
      """)
  int delete(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int markResidual(@Param("targets") String targets, @Param("job") long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.source_id = -t.id
      """)
  int releaseLink(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.name_key = CONCAT(' ', r.id)
      """)
  int parkName(@Param("targets") String targets);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]', hash CHAR(32) PATH '$[3]',
        name VARCHAR(50) PATH '$[4]', name_key VARCHAR(150) PATH '$[5]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
        AND r.content_hash = UNHEX(t.hash)
      SET r.name = t.name, r.name_key = t.name_key, r.residual_since = COALESCE(r.residual_since, #{job})
      """)
  int rename(@Param("targets") String targets, @Param("job") @Nullable Long job);

  @Override
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN section_category r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.id = t.id
      SET r.pushed_hash = r.content_hash
      """)
  int acceptAsPushed(@Param("targets") String targets);
}
