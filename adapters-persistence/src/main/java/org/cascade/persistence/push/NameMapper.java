package org.cascade.persistence.push;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Names of district lists' entries, given as a JSON array of ids. */
interface NameMapper {
  /** An entry and its name. */
  record NameRow(long id, String name) {}

  @Select(
      """
      SELECT g.id, g.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN grading_task g ON g.id = t.id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  List<NameRow> gradingTasks(@Param("ids") String ids);

  @Select(
      """
      SELECT s.id, s.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN standard s ON s.id = t.id
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  List<NameRow> standards(@Param("ids") String ids);
}
