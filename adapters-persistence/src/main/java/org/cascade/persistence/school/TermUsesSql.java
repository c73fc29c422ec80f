package org.cascade.persistence.school;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What refers to a term: sections and work name the term itself, setup knows it by its name, in the
 * calendar of its course. Names of tables and columns are all that is put into the text.
 */
public final class TermUsesSql {
  private static final String CUMULATIVE = "r.cumulative_from_id = k.term_name_id";

  /** Children have keys "task:term". */
  private static final String CHILD =
      "JSON_SEARCH(JSON_KEYS(r.children), 'one', CONCAT('%:', k.term_name_id)) IS NOT NULL";

  private TermUsesSql() {}

  public static String uses() {
    return Stream.of(
            naming("sections", "section_term"),
            naming("posted grades", "posted_grade"),
            naming("posted comments", "posted_comment"),
            counting("calc options", "course_grade_calc_option", CUMULATIVE),
            counting("calc options of sections", "section_grade_calc_option", CUMULATIVE),
            counting("composite grades", "course_composite_grade", CHILD),
            counting("composite grades of sections", "section_composite_grade", CHILD))
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String naming(String what, String table) {
    return """
        SELECT '%s' AS what, COUNT(*) AS uses
        FROM (SELECT 1 FROM %s r WHERE r.term_id = #{id} LIMIT 1000) x
        """
        .formatted(what, table);
  }

  private static String counting(String what, String table, String refers) {
    return """
        SELECT '%s' AS what, COUNT(*) AS uses
        FROM (
          SELECT 1
          FROM term k
          STRAIGHT_JOIN course c ON c.calendar_id = k.calendar_id
          STRAIGHT_JOIN %s r ON r.course_id = c.id
          WHERE k.id = #{id} AND (r.term_name_id = k.term_name_id OR %s)
          LIMIT 1000) x
        """
        .formatted(what, table, refers);
  }
}
