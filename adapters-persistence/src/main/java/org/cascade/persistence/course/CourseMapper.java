package org.cascade.persistence.course;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.domain.district.CourseInfo;
import org.cascade.persistence.database.CourseInfoHandler;
import org.cascade.persistence.database.CourseInfoSql;
import org.cascade.persistence.database.InfoValues;
import org.cascade.persistence.database.LocksText;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Courses, their setup apart. */
interface CourseMapper {
  /**
   * A course.
   *
   * @param locks that hold there (L-2), a JSON array; null for none
   */
  record CourseRow(
      long id,
      long calendarId,
      String calendarName,
      String schoolName,
      int year,
      @Nullable Long masterId,
      boolean ignoreMasterPush,
      int version,
      @Nullable String locks,
      CourseInfo info) {}

  String COURSE =
      """
      SELECT r.id, r.calendar_id, k.name AS calendar_name, s.name AS school_name, k.school_year, r.master_id,
        r.ignore_master_push, r.version,
      """
          + LocksText.IN_FORCE
          + ", "
          + CourseInfoSql.COLUMNS
          + """
          FROM course r
          JOIN calendar k ON k.id = r.calendar_id
          JOIN school s ON s.id = k.school_id
          """;

  @Select(COURSE + "WHERE r.id = #{id}")
  @Results(id = "course")
  @Arg(column = "id", javaType = long.class, id = true)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "calendar_name", javaType = String.class)
  @Arg(column = "school_name", javaType = String.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "ignore_master_push", javaType = boolean.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "locks", javaType = String.class)
  @Arg(column = "custom_fields", javaType = CourseInfo.class, typeHandler = CourseInfoHandler.class)
  @Nullable CourseRow find(@Param("id") long id);

  /** Waits for pushes, which hold the courses of a range. */
  @Select(COURSE + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("course")
  @Nullable CourseRow lock(@Param("id") long id);

  /** Filters that are null do not count. */
  record CourseQuery(
      @Nullable Long catalog,
      @Nullable Long master,
      @Nullable Long calendar,
      @Nullable Integer year,
      @Nullable String number,
      PageQuery page) {}

  @Select(
      "<script>"
          + COURSE
          + """
          LEFT JOIN course_master g ON g.id = r.master_id
          WHERE (#{catalog} IS NULL OR g.catalog_id = #{catalog})
            AND (#{master} IS NULL OR r.master_id = #{master})
            AND (#{calendar} IS NULL OR r.calendar_id = #{calendar})
            AND (#{year} IS NULL OR k.school_year = #{year})
            AND (#{number} IS NULL OR r.number = #{number})
          <choose>
            <when test="page.byName">
              AND (r.number, r.id) &gt; (#{page.key}, #{page.after}) ORDER BY r.number, r.id
            </when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("course")
  List<CourseRow> page(CourseQuery query);

  /** Who has a number in a calendar. */
  record HolderRow(long id, long calendar, String number) {}

  /** Keys are a JSON array of [calendar id, number]. */
  @Select(
      """
      SELECT r.id, r.calendar_id, r.number
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (calendar_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]')) t
      STRAIGHT_JOIN course r ON r.calendar_id = t.calendar_id AND r.number = t.number
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /**
   * Of [calendar id, master id], a JSON array, those where the school of the calendar uses the
   * catalog of the master: "calendar id/master id".
   */
  @Select(
      """
      SELECT CONCAT(t.calendar_id, '/', t.master_id)
      FROM JSON_TABLE(#{pairs}, '$[*]' COLUMNS (calendar_id BIGINT PATH '$[0]', master_id BIGINT PATH '$[1]')) t
      STRAIGHT_JOIN calendar k ON k.id = t.calendar_id
      STRAIGHT_JOIN school s ON s.id = k.school_id
      STRAIGHT_JOIN course_master m ON m.id = t.master_id AND m.catalog_id = s.catalog_id
      """)
  List<String> fitting(@Param("pairs") String pairs);

  /** What is written of one. */
  record NewCourse(
      long calendar, @Nullable Long master, boolean ignoreMasterPush, InfoValues info) {}

  @InsertProvider(type = CourseInfoSql.class, method = "insertCourse")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewCourse> row);

  @UpdateProvider(type = CourseInfoSql.class, method = "updateCourse")
  void update(@Param("id") long id, @Param("to") NewCourse to);

  /** Changes a row, and its version, only if the flag is another. */
  @Update(
      """
      UPDATE course SET ignore_master_push = #{ignore}, version = version + 1
      WHERE id = #{id} AND ignore_master_push <> #{ignore}
      """)
  int setIgnoreMasterPush(@Param("id") long id, @Param("ignore") boolean ignore);

  @Delete("DELETE FROM course WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'sections' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM section r WHERE r.course_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'assessment scores' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM assessment_score r WHERE r.course_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
