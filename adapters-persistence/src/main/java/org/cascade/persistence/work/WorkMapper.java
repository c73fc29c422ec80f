package org.cascade.persistence.work;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/**
 * Counts of student work. Questions are JSON arrays, each element [question, course id, …].
 *
 * <p>An assignment that is aligned twice counts once: its scores are joined to the first of its
 * alignments that is asked for. Students are those of the scores, counted while these are, and
 * those of grades and comments who have no score. So most of the work is passed once, by index and
 * without a temporary table: on 600,000 scores the students cost a third more than the counts
 * alone.
 *
 * <p>Every table of work names its index. After many rows have come at once MySQL has no statistics
 * of them yet, takes all indexes for equally bad, and then goes through all of the district's work
 * for each course.
 */
interface WorkMapper {
  /** Of [question, course id, grading task]: all sections of the course. */
  @Select(
      """
      SELECT t.question,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a FORCE INDEX (assignment_alignment_task)
          WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id) AS assignments,
        scored.scores,
        (SELECT COUNT(*) FROM posted_grade g FORCE INDEX (posted_grade_of_task)
          WHERE g.course_id = t.course_id AND g.grading_task_id = t.grading_task_id) AS posted_grades,
        (SELECT COUNT(*) FROM posted_comment p FORCE INDEX (posted_comment_of_task)
          WHERE p.course_id = t.course_id AND p.grading_task_id = t.grading_task_id) AS comments,
        scored.students
          + (SELECT COUNT(DISTINCT g.student_id) FROM posted_grade g FORCE INDEX (posted_grade_of_task)
            WHERE g.course_id = t.course_id AND g.grading_task_id = t.grading_task_id
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_task)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id AND s.student_id = g.student_id))
          + (SELECT COUNT(DISTINCT p.student_id) FROM posted_comment p FORCE INDEX (posted_comment_of_task)
            WHERE p.course_id = t.course_id AND p.grading_task_id = t.grading_task_id
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_task)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id AND s.student_id = p.student_id)
              AND NOT EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (posted_grade_of_task)
                WHERE g.course_id = t.course_id AND g.grading_task_id = t.grading_task_id AND g.student_id = p.student_id)) AS students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', grading_task_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores, COUNT(DISTINCT s.student_id) AS students
        FROM assignment_alignment a FORCE INDEX (assignment_alignment_task)
        STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.grading_task_id = t.grading_task_id
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment b FORCE INDEX (PRIMARY)
            WHERE b.course_id = a.course_id AND b.grading_task_id = a.grading_task_id AND b.assignment_id = a.assignment_id
              AND b.alignment_no < a.alignment_no)) scored
      """)
  @Results(id = "work")
  @Arg(column = "question", javaType = int.class)
  @Arg(column = "assignments", javaType = long.class)
  @Arg(column = "scores", javaType = long.class)
  @Arg(column = "posted_grades", javaType = long.class)
  @Arg(column = "comments", javaType = long.class)
  @Arg(column = "students", javaType = long.class)
  List<WorkRow> ofTasks(@Param("questions") String questions);

