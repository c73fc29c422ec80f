package org.cascade.persistence.year;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.SelectProvider;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** Rolling calendars forward. */
interface RollMapper {
  @Select("SELECT y.ends_in FROM school_year y WHERE y.ends_in = #{year}")
  @Nullable Integer year(@Param("year") int year);

  @Select("SELECT s.id FROM school s WHERE s.id = #{school}")
  @Nullable Long school(@Param("school") long school);

  /** A school that is null does not count. */
  @Select(
      """
      SELECT k.id FROM calendar k
      WHERE k.school_year = #{year} AND (#{school} IS NULL OR k.school_id = #{school})
      ORDER BY k.school_id, k.id
      """)
  List<Long> calendars(@Param("year") int year, @Param("school") @Nullable Long school);

  /** A calendar with its school. */
  record CalendarRow(long id, String school, String name) {}

  /**
   * Held, with its school, which gets no other calendar meanwhile: it is rolled by one at a time.
   */
  @Select(
      """
      SELECT k.id, s.name AS school, k.name
      FROM calendar k
      JOIN school s ON s.id = k.school_id
      WHERE k.id = #{calendar}
      FOR UPDATE OF k, s
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  @Nullable CalendarRow hold(@Param("calendar") long calendar);

  /** The next year of a calendar, held against deletion. */
  @Select(
      """
      SELECT y.ends_in
      FROM calendar k
      JOIN school_year y ON y.ends_in = k.school_year + 1
      WHERE k.id = #{calendar}
      FOR SHARE OF y
      """)
  @Nullable Integer holdNextYear(@Param("calendar") long calendar);

  /** What a calendar was rolled into. */
  @Select("SELECT r.calendar_id FROM calendar_roll r WHERE r.source_id = #{calendar}")
  @Nullable Long rolledInto(@Param("calendar") long calendar);

  /** The calendar of the next year that has the name. */
  @Select(
      """
      SELECT n.id
      FROM calendar k
      JOIN calendar n ON n.school_id = k.school_id AND n.school_year = k.school_year + 1 AND n.name_key = k.name_key
      WHERE k.id = #{calendar}
      """)
  @Nullable Long nextOfName(@Param("calendar") long calendar);

  /**
   * Neither pushes nor editors get at the courses until the end of the transaction. They hold the
   * rows: what an index alone answers would hold nothing but its entries.
   */
  @Select("SELECT c.version FROM course c WHERE c.calendar_id = #{calendar} FOR SHARE")
  List<Integer> holdCourses(@Param("calendar") long calendar);

  /** A course that ignores master pushes. */
  record IgnoringRow(String number, String name) {}

  @Select(
      """
      SELECT c.number, c.name FROM course c
      WHERE c.calendar_id = #{calendar} AND c.ignore_master_push
      ORDER BY c.number
      """)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  List<IgnoringRow> ignoring(@Param("calendar") long calendar);

  @Insert(
      """
      INSERT INTO calendar (school_id, school_year, kind, name, name_key)
      SELECT k.school_id, k.school_year + 1, k.kind, k.name, k.name_key FROM calendar k WHERE k.id = #{value}
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void makeCalendar(NewRow<Long> calendar);

  @Insert("INSERT INTO calendar_roll (source_id, calendar_id) VALUES (#{from}, #{to})")
  void keepRoll(@Param("from") long from, @Param("to") long to);

  /**
   * A year later; the last day of a leap year's February becomes the 28th, and what goes on to the
   * last day that there is still does.
   */
  @Insert(
      """
      INSERT INTO term (calendar_id, term_name_id, start_date, end_date)
      SELECT #{to}, k.term_name_id,
        LEAST(k.start_date, DATE '9998-12-31') + INTERVAL 1 YEAR, LEAST(k.end_date, DATE '9998-12-31') + INTERVAL 1 YEAR
      FROM term k
      WHERE k.calendar_id = #{from}
      ORDER BY k.id
      """)
  int copyTerms(@Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copyCourses")
  int copyCourses(@Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copyOfCourses")
  int copyOfCourses(
      @Param("table") SetupTable table, @Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copyEdits")
  int copyEdits(@Param("table") SetupTable table, @Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copySections")
  int copySections(@Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copySectionTerms")
  int copySectionTerms(@Param("from") long from, @Param("to") long to);

  @InsertProvider(type = RollSql.class, method = "copyOfSections")
  int copyOfSections(
      @Param("table") SetupTable table, @Param("from") long from, @Param("to") long to);

  @Select("SELECT COUNT(*) FROM term k WHERE k.calendar_id = #{from}")
  long countTerms(@Param("from") long from);

  @Select("SELECT COUNT(*) FROM course o WHERE o.calendar_id = #{from}")
  long countCourses(@Param("from") long from);

  @Select(
      "SELECT COUNT(*) FROM course o JOIN section s ON s.course_id = o.id WHERE o.calendar_id = #{from}")
  long countSections(@Param("from") long from);

  @SelectProvider(type = RollSql.class, method = "countOfCourses")
  long countOfCourses(@Param("table") SetupTable table, @Param("from") long from);

  @SelectProvider(type = RollSql.class, method = "countOfSections")
  long countOfSections(@Param("table") SetupTable table, @Param("from") long from);
}
