package org.cascade.persistence.catalog;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.InsertProvider;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.domain.district.CourseInfo;
import org.cascade.persistence.database.CourseInfoHandler;
import org.cascade.persistence.database.CourseInfoSql;
import org.cascade.persistence.database.InfoValues;
import org.cascade.persistence.resource.NewRow;
import org.cascade.persistence.resource.PageQuery;
import org.cascade.persistence.resource.UseRow;
import org.jspecify.annotations.Nullable;

/** Masters, their setup apart. */
interface MasterMapper {
  /** A master. */
  record MasterRow(long id, long catalogId, long linkedCourses, int version, CourseInfo info) {}

  String MASTER =
      """
      SELECT r.id, r.catalog_id, (SELECT COUNT(*) FROM course c WHERE c.master_id = r.id) AS linked_courses, r.version,
      """
          + CourseInfoSql.COLUMNS
          + "FROM course_master r ";

  @Select(MASTER + "WHERE r.id = #{id}")
  @Results(id = "master")
  @Arg(column = "id", javaType = long.class, id = true)
  @Arg(column = "catalog_id", javaType = long.class)
  @Arg(column = "linked_courses", javaType = long.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "custom_fields", javaType = CourseInfo.class, typeHandler = CourseInfoHandler.class)
  @Nullable MasterRow find(@Param("id") long id);

  /** Waits for pushes, which hold the masters of a range. */
  @Select(MASTER + "WHERE r.id = #{id} FOR UPDATE OF r")
  @ResultMap("master")
  @Nullable MasterRow lock(@Param("id") long id);

  @Select(MASTER + "WHERE r.id = #{id} FOR SHARE OF r")
  @ResultMap("master")
  @Nullable MasterRow share(@Param("id") long id);

  /** A filter that is null does not count. */
  record MasterQuery(long catalog, @Nullable String number, PageQuery page) {}

  @Select(
      "<script>"
          + MASTER
          + """
          WHERE r.catalog_id = #{catalog} AND (#{number} IS NULL OR r.number = #{number})
          <choose>
            <when test="page.byName">AND r.number &gt; #{page.key} ORDER BY r.number</when>
            <otherwise>AND r.id &gt; #{page.after} ORDER BY r.id</otherwise>
          </choose>
          LIMIT #{page.limit}
          </script>
          """)
  @ResultMap("master")
  List<MasterRow> page(MasterQuery query);

  /** Who has a number in a catalog. */
  record HolderRow(long id, long catalog, String number) {}

  /** Keys are a JSON array of [catalog id, number]. */
  @Select(
      """
      SELECT r.id, r.catalog_id, r.number
      FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (catalog_id BIGINT PATH '$[0]', number VARCHAR(50) PATH '$[1]')) t
      STRAIGHT_JOIN course_master r ON r.catalog_id = t.catalog_id AND r.number = t.number
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "catalog_id", javaType = long.class)
  @Arg(column = "number", javaType = String.class)
  List<HolderRow> holders(@Param("keys") String keys);

  /** What is written of one. */
  record NewMaster(long catalog, InfoValues info) {}

  @InsertProvider(type = CourseInfoSql.class, method = "insertMaster")
  @Options(useGeneratedKeys = true, keyProperty = "id", keyColumn = "id")
  void insert(NewRow<NewMaster> row);

  @UpdateProvider(type = CourseInfoSql.class, method = "updateMaster")
  void update(@Param("id") long id, @Param("to") NewMaster to);

  @Delete("DELETE FROM course_master WHERE id = #{id}")
  void delete(@Param("id") long id);

  @Select(
      """
      SELECT 'linked courses' AS what, COUNT(*) AS uses
      FROM (SELECT 1 FROM course r WHERE r.master_id = #{id} LIMIT 1000) x
      """)
  @Arg(column = "what", javaType = String.class)
  @Arg(column = "uses", javaType = long.class)
  List<UseRow> uses(@Param("id") long id);
}
