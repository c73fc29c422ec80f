package org.cascade.persistence.catalog;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.ResultMap;
import org.apache.ibatis.annotations.Results;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Catalogs with their locks. */
interface CatalogMapper {
  /** A catalog; {@code locks} is a JSON array, null for none. */
  record CatalogRow(long id, String name, int version, @Nullable String locks) {}

  String CATALOG =
      """
      SELECT g.id, g.name, g.version,
        (SELECT JSON_ARRAYAGG(l.lock_name) FROM catalog_lock l WHERE l.catalog_id = g.id) AS locks
      """;

  /** Ids are a JSON array. */
  @Select(
      CATALOG
          + """
          FROM JSON_TABLE(#{ids}, '$[*]' COLUMNS (id BIGINT PATH '$')) t
          STRAIGHT_JOIN course_catalog g ON g.id = t.id
          ORDER BY g.id
          """)
  @Results(id = "catalog")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "locks", javaType = String.class)
  List<CatalogRow> findAll(@Param("ids") String ids);

  @Select(CATALOG + "FROM course_catalog g WHERE g.id = #{id}")
  @ResultMap("catalog")
  @Nullable CatalogRow find(@Param("id") long id);

  /** Returns 0 if the catalog does not have the version (any more). */
  @Update(
      "UPDATE course_catalog SET version = version + 1 WHERE id = #{id} AND version = #{version}")
  int raiseVersion(@Param("id") long id, @Param("version") int version);

  @Delete("DELETE FROM catalog_lock WHERE catalog_id = #{id}")
  void deleteLocks(@Param("id") long id);

  @Insert(
      """
      INSERT INTO catalog_lock (catalog_id, lock_name)
      SELECT #{id}, t.lock_name
      FROM JSON_TABLE(#{locks}, '$[*]' COLUMNS (lock_name VARCHAR(40) PATH '$')) t
      """)
  void insertLocks(@Param("id") long id, @Param("locks") String locks);
}
