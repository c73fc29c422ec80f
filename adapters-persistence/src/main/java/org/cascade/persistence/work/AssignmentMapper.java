package org.cascade.persistence.work;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Assignments with what they count towards. */
interface AssignmentMapper {
  /**
   * An assignment.
   *
   * @param alignments a JSON array of [number, category, task, standard]; null for none
   */
  record AssignmentRow(
      long id,
      long courseId,
      long sectionId,
      String name,
      @Nullable LocalDate assignedOn,
      @Nullable LocalDate dueOn,
      @Nullable BigDecimal pointsPossible,
      @Nullable String alignments) {}

  String ASSIGNMENT =
      """
      SELECT r.id, r.course_id, r.section_id, r.name, r.assigned_on, r.due_on, r.points_possible,
        (SELECT JSON_ARRAYAGG(JSON_ARRAY(a.alignment_no, a.section_category_id, a.grading_task_id, a.standard_id))
          FROM assignment_alignment a
          WHERE a.course_id = r.course_id AND a.assignment_id = r.id) AS alignments
      FROM assignment r
      """;

  @Select(ASSIGNMENT + "WHERE r.id = #{id}")
  @Results(id = "assignment")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "section_id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "assigned_on", javaType = LocalDate.class)
  @Arg(column = "due_on", javaType = LocalDate.class)
  @Arg(column = "points_possible", javaType = BigDecimal.class)
  @Arg(column = "alignments", javaType = String.class)
  @Nullable AssignmentRow find(@Param("id") long id);

  @Select(ASSIGNMENT + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("assignment")
  @Nullable AssignmentRow lock(@Param("id") long id);

  /** Of a section, after the given one. */
  @Select(
      "<script>SELECT x.* FROM section s JOIN LATERAL ("
          + ASSIGNMENT
          + """
          WHERE r.course_id = s.course_id AND r.section_id = s.id
          <choose>
            <when test="page.byName">
              AND (r.name &gt; #{page.key} OR (r.name = #{page.key} AND r.id &gt; #{page.after})) ORDER BY r.name, r.id
            </when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}) x
          WHERE s.id = #{section}
          ORDER BY <if test="page.byName">x.name,</if> x.id
          </script>
          """)
  @ResultMap("assignment")
  List<AssignmentRow> page(@Param("section") long section, @Param("page") PageQuery page);

  /** What is written of one. */
  record NewAssignment(
      long course,
      long section,
      String name,
      @Nullable LocalDate assignedOn,
      @Nullable LocalDate dueOn,
      @Nullable BigDecimal pointsPossible) {}

  @Insert(
      """
      INSERT INTO assignment (course_id, section_id, name, assigned_on, due_on, points_possible)
      VALUES (#{value.course}, #{value.section}, #{value.name}, #{value.assignedOn}, #{value.dueOn},
        #{value.pointsPossible})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewAssignment> row);

  @Update(
      """
      UPDATE assignment
      SET name = #{to.name}, assigned_on = #{to.assignedOn}, due_on = #{to.dueOn},
        points_possible = #{to.pointsPossible}
      WHERE course_id = #{to.course} AND id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewAssignment to);

  /** Alignments are a JSON array of [category, task, standard], in their order. */
  @Insert(
      """
      INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id,
        grading_task_id, standard_id)
      SELECT #{course}, #{id}, t.alignment_no, #{section}, t.category, t.task, t.standard
      FROM JSON_TABLE(#{alignments}, '$[*]' COLUMNS (
        alignment_no FOR ORDINALITY, category BIGINT PATH '$[0]', task BIGINT PATH '$[1]', standard BIGINT PATH '$[2]')) t
      """)
  void insertAlignments(
      @Param("course") long course,
      @Param("section") long section,
      @Param("id") long id,
      @Param("alignments") String alignments);

  @Delete("DELETE FROM assignment_alignment WHERE course_id = #{course} AND assignment_id = #{id}")
  void deleteAlignments(@Param("course") long course, @Param("id") long id);

  @Delete("DELETE FROM assignment WHERE course_id = #{course} AND id = #{id}")
  void delete(@Param("course") long course, @Param("id") long id);

  @Select(
      """
      SELECT 'scores' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM score r WHERE r.course_id = #{course} AND r.assignment_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("course") long course, @Param("id") long id);
}
