package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What requests name, and what they reach (S-1). */
interface ScopeMapper {
  /** A calendar, the year its school year ends in, and the catalog its school uses. */
  record CalendarRow(long id, int year, @Nullable Long catalogId) {}

  /** A master and its catalog. */
  record MasterCatalogRow(long id, long catalogId) {}

  /** A course as it stands to masters and catalogs. */
  record CourseStandingRow(
      long id,
      int year,
      @Nullable Long schoolCatalog,
      @Nullable Long masterCatalog,
      boolean ignored) {}

  /** A course in scope of a push of courses to sections. */
  record CourseRow(long id, long calendarId) {}

  /**
   * The courses of a calendar that are linked to masters in scope.
   *
   * @param targets course and master of each that is pushed to, in order of courses; absent if none
   *     is
   * @param pushed how many are, so that a text that was cut off is noticed
   * @param skipped how many are not
   */
  record LinkedRow(long calendarId, @Nullable String targets, long pushed, long skipped) {}

  /** A course that is linked to a master in scope and yet not pushed to. */
  record SkippedRow(
      long courseId,
      long calendarId,
      long masterId,
      boolean onCatalog,
      String school,
      String calendar,
      String courseNumber,
      String courseName,
      String masterNumber,
      boolean ignoring) {}

  @Select("SELECT EXISTS (SELECT 1 FROM school_year y WHERE y.ends_in = #{year})")
  boolean yearExists(@Param("year") int year);

  @Select("SELECT g.name FROM course_catalog g WHERE g.id = #{catalog}")
  @Nullable String catalogName(@Param("catalog") long catalog);

  @Select("SELECT l.lock_name FROM catalog_lock l WHERE l.catalog_id = #{catalog}")
  List<String> locks(@Param("catalog") long catalog);

  /** Calendars by a JSON array of ids. */
  @Select(
      """
      SELECT k.id, k.school_year, s.catalog_id
      FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (calendar_id BIGINT PATH '$')) t
      STRAIGHT_JOIN calendar k ON k.id = t.calendar_id
      STRAIGHT_JOIN school s ON s.id = k.school_id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "catalog_id", javaType = Long.class)
  List<CalendarRow> calendars(@Param("calendars") String calendars);

  /** Masters by a JSON array of ids. */
  @Select(
      """
      SELECT m.id, m.catalog_id
      FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (master_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course_master m ON m.id = t.master_id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "catalog_id", javaType = long.class)
  List<MasterCatalogRow> masters(@Param("masters") String masters);

  /** Courses by a JSON array of ids. */
  @Select(
      """
      SELECT c.id, k.school_year, s.catalog_id AS school_catalog_id, m.catalog_id AS master_catalog_id, c.ignore_master_push
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN calendar k ON k.id = c.calendar_id
      STRAIGHT_JOIN school s ON s.id = k.school_id
      LEFT JOIN course_master m ON m.id = c.master_id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "school_catalog_id", javaType = Long.class)
  @Arg(column = "master_catalog_id", javaType = Long.class)
  @Arg(column = "ignore_master_push", javaType = boolean.class)
  List<CourseStandingRow> courses(@Param("courses") String courses);

  /**
   * Courses of a year, linked or not, in order of calendar and course; empty JSON arrays mean all.
   */
  @Select(
      """
      SELECT c.id, c.calendar_id
      FROM calendar k
      JOIN course c ON c.calendar_id = k.id
      WHERE k.school_year = #{year}
        AND (JSON_LENGTH(#{calendars}) = 0
          OR k.id IN (SELECT t.id FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (id BIGINT PATH '$')) t))
        AND (JSON_LENGTH(#{courses}) = 0
          OR c.id IN (SELECT t.id FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (id BIGINT PATH '$')) t))
      ORDER BY c.calendar_id, c.id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  List<CourseRow> ofYear(
      @Param("year") int year,
      @Param("calendars") String calendars,
      @Param("courses") String courses);

  /** The courses of a year that are linked to masters of a catalog; empty JSON arrays mean all. */
  String LINKED =
      """
      FROM calendar k
      JOIN school s ON s.id = k.school_id
      JOIN course c ON c.calendar_id = k.id
      JOIN course_master m ON m.id = c.master_id
      WHERE k.school_year = #{year} AND m.catalog_id = #{catalog}
        AND (JSON_LENGTH(#{calendars}) = 0
          OR k.id IN (SELECT t.id FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (id BIGINT PATH '$')) t))
        AND (JSON_LENGTH(#{masters}) = 0
          OR m.id IN (SELECT t.id FROM JSON_TABLE(#{masters}, '$[*]' COLUMNS (id BIGINT PATH '$')) t))
        AND (JSON_LENGTH(#{courses}) = 0
          OR c.id IN (SELECT t.id FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (id BIGINT PATH '$')) t))
      """;

  /** The condition that such a course is pushed to (S-1). */
  String IS_TARGET = "(s.catalog_id <=> m.catalog_id AND NOT c.ignore_master_push)";

  /** In order of calendars, one row each: a whole district has tens of thousands of courses. */
  @Select(
      "SELECT c.calendar_id, GROUP_CONCAT(IF("
          + IS_TARGET
          + ", CONCAT(c.id, ' ', c.master_id), NULL) ORDER BY c.id) AS targets, SUM("
          + IS_TARGET
          + ") AS pushed, SUM(NOT "
          + IS_TARGET
          + ") AS skipped "
          + LINKED
          + " GROUP BY c.calendar_id ORDER BY c.calendar_id")
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "targets", javaType = String.class)
  @Arg(column = "pushed", javaType = long.class)
  @Arg(column = "skipped", javaType = long.class)
  List<LinkedRow> linked(
      @Param("year") int year,
      @Param("catalog") long catalog,
      @Param("calendars") String calendars,
      @Param("masters") String masters,
      @Param("courses") String courses);

  /** In order of calendar and course. */
  @Select(
      """
      SELECT c.id, c.calendar_id, c.master_id, s.catalog_id <=> m.catalog_id AS on_catalog, s.name AS school,
        k.name AS calendar, c.number, c.name, m.number AS master_number,
        c.ignore_master_push
      """
          + LINKED
          + " AND NOT "
          + IS_TARGET
          + " ORDER BY c.calendar_id, c.id")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "master_id", javaType = long.class)
  @Arg(column = "on_catalog", javaType = boolean.class)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "calendar", javaType = String.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "master_number", javaType = String.class)
  @Arg(column = "ignore_master_push", javaType = boolean.class)
  List<SkippedRow> skipped(
      @Param("year") int year,
      @Param("catalog") long catalog,
      @Param("calendars") String calendars,
      @Param("masters") String masters,
      @Param("courses") String courses);
}
