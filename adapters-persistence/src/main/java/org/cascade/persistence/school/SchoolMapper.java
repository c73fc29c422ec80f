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
import org.cascade.persistence.resource.NameRow;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Schools. */
interface SchoolMapper {
  /** A school. */
  record SchoolRow(long id, String name, @Nullable Long catalogId, int version) {}

  String SCHOOL = "SELECT r.id, r.name, r.catalog_id, r.version FROM school r ";

  @Select(SCHOOL + "WHERE r.id = #{id}")
  @Results(id = "school")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "catalog_id", javaType = Long.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable SchoolRow find(@Param("id") long id);

  @Select(SCHOOL + "WHERE r.id = #{id} FOR UPDATE")
  @ResultMap("school")
  @Nullable SchoolRow lock(@Param("id") long id);

  /** Filters that are null do not count. */
  record SchoolQuery(@Nullable Long catalog, @Nullable String nameKey, PageQuery page) {}

  @Select(
      "<script>"
          + SCHOOL
          + """
          WHERE (#{catalog} IS NULL OR r.catalog_id = #{catalog}) AND (#{nameKey} IS NULL OR r.name_key = #{nameKey})
          <choose>
            <when test="page.byName">AND r.name_key &gt; #{page.key} ORDER BY r.name_key</when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("school")
  List<SchoolRow> page(SchoolQuery query);

  /** Keys are a JSON array. */
  @Select(
      """
      SELECT r.id, r.name_key
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (name_key VARCHAR(300) PATH '$')) t
      STRAIGHT_JOIN school r ON r.name_key = t.name_key
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name_key", javaType = String.class)
  List<NameRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewSchool(String name, String nameKey, @Nullable Long catalog) {}

  @Insert(
      """
      INSERT INTO school (name, name_key, catalog_id) VALUES (#{value.name}, #{value.nameKey}, #{value.catalog})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewSchool> row);

  @Update(
      """
      UPDATE school
      SET name = #{to.name}, name_key = #{to.nameKey}, catalog_id = #{to.catalog}, version = version + 1
      WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewSchool to);

  @Delete("DELETE FROM school WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'calendars' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM calendar r WHERE r.school_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
