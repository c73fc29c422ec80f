package org.cascade.persistence.imports;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Courses and sections. */
interface CourseMapper {
  /** Given as [place, school, year, calendar, number, number of the master or null]. */
  @Select(
      """
      SELECT t.place,
        CASE WHEN s.id IS NULL THEN 'SCHOOL' WHEN k.id IS NULL THEN 'CALENDAR'
          WHEN t.master_number IS NOT NULL AND m.id IS NULL THEN 'MASTER' END AS missing,
        NULL AS missing_name, k.id AS owner_id, m.id AS other_id,
        IF(c.id IS NULL, NULL, JSON_OBJECT(
          'MASTER_NUMBER', l.number, 'NAME', c.name, 'STATE_CODE', c.state_code, 'DESCRIPTION', c.description,
          'DEPARTMENT', c.department, 'SCED_AVAILABLE_CREDIT', CAST(c.sced_available_credit AS CHAR), 'HONORS', c.honors,
          'REQUIRED', c.required, 'DUAL_CREDIT', c.dual_credit)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        calendar_key VARCHAR(300) PATH '$[3]', number VARCHAR(50) PATH '$[4]', master_number VARCHAR(50) PATH '$[5]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.calendar_key
      LEFT JOIN course_master m ON m.catalog_id = s.catalog_id AND m.number = t.master_number
      LEFT JOIN course c ON c.calendar_id = k.id AND c.number = t.number
      LEFT JOIN course_master l ON l.id = c.master_id
      """)
  @Results(id = "found")
  @Arg(column = "place", javaType = int.class)
  @Arg(column = "missing", javaType = String.class)
  @Arg(column = "missing_name", javaType = String.class)
  @Arg(column = "owner_id", javaType = Long.class)
  @Arg(column = "other_id", javaType = Long.class)
  @Arg(column = "content", javaType = String.class)
  List<FoundRow> findCourses(@Param("keys") String keys);

  /** From [calendar id, master id or null, number, the imported Course Info]. */
  @Insert(
      """
      INSERT INTO course (calendar_id, master_id, number, name, state_code, description, department, sced_available_credit,
        honors, required, dual_credit)
      SELECT t.calendar_id, t.master_id, t.number, t.name, t.state_code, t.description, t.department, t.sced_available_credit,
        t.honors, t.required, t.dual_credit
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        calendar_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]', number VARCHAR(50) PATH '$[2]',
        name VARCHAR(100) PATH '$[3]', state_code VARCHAR(50) PATH '$[4]', description VARCHAR(2000) PATH '$[5]',
        department VARCHAR(100) PATH '$[6]', sced_available_credit DECIMAL(6, 3) PATH '$[7]', honors TINYINT PATH '$[8]',
        required TINYINT PATH '$[9]', dual_credit TINYINT PATH '$[10]')) t
      """)
  int createCourses(@Param("rows") String rows);

  /** Given as [place, school, year, calendar, course, number, [[term, its name], …]]. */
  @Select(
      """
      SELECT t.place,
        CASE WHEN s.id IS NULL THEN 'SCHOOL' WHEN k.id IS NULL THEN 'CALENDAR' WHEN c.id IS NULL THEN 'COURSE'
          WHEN u.name IS NOT NULL THEN 'TERM' END AS missing,
        IF(c.id IS NULL, NULL, u.name) AS missing_name, c.id AS owner_id, NULL AS other_id,
        IF(z.id IS NULL, NULL, JSON_OBJECT('TERMS', (
          SELECT JSON_ARRAYAGG(n.name)
          FROM section_term x
          STRAIGHT_JOIN term e ON e.id = x.term_id
          STRAIGHT_JOIN term_name n ON n.id = e.term_name_id
          WHERE x.course_id = z.course_id AND x.section_id = z.id))) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        calendar_key VARCHAR(300) PATH '$[3]', course_number VARCHAR(50) PATH '$[4]', number VARCHAR(100) PATH '$[5]',
        terms JSON PATH '$[6]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.calendar_key
      LEFT JOIN course c ON c.calendar_id = k.id AND c.number = t.course_number
      LEFT JOIN section z ON z.course_id = c.id AND z.number = t.number
      LEFT JOIN LATERAL (
        SELECT w.name
        FROM JSON_TABLE(t.terms, '$[*]' COLUMNS (name_key VARCHAR(150) PATH '$[0]', name VARCHAR(50) PATH '$[1]')) w
        LEFT JOIN term_name n ON n.name_key = w.name_key
        LEFT JOIN term e ON e.calendar_id = k.id AND e.term_name_id = n.id
        WHERE e.id IS NULL
        LIMIT 1) u ON TRUE
      """)
  @ResultMap("found")
  List<FoundRow> findSections(@Param("keys") String keys);

  /** From [course id, number]. */
  @Insert(
      """
      INSERT INTO section (course_id, number)
      SELECT t.course_id, t.number
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (course_id BIGINT PATH '$[0]', number VARCHAR(100) PATH '$[1]')) t
      """)
  int createSections(@Param("rows") String rows);

  /** From [course id, number of the section, term], all of which are there. */
  @Insert(
      """
      INSERT INTO section_term (course_id, section_id, term_id)
      SELECT z.course_id, z.id, e.id
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        course_id BIGINT PATH '$[0]', number VARCHAR(100) PATH '$[1]', name_key VARCHAR(150) PATH '$[2]')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN section z ON z.course_id = c.id AND z.number = t.number
      STRAIGHT_JOIN term_name n ON n.name_key = t.name_key
      STRAIGHT_JOIN term e ON e.calendar_id = c.calendar_id AND e.term_name_id = n.id
      """)
  int createTermsOfSections(@Param("rows") String rows);
}
