package org.cascade.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cascade.persistence.testing.MySqlPorts;
import org.cascade.persistence.testing.fields.Bound;
import org.cascade.persistence.testing.fields.FieldTable;
import org.cascade.persistence.testing.fields.TableField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/fields.md is held to the database: what it says of a column is what MySQL says and does. */
class FieldTableTest {
  /** MySQL's error for a check that does not hold. */
  private static final int CHECK = 3819;

  /** The same, and those for a text too long, a number out of range and a text that is no JSON. */
  private static final Set<Integer> OUT_OF_BOUNDS = Set.of(CHECK, 1406, 1264, 3140);

  /** A check as MySQL tells it: (`kind` in (_utf8mb4\'REGULAR\',_utf8mb4\'SUMMER\')). */
  private static final Pattern CLOSED_LIST = Pattern.compile("\\(`(\\w+)` in \\((.*)\\)\\)");

  private static final Pattern WORD = Pattern.compile("(?<=')[A-Z_]+");

  private static final List<TableField> FIELDS = FieldTable.read().columns();

  private static MySqlPorts ports;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    ports = MySqlPorts.fresh();
    connection = ports.database().connect();
    new OneRowEach(connection, FIELDS).write();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void undo() throws SQLException {
    connection.rollback();
  }

  @AfterAll
  static void drop() throws SQLException {
    connection.close();
    ports.close();
  }

  @Test
  void everyColumnIsOnThePageWithItsType() throws SQLException {
    List<String> told =
        FIELDS.stream()
            .map(f -> "%s %s %s".formatted(f, f.type(), f.required() ? "NO" : "YES"))
            .toList();

    assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(columns());
  }

  private static List<String> columns() throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT table_name, column_name, column_type, is_nullable
                FROM information_schema.columns
                WHERE table_schema = DATABASE()
                  AND table_name NOT IN ('schema_history', 'scheduled_tasks')
                """)) {
      while (rows.next()) {
        columns.add(
            "%s.%s %s %s"
                .formatted(
                    rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    return columns;
  }

  static Stream<TableField> boundedFields() {
    return FIELDS.stream().filter(field -> !field.bound().kept().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("boundedFields")
  void aColumnKeepsWhatIsInItsBoundsAndRefusesWhatIsBeyond(TableField field) throws SQLException {
    for (String value : field.bound().kept()) {
      assertThatCode(() -> set(field, value)).as("keeps '%s'", value).doesNotThrowAnyException();
      assertThat(get(field)).satisfies(kept -> assertThat(same(kept, value)).isTrue());
    }
    for (String value : field.bound().refused()) {
      assertThatThrownBy(() -> set(field, value))
          .as("refuses '%s'", value)
          .isInstanceOfSatisfying(
              SQLException.class,
              refusal -> assertThat(refusal.getErrorCode()).isIn(OUT_OF_BOUNDS));
    }
  }

  private static void set(TableField field, String value) throws SQLException {
    String also =
        field.name().equals("push_job.state")
            ? ", ended_at = IF(state IN ('QUEUED', 'RUNNING'), NULL, submitted_at)"
            : "";
    String sql = "UPDATE %s SET %s = ?%s".formatted(field.table(), field.column(), also);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      statement.executeUpdate();
    }
  }

  private static String get(TableField field) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT %s FROM %s".formatted(field.column(), field.table()))) {
      row.next();
      return row.getString(1);
    }
  }

  /** Amounts come back with all their decimals. */
  private static boolean same(String kept, String value) {
    return kept.equals(value) || kept.equals(value + ".000");
  }

  @Test
  void theClosedListsAreWholeOnThePage() throws SQLException {
    List<String> told = new ArrayList<>();
    for (TableField field : FIELDS) {
      if (field.bound() instanceof Bound.Words list) {
        told.add(field + " " + list.words());
      }
    }

    assertThat(told).containsExactlyInAnyOrderElementsOf(closedLists());
  }

  private static List<String> closedLists() throws SQLException {
    List<String> lists = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT t.table_name, c.check_clause
                FROM information_schema.check_constraints c
                JOIN information_schema.table_constraints t
                  ON t.constraint_schema = c.constraint_schema
                  AND t.constraint_name = c.constraint_name
                WHERE c.constraint_schema = DATABASE()
                """)) {
      while (rows.next()) {
        Matcher list = CLOSED_LIST.matcher(rows.getString(2));
        if (list.matches()) {
          List<String> words =
              WORD.matcher(list.group(2)).results().map(MatchResult::group).toList();
          lists.add(rows.getString(1) + "." + list.group(1) + " " + words);
        }
      }
    }
    return lists;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE term SET end_date = '2025-12-31'",
        "UPDATE master_assessment SET start_date = '2026-01-02', end_date = '2026-01-01'",
        "UPDATE assignment SET assigned_on = '2026-01-02', due_on = '2026-01-01'",
        "UPDATE course_grading_task SET source_id = 1",
        "UPDATE section_category SET pushed_hash = content_hash",
        "UPDATE master_grade_calc_option SET standard_id = 1",
        "UPDATE posted_grade SET standard_id = 1",
        "UPDATE posted_comment SET grading_task_id = NULL",
        "UPDATE assignment_alignment SET standard_id = 1",
        "UPDATE assignment_alignment SET grading_task_id = NULL",
        "UPDATE push_job SET ended_at = submitted_at",
        "UPDATE push_job SET state = 'COMPLETED'",
        "UPDATE push_job_range SET state = 'DONE', courses = 1",
        "UPDATE push_job_number SET reason = 'NUMBER_TAKEN'"
      })
  void fieldsThatHaveToAgreeAreHeldTogether(String change) {
    assertThatThrownBy(() -> execute(change))
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getErrorCode()).isEqualTo(CHECK));
  }

  private static void execute(String change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(change);
    }
  }
}
