package org.cascade.persistence.lists;

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

/** The standards bank. */
interface StandardMapper {
  /** A standard. */
  record StandardRow(
      long id,
      String name,
      @Nullable Long groupId,
      @Nullable String description,
      boolean archived,
      int version) {}

  String STANDARD =
      "SELECT r.id, r.name, r.group_id, r.description, r.archived, r.version FROM standard r ";

  @Select(STANDARD + "WHERE r.id = #{id}")
  @Results(id = "standard")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "group_id", javaType = Long.class)
  @Arg(column = "description", javaType = String.class)
  @Arg(column = "archived", javaType = boolean.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable StandardRow find(@Param("id") long id);

  @Select(STANDARD + "WHERE r.id = #{id} FOR UPDATE")
  @ResultMap("standard")
  @Nullable StandardRow lock(@Param("id") long id);

  /** Filters that are null do not count. */
  record StandardQuery(
      @Nullable Long group, @Nullable Boolean archived, @Nullable String nameKey, PageQuery page) {}

  @Select(
      "<script>"
          + STANDARD
          + """
          WHERE (#{group} IS NULL OR r.group_id = #{group}) AND (#{archived} IS NULL OR r.archived = #{archived})
            AND (#{nameKey} IS NULL OR r.name_key = #{nameKey})
          <choose>
            <when test="page.byName">AND r.name_key &gt; #{page.key} ORDER BY r.name_key</when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("standard")
  List<StandardRow> page(StandardQuery query);

  /** Keys are a JSON array. */
  @Select(
      """
      SELECT r.id, r.name_key
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (name_key VARCHAR(360) PATH '$')) t
      STRAIGHT_JOIN standard r ON r.name_key = t.name_key
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name_key", javaType = String.class)
  List<NameRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewStandard(
      String name,
      String nameKey,
      @Nullable Long group,
      @Nullable String description,
      boolean archived) {}

  @Insert(
      """
      INSERT INTO standard (name, name_key, group_id, description, archived)
      VALUES (#{value.name}, #{value.nameKey}, #{value.group}, #{value.description}, #{value.archived})
      """)
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewStandard> row);

  @Update(
      """
      UPDATE standard
      SET name = #{to.name}, name_key = #{to.nameKey}, group_id = #{to.group}, description = #{to.description},
        archived = #{to.archived}, version = version + 1
      WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewStandard to);

  @Delete("DELETE FROM standard WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'standards of masters' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM master_standard r WHERE r.standard_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'standards of courses', COUNT(*)
      FROM (SELECT 1 FROM course_standard r WHERE r.standard_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'categories of masters', COUNT(*)
      FROM (SELECT 1 FROM master_category r WHERE #{id} MEMBER OF (r.aligned_to->'$.standards') LIMIT 1000) x
      UNION ALL
      SELECT 'categories of courses', COUNT(*)
      FROM (SELECT 1 FROM course_category r WHERE #{id} MEMBER OF (r.aligned_to->'$.standards') LIMIT 1000) x
      UNION ALL
      SELECT 'categories of sections', COUNT(*)
      FROM (SELECT 1 FROM section_category r WHERE #{id} MEMBER OF (r.aligned_to->'$.standards') LIMIT 1000) x
      UNION ALL
      SELECT 'calc options of masters', COUNT(*)
      FROM (SELECT 1 FROM master_grade_calc_option r WHERE r.standard_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'calc options of courses', COUNT(*)
      FROM (SELECT 1 FROM course_grade_calc_option r WHERE r.standard_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'calc options of sections', COUNT(*)
      FROM (SELECT 1 FROM section_grade_calc_option r WHERE r.standard_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
