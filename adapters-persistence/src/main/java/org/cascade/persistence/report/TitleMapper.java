package org.cascade.persistence.report;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** How people know courses. */
interface TitleMapper {
  /** A course with its calendar and school. */
  record TitleRow(long id, String school, String calendar, String number, String name) {}

  /** Of a JSON array of ids. */
  @Select(
      """
      SELECT c.id, s.name AS school, k.name AS calendar, c.number, c.name
      FROM JSON_TABLE(#{courses}, '$[*]' COLUMNS (course_id BIGINT PATH '$')) t
      STRAIGHT_JOIN course c ON c.id = t.course_id
      STRAIGHT_JOIN calendar k ON k.id = c.calendar_id
      STRAIGHT_JOIN school s ON s.id = k.school_id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "calendar", javaType = String.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  List<TitleRow> titles(@Param("courses") String courses);
}