  /** Of [question, course id, standard]: all sections of the course. */
  @Select(
      """
      SELECT t.question,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a FORCE INDEX (assignment_alignment_standard)
          WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id) AS assignments,
        scored.scores,
        (SELECT COUNT(*) FROM posted_grade g FORCE INDEX (posted_grade_of_standard)
          WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id) AS posted_grades,
        (SELECT COUNT(*) FROM posted_comment p FORCE INDEX (posted_comment_of_standard)
          WHERE p.course_id = t.course_id AND p.standard_id = t.standard_id) AS comments,
        scored.students
          + (SELECT COUNT(DISTINCT g.student_id) FROM posted_grade g FORCE INDEX (posted_grade_of_standard)
            WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_standard)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id AND s.student_id = g.student_id))
          + (SELECT COUNT(DISTINCT p.student_id) FROM posted_comment p FORCE INDEX (posted_comment_of_standard)
            WHERE p.course_id = t.course_id AND p.standard_id = t.standard_id
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (assignment_alignment_standard)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id AND s.student_id = p.student_id)
              AND NOT EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (posted_grade_of_standard)
                WHERE g.course_id = t.course_id AND g.standard_id = t.standard_id AND g.student_id = p.student_id)) AS students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', standard_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores, COUNT(DISTINCT s.student_id) AS students
        FROM assignment_alignment a FORCE INDEX (assignment_alignment_standard)
        STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.standard_id = t.standard_id
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment b FORCE INDEX (PRIMARY)
            WHERE b.course_id = a.course_id AND b.standard_id = a.standard_id AND b.assignment_id = a.assignment_id
              AND b.alignment_no < a.alignment_no)) scored
      """)
  @ResultMap("work")
  List<WorkRow> ofStandards(@Param("questions") String questions);

  /**
   * Of [question, course id, section id, grading tasks, standards]: work for any of these, in one
   * section, or for 0 in all. All work of the course is looked through.
   */
  @Select(
      """
      SELECT t.question,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a FORCE INDEX (PRIMARY)
          WHERE a.course_id = t.course_id AND (t.section_id = 0 OR a.section_id = t.section_id)
            AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards))) AS assignments,
        scored.scores,
        (SELECT COUNT(*) FROM posted_grade g FORCE INDEX (PRIMARY)
          WHERE g.course_id = t.course_id AND (t.section_id = 0 OR g.section_id = t.section_id)
            AND (g.grading_task_id MEMBER OF (t.tasks) OR g.standard_id MEMBER OF (t.standards))) AS posted_grades,
        (SELECT COUNT(*) FROM posted_comment p FORCE INDEX (PRIMARY)
          WHERE p.course_id = t.course_id AND (t.section_id = 0 OR p.section_id = t.section_id)
            AND (p.grading_task_id MEMBER OF (t.tasks) OR p.standard_id MEMBER OF (t.standards))) AS comments,
        scored.students
          + (SELECT COUNT(DISTINCT g.student_id) FROM posted_grade g FORCE INDEX (PRIMARY)
            WHERE g.course_id = t.course_id AND (t.section_id = 0 OR g.section_id = t.section_id)
              AND (g.grading_task_id MEMBER OF (t.tasks) OR g.standard_id MEMBER OF (t.standards))
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND (t.section_id = 0 OR a.section_id = t.section_id)
                  AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards))
                  AND s.student_id = g.student_id))
          + (SELECT COUNT(DISTINCT p.student_id) FROM posted_comment p FORCE INDEX (PRIMARY)
            WHERE p.course_id = t.course_id AND (t.section_id = 0 OR p.section_id = t.section_id)
              AND (p.grading_task_id MEMBER OF (t.tasks) OR p.standard_id MEMBER OF (t.standards))
              AND NOT EXISTS (SELECT 1 FROM assignment_alignment a FORCE INDEX (PRIMARY)
                STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
                WHERE a.course_id = t.course_id AND (t.section_id = 0 OR a.section_id = t.section_id)
                  AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards))
                  AND s.student_id = p.student_id)
              AND NOT EXISTS (SELECT 1 FROM posted_grade g FORCE INDEX (PRIMARY)
                WHERE g.course_id = t.course_id AND (t.section_id = 0 OR g.section_id = t.section_id)
                  AND (g.grading_task_id MEMBER OF (t.tasks) OR g.standard_id MEMBER OF (t.standards))
                  AND g.student_id = p.student_id)) AS students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', section_id BIGINT PATH '$[2]', tasks JSON PATH '$[3]',
        standards JSON PATH '$[4]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores, COUNT(DISTINCT s.student_id) AS students
        FROM assignment_alignment a FORCE INDEX (PRIMARY)
        STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND (t.section_id = 0 OR a.section_id = t.section_id)
          AND (a.grading_task_id MEMBER OF (t.tasks) OR a.standard_id MEMBER OF (t.standards))
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment b FORCE INDEX (PRIMARY)
            WHERE b.course_id = a.course_id AND b.assignment_id = a.assignment_id AND b.alignment_no < a.alignment_no
              AND (b.grading_task_id MEMBER OF (t.tasks) OR b.standard_id MEMBER OF (t.standards)))) scored
      """)
  @ResultMap("work")
  List<WorkRow> ofSubjects(@Param("questions") String questions);

