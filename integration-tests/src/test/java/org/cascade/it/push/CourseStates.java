package org.cascade.it.push;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cascade.persistence.testing.TestDatabase;

/**
 * What every course of a database is, as one text a course: its Course Info and every setup record
 * with content, link and pushed hash, without what no two runs share (stamps, versions). The number
 * is left out: moves that depend on each other are made together, apart from their courses (C-8).
 */
final class CourseStates {
  private static final List<String> PARTS =
      List.of(
          """
          SELECT c.id, c.name, c.active, c.state_code, c.description, c.department, c.sced_subject_area,
            c.sced_course_identifier, c.sced_course_level, c.sced_available_credit, c.gpa_weight, c.custom_fields
          FROM course c ORDER BY c.id
          """,
          """
          SELECT r.course_id, r.grading_task_id, HEX(r.content_hash), r.source_id, HEX(r.pushed_hash),
            r.residual_since IS NULL
          FROM course_grading_task r ORDER BY r.course_id, r.grading_task_id
          """,
          """
          SELECT r.course_id, r.standard_id, HEX(r.content_hash), r.source_id, HEX(r.pushed_hash),
            r.residual_since IS NULL
          FROM course_standard r ORDER BY r.course_id, r.standard_id
          """,
          """
          SELECT r.course_id, r.test_id, HEX(r.content_hash), r.source_id, HEX(r.pushed_hash), r.residual_since IS NULL
          FROM course_assessment r ORDER BY r.course_id, r.test_id
          """,
          """
          SELECT r.course_id, r.name, HEX(r.content_hash), r.source_id, HEX(r.pushed_hash), r.residual_since IS NULL
          FROM course_category r ORDER BY r.course_id, r.name_key
          """,
          """
          SELECT r.course_id, r.grading_task_id, r.term_name_id, HEX(r.content_hash), r.source_id, HEX(r.pushed_hash)
          FROM course_grade_calc_option r ORDER BY r.course_id, r.grading_task_id, r.term_name_id
          """,
          """
          SELECT r.course_id, r.grading_task_id, r.term_name_id, r.children, r.source_id, HEX(r.pushed_hash)
          FROM course_composite_grade r ORDER BY r.course_id, r.grading_task_id, r.term_name_id
          """,
          """
          SELECT r.course_id, r.section_id, r.name, HEX(r.content_hash), HEX(r.pushed_hash), r.residual_since IS NULL,
            above.name
          FROM section_category r LEFT JOIN course_category above
            ON above.course_id = r.course_id AND above.id = r.source_id
          ORDER BY r.course_id, r.section_id, r.name_key
          """,
          """
          SELECT r.course_id, r.section_id, r.grading_task_id, r.term_name_id, HEX(r.content_hash), HEX(r.pushed_hash),
            above.term_name_id
          FROM section_grade_calc_option r LEFT JOIN course_grade_calc_option above
            ON above.course_id = r.course_id AND above.id = r.source_id
          ORDER BY r.course_id, r.section_id, r.grading_task_id, r.term_name_id
          """,
          """
          SELECT r.course_id, r.section_id, r.grading_task_id, r.term_name_id, r.children, HEX(r.pushed_hash),
            above.term_name_id
          FROM section_composite_grade r LEFT JOIN course_composite_grade above
            ON above.course_id = r.course_id AND above.id = r.source_id
          ORDER BY r.course_id, r.section_id, r.grading_task_id, r.term_name_id
          """);

  private CourseStates() {}

  static Map<Long, String> of(TestDatabase database) throws SQLException {
    Map<Long, String> states = new HashMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String part : PARTS) {
        try (ResultSet rows = statement.executeQuery(part)) {
          while (rows.next()) {
            states.merge(rows.getLong(1), state(rows), (one, more) -> one + "\n" + more);
          }
        }
      }
    }
    return states;
  }

  /** All columns but the first. */
  private static String state(ResultSet row) throws SQLException {
    StringBuilder state = new StringBuilder();
    for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
      state.append(row.getString(column)).append('|');
    }
    return state.toString();
  }
}
