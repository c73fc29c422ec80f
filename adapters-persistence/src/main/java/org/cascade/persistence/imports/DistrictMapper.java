package org.cascade.persistence.imports;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Catalogs, schools, calendars and terms. */
interface DistrictMapper {
  /** Given as [place, name]. */
  @Select(
      """
      SELECT t.place, NULL AS missing, NULL AS missing_name, NULL AS owner_id, NULL AS other_id,
        IF(c.id IS NULL, NULL, JSON_OBJECT('NAME', c.name)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (place INT PATH '$[0]', name_key VARCHAR(300) PATH '$[1]')) t
      LEFT JOIN course_catalog c ON c.name_key = t.name_key
      """)
  @Results(id = "found")
  @Arg(column = "place", javaType = int.class)
  @Arg(column = "missing", javaType = String.class)
  @Arg(column = "missing_name", javaType = String.class)
  @Arg(column = "owner_id", javaType = Long.class)
  @Arg(column = "other_id", javaType = Long.class)
  @Arg(column = "content", javaType = String.class)
  List<FoundRow> findCatalogs(@Param("keys") String keys);

  /** From [name key, name]. */
  @Insert(
      """
      INSERT INTO course_catalog (name_key, name)
      SELECT t.name_key, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (name_key VARCHAR(300) PATH '$[0]', name VARCHAR(100) PATH '$[1]')) t
      """)
  int createCatalogs(@Param("rows") String rows);

  /** Given as [place, name, catalog]. */
  @Select(
      """
      SELECT t.place, IF(c.id IS NULL, 'CATALOG', NULL) AS missing, NULL AS missing_name, c.id AS owner_id, NULL AS other_id,
        IF(s.id IS NULL, NULL, JSON_OBJECT('NAME', s.name, 'CATALOG', u.name)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', name_key VARCHAR(300) PATH '$[1]', catalog_key VARCHAR(300) PATH '$[2]')) t
      LEFT JOIN course_catalog c ON c.name_key = t.catalog_key
      LEFT JOIN school s ON s.name_key = t.name_key
      LEFT JOIN course_catalog u ON u.id = s.catalog_id
      """)
  @ResultMap("found")
  List<FoundRow> findSchools(@Param("keys") String keys);

  /** From [catalog id, name key, name]. */
  @Insert(
      """
      INSERT INTO school (catalog_id, name_key, name)
      SELECT t.catalog_id, t.name_key, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        catalog_id BIGINT PATH '$[0]', name_key VARCHAR(300) PATH '$[1]', name VARCHAR(100) PATH '$[2]')) t
      """)
  int createSchools(@Param("rows") String rows);

  /** Given as [place, school, year, name]. */
  @Select(
      """
      SELECT t.place, IF(s.id IS NULL, 'SCHOOL', NULL) AS missing, NULL AS missing_name, s.id AS owner_id, NULL AS other_id,
        IF(k.id IS NULL, NULL, JSON_OBJECT('NAME', k.name)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        name_key VARCHAR(300) PATH '$[3]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.name_key
      """)
  @ResultMap("found")
  List<FoundRow> findCalendars(@Param("keys") String keys);

  /** Creates those of [year, name] that are not there. */
  @Insert(
      """
      INSERT INTO school_year (ends_in, name)
      SELECT t.ends_in, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (ends_in SMALLINT PATH '$[0]', name VARCHAR(20) PATH '$[1]')) t
      WHERE NOT EXISTS (SELECT 1 FROM school_year y WHERE y.ends_in = t.ends_in)
      """)
  int createMissingYears(@Param("rows") String rows);

  /** From [school id, year, name key, name]. */
  @Insert(
      """
      INSERT INTO calendar (school_id, school_year, kind, name_key, name)
      SELECT t.school_id, t.school_year, 'REGULAR', t.name_key, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        school_id BIGINT PATH '$[0]', school_year SMALLINT PATH '$[1]', name_key VARCHAR(300) PATH '$[2]',
        name VARCHAR(100) PATH '$[3]')) t
      """)
  int createCalendars(@Param("rows") String rows);

  /** Given as [place, school, year, calendar, name]. */
  @Select(
      """
      SELECT t.place, CASE WHEN s.id IS NULL THEN 'SCHOOL' WHEN k.id IS NULL THEN 'CALENDAR' END AS missing,
        NULL AS missing_name, k.id AS owner_id, NULL AS other_id,
        IF(e.id IS NULL, NULL, JSON_OBJECT('START_DATE', e.start_date, 'END_DATE', e.end_date)) AS content
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        place INT PATH '$[0]', school_key VARCHAR(300) PATH '$[1]', school_year SMALLINT PATH '$[2]',
        calendar_key VARCHAR(300) PATH '$[3]', name_key VARCHAR(150) PATH '$[4]')) t
      LEFT JOIN school s ON s.name_key = t.school_key
      LEFT JOIN calendar k ON k.school_id = s.id AND k.school_year = t.school_year AND k.name_key = t.calendar_key
      LEFT JOIN term_name n ON n.name_key = t.name_key
      LEFT JOIN term e ON e.calendar_id = k.id AND e.term_name_id = n.id
      """)
  @ResultMap("found")
  List<FoundRow> findTerms(@Param("keys") String keys);

  /** Creates those of [name key, name] that are not there. */
  @Insert(
      """
      INSERT INTO term_name (name_key, name)
      SELECT t.name_key, t.name
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (name_key VARCHAR(150) PATH '$[0]', name VARCHAR(50) PATH '$[1]')) t
      WHERE NOT EXISTS (SELECT 1 FROM term_name n WHERE n.name_key = t.name_key)
      """)
  int createMissingTermNames(@Param("rows") String rows);

  /** From [calendar id, name key, start, end]. */
  @Insert(
      """
      INSERT INTO term (calendar_id, term_name_id, start_date, end_date)
      SELECT t.calendar_id, n.id, t.start_date, t.end_date
      FROM JSON_TABLE(#{rows}, '$[*]' COLUMNS (
        calendar_id BIGINT PATH '$[0]', name_key VARCHAR(150) PATH '$[1]', start_date DATE PATH '$[2]',
        end_date DATE PATH '$[3]')) t
      STRAIGHT_JOIN term_name n ON n.name_key = t.name_key
      """)
  int createTerms(@Param("rows") String rows);
}
