package org.cascade.persistence.school;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** School years. */
interface SchoolYearMapper {
  /** A school year. */
  record SchoolYearRow(int endsIn, String name, int version) {}

  String SCHOOL_YEAR = "SELECT r.ends_in, r.name, r.version FROM school_year r ";

  @Select(SCHOOL_YEAR + "WHERE r.ends_in = #{id}")
  @Results(id = "schoolYear")
  @Arg(column = "ends_in", javaType = int.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable SchoolYearRow find(@Param("id") int endsIn);

  @Select(SCHOOL_YEAR + "WHERE r.ends_in = #{id} FOR UPDATE")
  @ResultMap("schoolYear")
  @Nullable SchoolYearRow lock(@Param("id") int endsIn);

  /** Names need not be unique; among equal ones the years count. */
  @Select(
      "<script>"
          + SCHOOL_YEAR
          + """
          <choose>
            <when test="byName">
              WHERE r.name &gt; #{key} OR (r.name = #{key} AND r.ends_in &gt; #{after}) ORDER BY r.name, r.ends_in
            </when>
            <otherwise>WHERE r.ends_in &gt; #{after} ORDER BY r.ends_in</otherwise>
          </choose>
          LIMIT #{limit}
          </script>
          """)
  @ResultMap("schoolYear")
  List<SchoolYearRow> page(PageQuery page);

  /** Those of the years that there are; a JSON array. */
  @Select(
      """
      SELECT r.ends_in
      FROM JSON_TABLE(#{years}, '$[*]' COLUMNS (ends_in INT PATH '$')) t
      STRAIGHT_JOIN school_year r ON r.ends_in = t.ends_in
      """)
  List<Integer> among(@Param("years") String years);

  @Insert("INSERT INTO school_year (ends_in, name) VALUES (#{id}, #{name})")
  void insert(@Param("id") int endsIn, @Param("name") String name);

  @Update("UPDATE school_year SET name = #{name}, version = version + 1 WHERE ends_in = #{id}")
  void update(@Param("id") int endsIn, @Param("name") String name);

  @Delete("DELETE FROM school_year WHERE ends_in = #{id}")
  void delete(@Param("id") int endsIn);

  @Select(
      """
      SELECT 'calendars' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM calendar r WHERE r.school_year = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") int id);
}
