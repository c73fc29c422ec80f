package org.cascade.persistence.course;

import java.util.List;
import org.apache.ibatis.annotations.Arg;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Courses without a master whose number one has. */
interface LinkProposalMapper {
  /** A course without a master, and the master that has its number. */
  record ProposalRow(
      long courseId,
      long masterId,
      String school,
      String calendar,
      String number,
      String courseName,
      String masterName) {}

  /** Filters that are null do not count. */
  record ProposalQuery(
      @Nullable Long catalog,
      @Nullable Long calendar,
      @Nullable Integer year,
      long after,
      int limit) {}

  @Select(
      """
      SELECT c.id, m.id AS master_id, s.name AS school, k.name AS calendar, c.number, c.name AS course_name,
        m.name AS master_name
      FROM course c
      JOIN calendar k ON k.id = c.calendar_id
      JOIN school s ON s.id = k.school_id
      JOIN course_master m ON m.catalog_id = s.catalog_id AND m.number = c.number
      WHERE c.id > #{after} AND c.master_id IS NULL
        AND (#{catalog} IS NULL OR s.catalog_id = #{catalog})
        AND (#{calendar} IS NULL OR c.calendar_id = #{calendar})
        AND (#{year} IS NULL OR k.school_year = #{year})
      ORDER BY c.id
      LIMIT #{limit}
      """)
  @Arg(column = "id", javaType = long.class)
  @Arg(column = "master_id", javaType = long.class)
  @Arg(column = "school", javaType = String.class)
  @Arg(column = "calendar", javaType = String.class)
  @Arg(column = "number", javaType = String.class)
  @Arg(column = "course_name", javaType = String.class)
  @Arg(column = "master_name", javaType = String.class)
  List<ProposalRow> proposals(ProposalQuery query);
}
