package org.cascade.persistence.setup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The terms of calendars, and those in which sections meet; one row an owner. */
interface TermMapper {
  /** A calendar and the ids of the names of its terms, such as 1,2. */
  record CalendarRow(long calendar, String terms) {}

  @Select(
      """
      SELECT k.calendar_id, GROUP_CONCAT(k.term_name_id) AS terms
      FROM JSON_TABLE(#{calendars}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN term k ON k.calendar_id = t.id
      GROUP BY k.calendar_id
      """)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "terms", javaType = String.class)
  List<CalendarRow> calendars(@Param("calendars") String calendars);

  /**
   * A section.
   *
   * @param terms the ids of the names of the terms in which it meets; absent if it meets in none
   */
  record SectionRow(long course, long id, String number, @Nullable String terms) {
    /** From the columns in the order of the components. */
    static SectionRow of(ResultSet row) throws SQLException {
      return new SectionRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
  }

  /** The sections of courses, in order of id. */
  @Select(
      """
      SELECT s.course_id, s.id, ANY_VALUE(s.number) AS number, GROUP_CONCAT(k.term_name_id) AS terms
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN section s FORCE INDEX (PRIMARY) ON s.course_id = t.id
      LEFT JOIN section_term m FORCE INDEX (PRIMARY) ON m.course_id = s.course_id AND m.section_id = s.id
      LEFT JOIN term k ON k.id = m.term_id
      GROUP BY s.course_id, s.id
      ORDER BY s.course_id, s.id
      """)
  List<SectionRow> sections(@Param("courses") String courses);
}
