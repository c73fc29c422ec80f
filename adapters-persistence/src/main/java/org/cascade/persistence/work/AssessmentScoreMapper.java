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

/** Scores for tests. */
interface AssessmentScoreMapper {
  /** A score. */
  record AssessmentScoreRow(long courseId, long testId, String studentId, String value) {}

  String SCORE =
      """
      SELECT r.course_id, r.test_id, r.student_id, r.value
      FROM assessment_score r
      """;

  String ONE =
      "WHERE r.course_id = #{course} AND r.test_id = #{test} AND r.student_id = #{student}";

  @Select(SCORE + ONE)
  @Results(id = "score")
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "test_id", javaType = long.class)
  @Arg(column = "student_id", javaType = String.class)
  @Arg(column = "value", javaType = String.class)
  @Nullable AssessmentScoreRow find(
      @Param("course") long course, @Param("test") long test, @Param("student") String student);

  @Select(SCORE + ONE + " FOR UPDATE")
  @ResultMap("score")
  @Nullable AssessmentScoreRow lock(
      @Param("course") long course, @Param("test") long test, @Param("student") String student);

  /** In the order of the students, after the given one. */
  @Select(
      SCORE
          + """
          WHERE r.course_id = #{course} AND r.test_id = #{test} AND r.student_id > #{page.key}
          ORDER BY r.student_id
          LIMIT #{page.limit}
          """)
  @ResultMap("score")
  List<AssessmentScoreRow> page(
      @Param("course") long course, @Param("test") long test, @Param("page") PageQuery page);

  /** A test that a course gives. */
  record TestRow(long course, long test) {}

  /** Those of [course id, test], a JSON array, that there are; the courses are held. */
  @Select(
      """
      SELECT a.course_id, a.test_id
      FROM JSON_TABLE(#{tests}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN course_assessment a ON a.course_id = t.course_id AND a.test_id = t.test_id
      FOR SHARE OF c
      """)
  @Arg(column = "course_id", javaType = long.class)
  @Arg(column = "test_id", javaType = long.class)
  List<TestRow> hold(@Param("tests") String tests);

  /** Those of [course id, test, student], a JSON array, that there are. */
  @Select(
      """
      SELECT r.course_id, r.test_id, r.student_id, r.value
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[1]', student_id VARCHAR(50) PATH '$[2]')) t
      STRAIGHT_JOIN assessment_score r FORCE INDEX (PRIMARY) ON r.course_id = t.course_id AND r.test_id = t.test_id
        AND r.student_id = t.student_id
      """)
  @ResultMap("score")
  List<AssessmentScoreRow> holders(@Param("keys") String keys);

  /** Scores are a JSON array of [course id, test, student, value]. */
  @Insert(
      """
      INSERT INTO assessment_score (course_id, test_id, student_id, value)
      SELECT t.course_id, t.test_id, t.student_id, t.value
      FROM JSON_TABLE(#{scores}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', test_id BIGINT PATH '$[1]', student_id VARCHAR(50) PATH '$[2]',
        value VARCHAR(50) PATH '$[3]')) t
      """)
  void insert(@Param("scores") String scores);

  @Update("UPDATE assessment_score r SET r.value = #{value} " + ONE)
  void update(
      @Param("course") long course,
      @Param("test") long test,
      @Param("student") String student,
      @Param("value") String value);

  @Delete("DELETE r FROM assessment_score r " + ONE)
  void delete(
      @Param("course") long course, @Param("test") long test, @Param("student") String student);
}
