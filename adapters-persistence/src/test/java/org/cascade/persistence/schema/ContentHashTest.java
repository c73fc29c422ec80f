package org.cascade.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * L-6: the hash is over the canonical content, the same on every version of the server, and sees
 * changes that anybody makes.
 */
class ContentHashTest {
  private static MySqlDistrict district;

  @BeforeAll
  static void open() throws SQLException {
    district = new MySqlDistrict();
    district
        .worlds()
        .load(
            new SmallDistrict()
                .master(1, "M1")
                .course(1, 1, "C1")
                .localTask(1, 1, "0.500")
                .world());
    execute(
        "INSERT INTO master_grading_task (master_id, grading_task_id, score_group_id, credit, credit_type)"
            + " VALUES (1, 1, 1, 0.5, 'é\"''|\\\\')");
    execute("INSERT INTO master_standard (master_id, standard_id, credit) VALUES (1, 1, 2)");
    execute(
        "INSERT INTO master_category (master_id, name, name_key, weight, aligned_to)"
            + " VALUES (1, 'Tests', 'tests', 12.5, '{\"tasks\": [1, 2], \"standards\": []}')");
    execute(
        "INSERT INTO master_assessment (master_id, test_id, start_date, copies_forward, kind)"
            + " VALUES (1, 1, DATE '2025-09-08', TRUE, 'READ_ONLY')");
    execute(
        "INSERT INTO master_grade_calc_option (master_id, grading_task_id, term_name_id, calculation_type,"
            + " weight_categories, limit_to_last) VALUES (1, 1, 1, 'IN_PROGRESS_GRADE', TRUE, 5)");
    execute(
        "INSERT INTO master_composite_grade (master_id, grading_task_id, term_name_id, children)"
            + " VALUES (1, 1, 1, '{\"2:1\": \"60.000\", \"10:1\": \"40.000\"}')");
  }

  @AfterAll
  static void close() {
    district.close();
  }

  /** Tables, their columns and what these are the hash of. */
  static Stream<Arguments> contents() {
    return Stream.of(
        arguments("master_grading_task", "content_hash", "1||0.500|'é\"\\'|\\\\'|NULL"),
        arguments("master_standard", "content_hash", "|2.000|NULL|NULL"),
        arguments(
            "master_category",
            "content_hash",
            "'Tests'|12.500||0|0|{\"tasks\": [1, 2], \"standards\": []}"),
        arguments("master_assessment", "content_hash", "2025-09-08||'READ_ONLY'"),
        arguments("master_grade_calc_option", "content_hash", "'IN_PROGRESS_GRADE'||1|0|5||NULL"),
        arguments("master_composite_grade", "content_hash", "[[\"2:1\", \"10:1\"]]"),
        arguments(
            "master_composite_grade",
            "weights_hash",
            "[{\"2:1\": \"60.000\", \"10:1\": \"40.000\"}]"));
  }

  @ParameterizedTest
  @MethodSource("contents")
  void theHashIsSixteenBytesOfTheDigestOfTheContent(String table, String column, String content)
      throws SQLException {
    assertThat(text("SELECT LOWER(HEX(" + column + ")) FROM " + table)).isEqualTo(digest(content));
  }

  private static String digest(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void aScriptThatWritesPastTheApplicationIsSeen() throws SQLException {
    String before = text("SELECT HEX(content_hash) FROM course_grading_task");
    execute("UPDATE course_grading_task SET credit = 0.75");

    assertThat(text("SELECT HEX(content_hash) FROM course_grading_task")).isNotEqualTo(before);
  }

  @Test
  void noTwoContentsHaveTheSameHash() throws SQLException {
    List<String> typeAndOverflow =
        List.of(
            "NULL, NULL",
            "NULL, 'NULL'",
            "'NULL', NULL",
            "'', NULL",
            "NULL, ''",
            "'', ''",
            "'a|b', NULL",
            "'a', 'b'",
            "'a\\'|\\'b', NULL",
            "'a', 'b\\\\'",
            "'a|', 'b'",
            "'a', '|b'");
    Set<String> hashes = new HashSet<>();
    for (String texts : typeAndOverflow) {
      String[] both = texts.split(", ", 2);
      execute(
          "UPDATE course_grading_task SET credit_type = %s, credit_overflow = %s, changed_at = NOW(6)"
              .formatted(both[0], both[1]));
      hashes.add(text("SELECT HEX(content_hash) FROM course_grading_task"));
    }

    assertThat(hashes).hasSameSizeAs(typeAndOverflow);
  }

  private static void execute(String change) throws SQLException {
    try (Connection connection = district.connection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(change)).isEqualTo(1);
    }
  }

  private static String text(String query) throws SQLException {
    try (Connection connection = district.connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
