package org.cascade.persistence.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.persistence.testing.fields.TableField;

/** A row in every table, with the least that the table wants. */
final class OneRowEach {
  /** What is wanted although the column may be blank, or is not the first thing that fits. */
  private static final Map<String, String> WANTED =
      Map.of(
          "master_grade_calc_option.grading_task_id", "1",
          "course_grade_calc_option.grading_task_id", "1",
          "section_grade_calc_option.grading_task_id", "1",
          "assignment_alignment.grading_task_id", "1",
          "posted_grade.grading_task_id", "1",
          "posted_comment.grading_task_id", "1",
          "push_job_range.courses", "0",
          "push_job_number.number", "1");

  private final Connection connection;
  private final List<TableField> fields;

  OneRowEach(Connection connection, List<TableField> fields) {
    this.connection = connection;
    this.fields = fields;
  }

  /** The rows refer to nothing, and need not from now on: foreign keys are not what is tested. */
  void write() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
    }
    Set<String> filled = filledByThemselves();
    Map<String, List<TableField>> tables =
        fields.stream()
            .filter(
                field ->
                    WANTED.containsKey(field.name())
                        || (field.required() && !filled.contains(field.name())))
            .collect(Collectors.groupingBy(TableField::table));
    for (Map.Entry<String, List<TableField>> table : tables.entrySet()) {
      insert(table.getKey(), table.getValue());
    }
  }

  private Set<String> filledByThemselves() throws SQLException {
    Set<String> names = new HashSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                WHERE table_schema = DATABASE() AND (column_default IS NOT NULL OR extra <> '')
                """)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private void insert(String table, List<TableField> wanted) throws SQLException {
    String columns = wanted.stream().map(TableField::column).collect(Collectors.joining(", "));
    String values = wanted.stream().map(field -> "?").collect(Collectors.joining(", "));
    String sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(table, columns, values);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < wanted.size(); i++) {
        statement.setString(i + 1, value(wanted.get(i)));
      }
      statement.executeUpdate();
    }
  }

  private static String value(TableField field) {
    String chosen = WANTED.get(field.name());
    if (chosen != null) {
      return chosen;
    }
    return switch (field.type()) {
      case "date" -> "2026-01-01";
      case "json" -> "{}";
      default -> field.bound().kept().stream().findFirst().orElse("1");
    };
  }
}
