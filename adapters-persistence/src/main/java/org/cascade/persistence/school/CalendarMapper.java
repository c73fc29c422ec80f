package org.cascade.persistence.school;

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

/** Calendars. */
interface CalendarMapper {
  /** A calendar. */
  record CalendarRow(
      long id, long schoolId, int schoolYear, String name, String kind, int version) {}

  String CALENDAR =
      "SELECT r.id, r.school_id, r.school_year, r.name, r.kind, r.version FROM calendar r ";

  @Select(CALENDAR + "WHERE r.id = #{id}")
  @Results(id = "calendar")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school_id", javaType = long.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "kind", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable CalendarRow find(@Param("id") long id);

  @Select(CALENDAR + "WHERE r.id = #{id} FOR UPDATE")
  @ResultMap("calendar")
  @Nullable CalendarRow lock(@Param("id") long id);

  /** Filters that are null do not count. */
  record CalendarQuery(@Nullable Long school, @Nullable Integer year, PageQuery page) {}

  /** Names are unique only in a school and year; among equal ones the ids count. */
  @Select(
      "<script>"
          + CALENDAR
          + """
          WHERE (#{school} IS NULL OR r.school_id = #{school}) AND (#{year} IS NULL OR r.school_year = #{year})
          <choose>
            <when test="page.byName">
              AND (r.name_key &gt; #{page.key} OR (r.name_key = #{page.key} AND r.id &gt; #{page.after}))
              ORDER BY r.name_key, r.id
            </when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("calendar")
  List<CalendarRow> page(CalendarQuery query);

  /** Who has a name in a school and year. */
  record HolderRow(long id, long school, int year, String nameKey) {}

  /** Keys are a JSON array of [school id, year, key of the name]. */
  @Select(
      """
      SELECT r.id, r.school_id, r.school_year, r.name_key
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
        school_id BIGINT PATH '$[0]', school_year INT PATH '$[1]', name_key VARCHAR(300) PATH '$[2]')) t
      STRAIGHT_JOIN calendar r ON r.school_id = t.school_id AND r.school_year = t.school_year AND r.name_key = t.name_key
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school_id", javaType = long.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "name_key", javaType = String.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewCalendar(long school, int year, String name, String nameKey, String kind) {}

  @Insert(
      """
      INSERT INTO calendar (school_id, school_year, kind, name, name_key)
      VALUES (#{value.school}, #{value.year}, #{value.kind}, #{value.name}, #{value.nameKey})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewCalendar> row);

  @Update(
      """
      UPDATE calendar
      SET kind = #{to.kind}, name = #{to.name}, name_key = #{to.nameKey}, version = version + 1
      WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewCalendar to);

  /** Whatever it was rolled from or into can be rolled, or made, again. */
  @Delete("DELETE FROM calendar_roll WHERE calendar_id = #{id} OR source_id = #{id}")
  void forgetRolls(@Param("id") long id);

  @Delete("DELETE FROM calendar WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'terms' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM term r WHERE r.calendar_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'courses' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM course r WHERE r.calendar_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
