package org.cascade.persistence.bench.rows;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Grading tasks of a course and of the master above. */
interface TaskRows extends RowMapper {
  String ROW = "org.cascade.persistence.bench.rows.TaskRows.row";

  @Override
  @Select(
      """
      SELECT id, grading_task_id AS row_key,
        JSON_ARRAY(score_group_id, term_gpa_weight, credit, credit_type, credit_overflow) AS content,
        NULL AS source_id, FALSE AS changed
      FROM master_grading_task
      WHERE master_id = #{above}
      """)
  @Results(id = "row")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "row_key", javaType = String.class)
  @Arg(column = "content", javaType = String.class)
  @Arg(column = "source_id", javaType = Long.class)
  @Arg(column = "changed", javaType = boolean.class)
  List<SetupRow> above(@Param("above") long above);

  @Override
  @Select(
      """
      SELECT grading_task_id AS id, grading_task_id AS row_key,
        JSON_ARRAY(score_group_id, term_gpa_weight, credit, credit_type, credit_overflow) AS content,
        source_id, NOT pushed_hash <=> content_hash AS changed
      FROM course_grading_task
      WHERE course_id = #{course}
      """)
  @ResultMap(TaskRows.ROW)
  List<SetupRow> below(@Param("course") long course, @Param("section") long section);

  @Override
  @Insert(
      """
      INSERT INTO course_grading_task (course_id, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type,
        credit_overflow,
        source_id, pushed_hash)
      SELECT #{course}, grading_task_id, score_group_id, term_gpa_weight, credit, credit_type, credit_overflow, id,
        content_hash
      FROM master_grading_task WHERE id = #{above}
      """)
  void insert(
      @Param("course") long course, @Param("section") long section, @Param("above") long above);

  @Override
  @Update(
      """
      UPDATE course_grading_task r JOIN master_grading_task m ON m.id = #{above}
      SET r.score_group_id = m.score_group_id, r.term_gpa_weight = m.term_gpa_weight, r.credit = m.credit,
        r.credit_type = m.credit_type, r.credit_overflow = m.credit_overflow, r.source_id = m.id,
        r.pushed_hash = m.content_hash, r.residual_since = NULL
      WHERE r.course_id = #{course} AND r.grading_task_id = #{below}
      """)
  void update(
      @Param("course") long course,
      @Param("section") long section,
      @Param("below") long below,
      @Param("above") long above);
}
