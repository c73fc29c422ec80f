package org.cascade.persistence.catalog;

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

/** Catalogs, their locks apart. */
interface CatalogTitleMapper {
  /** A catalog. */
  record CatalogTitleRow(long id, String name, int version) {}

  String CATALOG = "SELECT r.id, r.name, r.version FROM course_catalog r ";

  @Select(CATALOG + "WHERE r.id = #{id}")
  @Results(id = "catalogTitle")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable CatalogTitleRow find(@Param("id") long id);

  @Select(CATALOG + "WHERE r.id = #{id} FOR UPDATE")
  @ResultMap("catalogTitle")
  @Nullable CatalogTitleRow lock(@Param("id") long id);

  @Select(
      "<script>"
          + CATALOG
          + """
          <choose>
            <when test="byName">WHERE r.name_key &gt; #{key} ORDER BY r.name_key</when>
            <otherwise>WHERE r.id &gt; #{after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{limit}
          </script>
          """)
  @ResultMap("catalogTitle")
  List<CatalogTitleRow> page(PageQuery page);

  /** Keys are a JSON array. */
  @Select(
      """
      SELECT r.id, r.name_key
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (name_key VARCHAR(300) PATH '$')) t
      STRAIGHT_JOIN course_catalog r ON r.name_key = t.name_key
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name_key", javaType = String.class)
  List<NameRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewCatalog(String name, String nameKey) {}

  @Insert("INSERT INTO course_catalog (name, name_key) VALUES (#{value.name}, #{value.nameKey})")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewCatalog> row);

  @Update(
      """
      UPDATE course_catalog SET name = #{to.name}, name_key = #{to.nameKey}, version = version + 1 WHERE id = #{id}
      """)
  void update(@Param("id") long id, @Param("to") NewCatalog to);

  @Delete("DELETE FROM catalog_lock WHERE catalog_id = #{id}")
  void deleteLocks(@Param("id") long id);

  @Delete("DELETE FROM course_catalog WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'schools' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM school r WHERE r.catalog_id = #{id} LIMIT 1000) x
      UNION ALL
      SELECT 'masters', COUNT(*) FROM (SELECT 1 FROM course_master r WHERE r.catalog_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