  /**
   * Of [question, course id, category of the course]: in every section's category whose link names
   * it, changed since or not.
   */
  @Select(
      """
      SELECT t.question,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM section_category k FORCE INDEX (PRIMARY)
          STRAIGHT_JOIN assignment_alignment a FORCE INDEX (assignment_alignment_category)
            ON a.course_id = k.course_id AND a.section_id = k.section_id AND a.section_category_id = k.id
          WHERE k.course_id = t.course_id AND k.source_id = t.id) AS assignments,
        scored.scores, scored.students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores, COUNT(DISTINCT s.student_id) AS students
        FROM section_category k FORCE INDEX (PRIMARY)
        STRAIGHT_JOIN assignment_alignment a FORCE INDEX (assignment_alignment_category)
          ON a.course_id = k.course_id AND a.section_id = k.section_id AND a.section_category_id = k.id
        STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
        WHERE k.course_id = t.course_id AND k.source_id = t.id
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment b FORCE INDEX (PRIMARY)
            WHERE b.course_id = a.course_id AND b.assignment_id = a.assignment_id AND b.alignment_no < a.alignment_no
              AND b.section_category_id = a.section_category_id)) scored
      """)
  @Results(id = "assigned")
  @Arg(column = "question", javaType = int.class)
  @Arg(column = "assignments", javaType = long.class)
  @Arg(column = "scores", javaType = long.class)
  @Arg(column = "students", javaType = long.class)
  List<WorkRow> inCourseCategories(@Param("questions") String questions);

  /** Of [question, course id, section id, category of the section]. */
  @Select(
      """
      SELECT t.question,
        (SELECT COUNT(DISTINCT a.assignment_id) FROM assignment_alignment a FORCE INDEX (assignment_alignment_category)
          WHERE a.course_id = t.course_id AND a.section_id = t.section_id AND a.section_category_id = t.id) AS assignments,
        scored.scores, scored.students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', section_id BIGINT PATH '$[2]', id BIGINT PATH '$[3]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores, COUNT(DISTINCT s.student_id) AS students
        FROM assignment_alignment a FORCE INDEX (assignment_alignment_category)
        STRAIGHT_JOIN score s FORCE INDEX (PRIMARY) ON s.course_id = a.course_id AND s.assignment_id = a.assignment_id
        WHERE a.course_id = t.course_id AND a.section_id = t.section_id AND a.section_category_id = t.id
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment b FORCE INDEX (PRIMARY)
            WHERE b.course_id = a.course_id AND b.assignment_id = a.assignment_id AND b.alignment_no < a.alignment_no
              AND b.section_category_id = a.section_category_id)) scored
      """)
  @ResultMap("assigned")
  List<WorkRow> inSectionCategories(@Param("questions") String questions);

  /** Of [question, course id, test]: each student has at most one score. */
  @Select(
      """
      SELECT t.question, 0 AS assignments, scored.scores, scored.scores AS students
      FROM JSON_TABLE(#{questions}, '$[*]' COLUMNS (
        question INT PATH '$[0]', course_id BIGINT PATH '$[1]', test_id BIGINT PATH '$[2]')) t
      STRAIGHT_JOIN LATERAL (
        SELECT COUNT(*) AS scores FROM assessment_score s
        WHERE s.course_id = t.course_id AND s.test_id = t.test_id) scored
      """)
  @ResultMap("assigned")
  List<WorkRow> ofTests(@Param("questions") String questions);
}
