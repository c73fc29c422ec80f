package org.cascade.persistence.work;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.persistence.resource.PageQuery;
import org.jspecify.annotations.Nullable;

/** Scores for assignments. */
interface ScoreMapper {
  /** A score. */
  record ScoreRow(long assignmentId, String studentId, @Nullable String value) {}

  String SCORE =
      """
      SELECT r.assignment_id, r.student_id, r.value
      FROM assignment a
      JOIN score r ON r.course_id = a.course_id AND r.assignment_id = a.id
      """;

  @Select(SCORE + "WHERE a.id = #{assignment} AND r.student_id = #{student}")
  @Results(id = "score")
  @Arg(column = "assignment_id", javaType = long.class)
  @Arg(column = "student_id", javaType = String.class)
  @Arg(column = "value", javaType = String.class)
  @Nullable ScoreRow find(@Param("assignment") long assignment, @Param("student") String student);

  @Select(SCORE + "WHERE a.id = #{assignment} AND r.student_id = #{student} FOR UPDATE OF r")
  @ResultMap("score")
  @Nullable ScoreRow lock(@Param("assignment") long assignment, @Param("student") String student);

  /** In the order of the students, after the given one. */
  @Select(
      SCORE
          + """
          WHERE a.id = #{assignment} AND r.student_id > #{page.key}
          ORDER BY r.student_id
          LIMIT #{page.limit}
          """)
  @ResultMap("score")
  List<ScoreRow> page(@Param("assignment") long assignment, @Param("page") PageQuery page);

  /** An assignment and the course that it is of. */
  record AssignmentRow(long assignment, long course) {}

  /**
   * Those of the assignments, a JSON array of ids, that there are; they and their courses are held.
   */
  @Select(
      """
      SELECT a.id, a.course_id
      FROM JSON_TABLE(#{assignments}, '$[*]' COLUMNS (assignment_id BIGINT PATH '$')) t
      STRAIGHT_JOIN assignment a ON a.id = t.assignment_id
      STRAIGHT_JOIN course c ON c.id = a.course_id
      FOR SHARE OF c, a
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "course_id", javaType = long.class)
  List<AssignmentRow> hold(@Param("assignments") String assignments);

  /** Those of [course id, assignment id, student], a JSON array, that there are. */
  @Select(
      """
      SELECT r.assignment_id, r.student_id, r.value
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', assignment_id BIGINT PATH '$[1]', student_id VARCHAR(50) PATH '$[2]')) t
      STRAIGHT_JOIN score r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.assignment_id = t.assignment_id
        AND r.student_id = t.student_id
      """)
  @ResultMap("score")
  List<ScoreRow> holders(@Param("keys") String keys);

  /** Scores are a JSON array of [course id, assignment id, student, value]. */
  @Insert(
      """
      INSERT INTO score (course_id, assignment_id, student_id, value)
      SELECT t.course_id, t.assignment_id, t.student_id, t.value
      FROM JSON_TABLE(#{scores}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', assignment_id BIGINT PATH '$[1]', student_id VARCHAR(50) PATH '$[2]',
        value VARCHAR(50) PATH '$[3]')) t
      """)
  void insert(@Param("scores") String scores);

  @Update(
      """
      UPDATE assignment a
      JOIN score r ON r.course_id = a.course_id AND r.assignment_id = a.id
      SET r.value = #{value}
      WHERE a.id = #{assignment} AND r.student_id = #{student}
      """)
  void update(
      @Param("assignment") long assignment,
      @Param("student") String student,
      @Param("value") @Nullable String value);

  @Delete(
      """
      DELETE r FROM assignment a
      JOIN score r ON r.course_id = a.course_id AND r.assignment_id = a.id
      WHERE a.id = #{assignment} AND r.student_id = #{student}
      """)
  void delete(@Param("assignment") long assignment, @Param("student") String student);
}
