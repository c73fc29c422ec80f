package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many there are of what, in a district. */
final class BenchCounts {
  private static final String DISTRICT =
      """
      SELECT 'schools', COUNT(*) FROM school
      UNION ALL SELECT 'masters', COUNT(*) FROM course_master
      UNION ALL SELECT 'courses', COUNT(*) FROM course WHERE calendar_id < 100000
      UNION ALL SELECT 'sections', COUNT(*) FROM section WHERE course_id < 1000000
      UNION ALL SELECT 'assignments', COUNT(*) FROM assignment WHERE course_id < 1000000
      UNION ALL SELECT 'scores', COUNT(*) FROM score WHERE course_id < 1000000
      UNION ALL SELECT 'posted grades', COUNT(*) FROM posted_grade WHERE course_id < 1000000
      """;

  /** An empty list of calendars or masters stands for all of them. */
  private static final String SCOPE =
      """
      WITH target AS (
        SELECT course.id AS course_id
        FROM calendar JOIN course ON course.calendar_id = calendar.id
        WHERE calendar.school_year = ? AND course.master_id IS NOT NULL
          AND (CAST(? AS CHAR) = '[]' OR calendar.id MEMBER OF (?))
          AND (CAST(? AS CHAR) = '[]' OR course.master_id MEMBER OF (?)))
      """;

  private static final String COURSES = SCOPE + "SELECT COUNT(*) FROM target";

  private static final String RECORDS =
      SCOPE
          + """
            SELECT (SELECT COUNT(*) FROM target JOIN course_grading_task USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN course_standard USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN course_category USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN course_assessment USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN course_grade_calc_option USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN course_composite_grade USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN section_category USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN section_grade_calc_option USING (course_id))
              + (SELECT COUNT(*) FROM target JOIN section_composite_grade USING (course_id))
            """;

  private BenchCounts() {}

  static Map<String, Long> district(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(DISTRICT)) {
      Map<String, Long> counts = new LinkedHashMap<>();
      while (rows.next()) {
        counts.put(rows.getString(1), rows.getLong(2));
      }
      return counts;
    }
  }

  static long courses(Connection connection, BaselineScope scope) throws SQLException {
    return count(connection, COURSES, scope);
  }

  /** All but Course Info. */
  static long setupRecords(Connection connection, BaselineScope scope) throws SQLException {
    return count(connection, RECORDS, scope);
  }

  private static long count(Connection connection, String sql, BaselineScope scope)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setInt(1, scope.year());
      // Written as JSON writes them.
      statement.setString(2, scope.calendars().toString());
      statement.setString(3, scope.calendars().toString());
      statement.setString(4, scope.masters().toString());
      statement.setString(5, scope.masters().toString());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
