package org.cascade.persistence.work;

import org.apache.ibatis.annotations.Param;
import org.cascade.persistence.resource.PageQuery;

/**
 * The statements for posted grades and comments; names from {@link PostedIn} are all that differs.
 */
public final class PostingSql {
  private static final String BY_STUDENT =
      """
      AND (r.student_id > #{page.key} OR (r.student_id = #{page.key} AND r.id > #{page.after}))
      ORDER BY r.student_id, r.id
      """;

  private static String select(PostedIn in) {
    return """
        SELECT r.id, r.course_id, r.section_id, r.grading_task_id, r.standard_id, r.term_id, r.student_id,
          r.%s AS posted
        FROM %s r
        """
        .formatted(in.text(), in.table());
  }

  public static String find(@Param("in") PostedIn in) {
    return select(in) + "WHERE r.id = #{id}";
  }

  public static String lock(@Param("in") PostedIn in) {
    return select(in) + "WHERE r.id = #{id} FOR UPDATE";
  }

  /** Of a section, after the given one. */
  public static String page(@Param("in") PostedIn in, @Param("page") PageQuery page) {
    return "SELECT x.* FROM section s JOIN LATERAL ("
        + select(in)
        + """
          WHERE r.course_id = s.course_id AND r.section_id = s.id
            AND (#{student} IS NULL OR r.student_id = #{student})
          """
        + (page.byName() ? BY_STUDENT : "AND r.id > #{page.after} ORDER BY r.id ")
        + "LIMIT #{page.limit}) x WHERE s.id = #{section} ORDER BY "
        + (page.byName() ? "x.student_id, x.id" : "x.id");
  }

  /** Keys are a JSON array of [course id, section id, task, standard, term, student]. */
  public static String holders(@Param("in") PostedIn in) {
    return select(in)
            .replace(
                "FROM ",
                """
            FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (
              course_id BIGINT PATH '$[0]', section_id BIGINT PATH '$[1]', task BIGINT PATH '$[2]',
              standard BIGINT PATH '$[3]', term_id BIGINT PATH '$[4]', student_id VARCHAR(50) PATH '$[5]')) t
            STRAIGHT_JOIN
            """)
        + """
          ON r.course_id = t.course_id AND r.section_id = t.section_id AND r.term_id = t.term_id
            AND r.student_id = t.student_id AND r.grading_task_id <=> t.task AND r.standard_id <=> t.standard
          """;
  }

  public static String insert(@Param("in") PostedIn in) {
    return """
        INSERT INTO %s (course_id, section_id, grading_task_id, standard_id, term_id, student_id, %s)
        VALUES (#{row.value.course}, #{row.value.section}, #{row.value.task}, #{row.value.standard},
          #{row.value.term}, #{row.value.student}, #{row.value.text})
        """
        .formatted(in.table(), in.text());
  }

  public static String update(@Param("in") PostedIn in) {
    return "UPDATE %s SET %s = #{text} WHERE id = #{id}".formatted(in.table(), in.text());
  }

  public static String delete(@Param("in") PostedIn in) {
    return "DELETE FROM %s WHERE id = #{id}".formatted(in.table());
  }
}
