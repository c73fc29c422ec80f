package org.cascade.persistence.content;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;

/** Names of district lists' entries, given as a JSON array of ids. */
interface NameMapper {
  /** An entry and its name. */
  record NameRow(long id, String name) {}

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN grading_task e ON e.id = t.id
      """)
  @Results(id = "name")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  List<NameRow> gradingTasks(@Param("ids") String ids);

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN standard e ON e.id = t.id
      """)
  @ResultMap("name")
  List<NameRow> standards(@Param("ids") String ids);

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN test e ON e.id = t.id
      """)
  @ResultMap("name")
  List<NameRow> tests(@Param("ids") String ids);

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN term_name e ON e.id = t.id
      """)
  @ResultMap("name")
  List<NameRow> termNames(@Param("ids") String ids);

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN score_group e ON e.id = t.id
      """)
  @ResultMap("name")
  List<NameRow> scoreGroups(@Param("ids") String ids);

  @Select(
      """
      SELECT e.id, e.name
      FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
      STRAIGHT_JOIN grading_scale e ON e.id = t.id
      """)
  @ResultMap("name")
  List<NameRow> gradingScales(@Param("ids") String ids);
}
