package org.cascade.persistence.course;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** The student work of one course. Sections travel as a JSON array of ids. */
interface AlignedWorkMapper {
  /** Holds the course until the end of the transaction; null if there is none. */
  @Select("SELECT c.id FROM course c WHERE c.id = #{course} FOR UPDATE")
  @Nullable Long hold(@Param("course") long course);

  /** Those of the sections that the course has. */
  @Select(
      """
      SELECT s.id
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section s ON s.course_id = #{course} AND s.id = t.section_id
      """)
  List<Long> sections(@Param("course") long course, @Param("sections") String sections);

  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM course_grading_task r
        WHERE r.course_id = #{course} AND r.grading_task_id = #{task})
      """)
  boolean hasTask(@Param("course") long course, @Param("task") long task);

  @Select(
      """
      SELECT EXISTS (SELECT 1 FROM course_standard r
        WHERE r.course_id = #{course} AND r.standard_id = #{standard})
      """)
  boolean hasStandard(@Param("course") long course, @Param("standard") long standard);

  /** Tasks and standards, of which one of each pair is null. */
  record SubjectMove(
      long course,
      String sections,
      @Nullable Long fromTask,
      @Nullable Long fromStandard,
      @Nullable Long toTask,
      @Nullable Long toStandard) {}

  /** A student with something posted for both. */
  record PostedRow(String section, String term, String student) {}

  @Select(
      """
      WITH chosen AS (
        SELECT t.section_id FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t),
      posted AS (
        SELECT p.section_id, p.term_id, p.student_id, p.grading_task_id, p.standard_id
        FROM posted_grade p WHERE p.course_id = #{course}
        UNION ALL
        SELECT p.section_id, p.term_id, p.student_id, p.grading_task_id, p.standard_id
        FROM posted_comment p WHERE p.course_id = #{course})
      SELECT DISTINCT s.number AS section, n.name AS term, f.student_id
      FROM chosen c
      JOIN posted f ON f.section_id = c.section_id
        AND f.grading_task_id <=> #{fromTask} AND f.standard_id <=> #{fromStandard}
      JOIN posted o ON o.section_id = f.section_id AND o.term_id = f.term_id AND o.student_id = f.student_id
        AND o.grading_task_id <=> #{toTask} AND o.standard_id <=> #{toStandard}
      JOIN section s ON s.course_id = #{course} AND s.id = f.section_id
      JOIN term d ON d.id = f.term_id
      JOIN term_name n ON n.id = d.term_name_id
      ORDER BY s.number, n.name, f.student_id
      """)
  @Arg(column = "section", javaType = String.class)
  @Arg(column = "term", javaType = String.class)
  @Arg(column = "student_id", javaType = String.class)
  List<PostedRow> postedForBoth(SubjectMove move);

  /** How many assignments are aligned to the former task or standard. */
  @Select(
      """
      SELECT COUNT(DISTINCT a.assignment_id)
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN assignment_alignment a ON a.course_id = #{course} AND a.section_id = t.section_id
      WHERE a.grading_task_id <=> #{fromTask} AND a.standard_id <=> #{fromStandard}
      """)
  long assignmentsOfSubject(SubjectMove move);

  /** Deletes alignments that would be there twice: the assignment has the same with the target. */
  @Delete(
      """
      DELETE a
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN assignment_alignment a ON a.course_id = #{course} AND a.section_id = t.section_id
      STRAIGHT_JOIN assignment_alignment o ON o.course_id = a.course_id AND o.assignment_id = a.assignment_id
      WHERE a.grading_task_id <=> #{fromTask} AND a.standard_id <=> #{fromStandard}
        AND o.section_category_id <=> a.section_category_id
        AND (o.grading_task_id <=> #{toTask} AND o.standard_id <=> #{toStandard}
          OR o.grading_task_id <=> a.grading_task_id AND o.standard_id <=> a.standard_id AND o.alignment_no < a.alignment_no)
      """)
  int mergeSubject(SubjectMove move);

  @Update(
      """
      UPDATE JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN assignment_alignment a ON a.course_id = #{course} AND a.section_id = t.section_id
      SET a.grading_task_id = #{toTask}, a.standard_id = #{toStandard}
      WHERE a.grading_task_id <=> #{fromTask} AND a.standard_id <=> #{fromStandard}
      """)
  int moveAlignments(SubjectMove move);

  @Update(
      """
      UPDATE JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN posted_grade p ON p.course_id = #{course} AND p.section_id = t.section_id
      SET p.grading_task_id = #{toTask}, p.standard_id = #{toStandard}
      WHERE p.grading_task_id <=> #{fromTask} AND p.standard_id <=> #{fromStandard}
      """)
  int moveGrades(SubjectMove move);

  @Update(
      """
      UPDATE JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN posted_comment p ON p.course_id = #{course} AND p.section_id = t.section_id
      SET p.grading_task_id = #{toTask}, p.standard_id = #{toStandard}
      WHERE p.grading_task_id <=> #{fromTask} AND p.standard_id <=> #{fromStandard}
      """)
  int moveComments(SubjectMove move);

  /** Keys of names. */
  record CategoryMove(long course, String sections, String from, String to) {}

  /** The two categories of a section. */
  record SectionRow(
      long id, String number, @Nullable Long fromId, @Nullable Long toId, long assignments) {}

  @Select(
      """
      SELECT s.id, s.number, f.id AS from_id, o.id AS to_id,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a
          WHERE a.course_id = f.course_id AND a.section_id = f.section_id AND a.section_category_id = f.id) AS assignments
      FROM JSON_TABLE(#{sections}, '$[*]' COLUMNS (section_id BIGINT PATH '$')) t
      STRAIGHT_JOIN section s ON s.course_id = #{course} AND s.id = t.section_id
      LEFT JOIN section_category f ON f.section_id = s.id AND f.name_key = #{from}
      LEFT JOIN section_category o ON o.section_id = s.id AND o.name_key = #{to}
      ORDER BY s.number
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "from_id", javaType = Long.class)
  @Arg(column = "to_id", javaType = Long.class)
  @Arg(column = "assignments", javaType = long.class)
  List<SectionRow> categories(CategoryMove move);

  /** Deletes alignments that would be there twice. Targets as below. */
  @Delete(
      """
      DELETE a
      FROM JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        section_id BIGINT PATH '$[0]', from_id BIGINT PATH '$[1]', to_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN assignment_alignment a ON a.course_id = #{course} AND a.section_id = t.section_id
        AND a.section_category_id = t.from_id
      STRAIGHT_JOIN assignment_alignment o ON o.course_id = a.course_id AND o.assignment_id = a.assignment_id
      WHERE (o.section_category_id = t.to_id
          OR o.section_category_id = t.from_id AND o.alignment_no < a.alignment_no)
        AND o.grading_task_id <=> a.grading_task_id AND o.standard_id <=> a.standard_id
      """)
  int mergeCategories(@Param("course") long course, @Param("targets") String targets);

  /** Of [section id, id of the former category, id of the other]. */
  @Update(
      """
      UPDATE JSON_TABLE(#{targets}, '$[*]' COLUMNS (
        section_id BIGINT PATH '$[0]', from_id BIGINT PATH '$[1]', to_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN assignment_alignment a ON a.course_id = #{course} AND a.section_id = t.section_id
        AND a.section_category_id = t.from_id
      SET a.section_category_id = t.to_id
      """)
  int moveCategories(@Param("course") long course, @Param("targets") String targets);
}
