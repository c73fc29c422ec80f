package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Categories of a section and of its course above. */
interface SectionCategoryRows extends RowMapper {
  @Override
  @Select(
      """
      SELECT id, name_key AS row_key,
        JSON_ARRAY(name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to) AS content,
        NULL AS source_id, FALSE AS changed
      FROM course_category
      WHERE course_id = #{above}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT id, name_key AS row_key,
        JSON_ARRAY(name, name_key, weight, sequence, exclude_from_calculation, drop_lowest, aligned_to) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM section_category
      WHERE course_id = #{course} AND section_id = #{section}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO section_category (course_id, section_id, name, name_key, weight, sequence, exclude_from_calculation,
        drop_lowest,
        aligned_to, source_id, pushed_hash)
      SELECT #{course}, #{section}, name, name_key, weight, sequence, exclude_from_calculation, drop_lowest,
        aligned_to, id, content_hash
      FROM course_category WHERE course_id = #{course} AND id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE section_category r JOIN course_category m ON m.course_id = r.course_id AND m.id = #{above}
      SET r.name = m.name, r.name_key = m.name_key, r.weight = m.weight, r.sequence = m.sequence,
        r.exclude_from_calculation = m.exclude_from_calculation, r.drop_lowest = m.drop_lowest,
        r.aligned_to = m.aligned_to, r.source_id = m.id, r.pushed_hash = m.content_hash,
        r.residual_since = NULL
      WHERE r.course_id = #{course} AND r.section_id = #{section} AND r.id = #{below}
      """)
  void update(
      @Param("course") long course,
      @Param("section") long section,
      @Param("below") long below,
      @Param("above") long above);
}
