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

/** Catalogs and courses. */
interface CatalogMapper {
  /** A catalog; {@code locks} is a JSON array, null for none. */
  record CatalogRow(long id, String name, int version, @Nullable String locks) {}

  /** A course with its calendar and school. */
  record CourseRow(
      long id,
      long calendarId,
      String calendarName,
      String schoolName,
      int year,
      String number,
      String name,
      @Nullable Long masterId,
      boolean ignoreMasterPush,
      int version) {}

  @Select(
      """
      SELECT g.id, g.name, g.version,
        (SELECT JSON_ARRAYAGG(l.lock_name) FROM catalog_lock l WHERE l.catalog_id = g.id) AS locks
      FROM course_catalog g
      WHERE g.id > #{after}
      ORDER BY g.id
      LIMIT #{limit}
      """)
  @Results(id = "catalog")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "version", javaType = int.class)
  @Arg(column = "locks", javaType = String.class)
  List<CatalogRow> list(@Param("after") long after, @Param("limit") int limit);

  @Select(
      """
      SELECT g.id, g.name, g.version,
        (SELECT JSON_ARRAYAGG(l.lock_name) FROM catalog_lock l WHERE l.catalog_id = g.id) AS locks
      FROM course_catalog g
      WHERE g.id = #{id}
      """)
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

  /** Filters that are null do not count. */
  @Select(
      """
      SELECT c.id, c.calendar_id, k.name AS calendar_name, s.name AS school_name, k.school_year, c.number, c.name,
        c.master_id, c.ignore_master_push, c.version
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      LEFT JOIN course_master m ON m.id = c.master_id
      WHERE c.id > #{after}
        AND (#{catalog} IS NULL OR m.catalog_id = #{catalog})
        AND (#{master} IS NULL OR c.master_id = #{master})
        AND (#{calendar} IS NULL OR c.calendar_id = #{calendar})
        AND (#{year} IS NULL OR k.school_year = #{year})
      ORDER BY c.id
      LIMIT #{limit}
      """)
  @Results(id = "course")
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "calendar_id", javaType = long.class)
  @Arg(column = "calendar_name", javaType = String.class)
  @Arg(column = "school_name", javaType = String.class)
  @Arg(column = "school_year", javaType = int.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "name", javaType = String.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "ignore_master_push", javaType = boolean.class)
  @Arg(column = "version", javaType = int.class)
  List<CourseRow> courses(CourseQuery query);

  /** A filter, and where the page starts. */
  record CourseQuery(
      @Nullable Long catalog,
      @Nullable Long master,
      @Nullable Long calendar,
      @Nullable Integer year,
      long after,
      int limit) {}

  @Select(
      """
      SELECT c.id, c.calendar_id, k.name AS calendar_name, s.name AS school_name, k.school_year, c.number, c.name,
        c.master_id, c.ignore_master_push, c.version
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      WHERE c.id = #{id}
      """)
  @ResultMap("course")
  @Nullable CourseRow course(@Param("id") long id);

  /** Changes a row, and its version, only if the flag is another. */
  @Update(
      """
      UPDATE course SET ignore_master_push = #{ignore}, version = version + 1
      WHERE id = #{id} AND ignore_master_push <> #{ignore}
      """)
  int setIgnoreMasterPush(@Param("id") long id, @Param("ignore") boolean ignore);
}
