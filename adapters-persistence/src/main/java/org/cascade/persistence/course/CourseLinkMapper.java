package org.cascade.persistence.course;

import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.apache.ibatis.annotations.UpdateProvider;
import org.cascade.persistence.setup.SetupTable;
import org.jspecify.annotations.Nullable;

/** The links of one course and of its records. */
interface CourseLinkMapper {
  /**
   * The master of a course and the catalog that its school uses. The id is there because a row of
   * nulls would read as none.
   */
  record StandingRow(long id, @Nullable Long masterId, @Nullable Long catalogId, int version) {}

  @Select("SELECT m.catalog_id FROM course_master m WHERE m.id = #{master}")
  @Nullable Long catalogOf(@Param("master") long master);

  /** Holds the course until the end of the transaction. */
  @Select(
      """
      SELECT c.id, c.master_id, s.catalog_id, c.version
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      WHERE c.id = #{course}
      FOR UPDATE OF c
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "master_id", javaType = Long.class)
  @Arg(column = "catalog_id", javaType = Long.class)
  @Arg(column = "version", javaType = int.class)
  @Nullable StandingRow hold(@Param("course") long course);

  @Update("UPDATE course SET master_id = #{master}, version = version + 1 WHERE id = #{course}")
  int setMaster(@Param("course") long course, @Param("master") @Nullable Long master);

  @UpdateProvider(type = CourseLinksSql.class, method = "clear")
  int clear(@Param("table") SetupTable table, @Param("course") long course);
}
