package org.cascade.persistence.course;

import org.apache.ibatis.annotations.Param;
import org.cascade.persistence.setup.SetupTable;

/** Statements on links of courses; names of tables are all that is put into the text. */
public final class CourseLinksSql {
  private CourseLinksSql() {}

  /** Of the course's own records of a type. */
  public static String clear(@Param("table") SetupTable table) {
    return """
        UPDATE %s SET source_id = NULL, pushed_hash = NULL
        WHERE course_id = #{course} AND source_id IS NOT NULL
        """
        .formatted(table.of("course"));
  }
}
