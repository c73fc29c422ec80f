package org.cascade.persistence.imports;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Assignments and scores. */
interface StudentWorkMapper {
  /**
   * Locks the courses of student work that is about to be written, as all who write it do: a push
   * that has looked for evidence is waited for, and the next one sees the work.
   */
  @Select(
      """
      SELECT c.id
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      FOR SHARE OF c
      """)
  List<Long> shareCourses(@Param("courses") String courses);

  /** Given as [place, school, year, calendar, course, section, external id]. */
  @Select(
      """
      SELECT t.place,
        CASE WHEN s.id IS NULL THEN 'SCHOOL' WHEN k.id IS NULL THEN 'CALENDAR' WHEN c.id IS NULL THEN 'COURSE'
          WHEN z.id IS NULL THEN 'SECTION' END AS missing,
        NULL AS missing_name, z.id AS owner_id, c.id AS other_id,
        IF(a.id IS NULL, NULL, JSON_OBJECT(
          'NAME', a.name, 'ASSIGNED_ON', a.assigned_on, 'DUE_ON', a.due_on,
          'POINTS_POSSIBLE', CAST(a.points_possible AS CHAR))) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        calendar_key VARCHAR(300) PATH '$[3]', course_number VARCHAR(50) PATH '$[4]', section_number VARCHAR(100) PATH '$[5]',
        external_id VARCHAR(200) PATH '$[6]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.calendar_key
      LEFT JOIN course c ON c.calendar_id = k.id AND c.number = t.course_number
      LEFT JOIN section z ON z.course_id = c.id AND z.number = t.section_number
      LEFT JOIN assignment a ON a.course_id = c.id AND a.section_id = z.id AND a.external_id = t.external_id
      """)
  @Results(id = "found")
  @Arg(column = "place", javaType = int.class)
  @Arg(column = "missing", javaType = String.class)
  @Arg(column = "missing_name", javaType = String.class)
  @Arg(column = "owner_id", javaType = Long.class)
  @Arg(column = "other_id", javaType = Long.class)
  @Arg(column = "content", javaType = String.class)
  List<FoundRow> findAssignments(@Param("keys") String keys);

  /** From [course id, section id, external id, name, assigned on, due on, points possible]. */
  @Insert(
      """
      INSERT INTO assignment (course_id, section_id, external_id, name, assigned_on, due_on, points_possible)
      SELECT t.course_id, t.section_id, t.external_id, t.name, t.assigned_on, t.due_on, t.points_possible
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', external_id VARCHAR(200) PATH '$[2]',
        name VARCHAR(100) PATH '$[3]', assigned_on DATE PATH '$[4]', due_on DATE PATH '$[5]',
        points_possible DECIMAL(8, 3) PATH '$[6]')) t
      """)
  int createAssignments(@Param("rows") String rows);

  /** Given as [place, school, year, calendar, course, section, external id, student]. */
  @Select(
      """
      SELECT t.place,
        CASE WHEN s.id IS NULL THEN 'SCHOOL' WHEN k.id IS NULL THEN 'CALENDAR' WHEN c.id IS NULL THEN 'COURSE'
          WHEN z.id IS NULL THEN 'SECTION' WHEN a.id IS NULL THEN 'ASSIGNMENT' END AS missing,
        NULL AS missing_name, a.id AS owner_id, c.id AS other_id,
        IF(r.student_id IS NULL, NULL, JSON_OBJECT('VALUE', r.value)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        calendar_key VARCHAR(300) PATH '$[3]', course_number VARCHAR(50) PATH '$[4]', section_number VARCHAR(100) PATH '$[5]',
        external_id VARCHAR(200) PATH '$[6]', student_id VARCHAR(50) PATH '$[7]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.calendar_key
      LEFT JOIN course c ON c.calendar_id = k.id AND c.number = t.course_number
      LEFT JOIN section z ON z.course_id = c.id AND z.number = t.section_number
      LEFT JOIN assignment a ON a.course_id = c.id AND a.section_id = z.id AND a.external_id = t.external_id
      LEFT JOIN score r ON r.course_id = a.course_id AND r.assignment_id = a.id AND r.student_id = t.student_id
      """)
  @ResultMap("found")
  List<FoundRow> findScores(@Param("keys") String keys);

  /** From [course id, assignment id, student, value]. */
  @Insert(
      """
      INSERT INTO score (course_id, assignment_id, student_id, value)
      SELECT t.course_id, t.assignment_id, t.student_id, t.value
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', assignment_id BIGINT PATH '$[1]', student_id VARCHAR(50) PATH '$[2]',
        value VARCHAR(50) PATH '$[3]')) t
      """)
  int createScores(@Param("rows") String rows);
}
