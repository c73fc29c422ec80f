package org.cascade.persistence.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.ToIntFunction;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Level;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An effect meets no row that is not as it was planned on: whoever planned it notices. */
class SetupGuardsTest {
  private static MySqlPorts ports;
  private static Connection connection;

  @BeforeAll
  static void open() throws SQLException {
    ports = MySqlPorts.fresh();
    connection = ports.database().connect();
    execute("SET foreign_key_checks = 0");
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
    ports.close();
  }

  @BeforeEach
  void makeRows() throws SQLException {
    for (String table :
        new String[] {
          "assignment_alignment",
          "section_category",
          "course_category",
          "course_composite_grade",
          "master_composite_grade",
          "section_composite_grade"
        }) {
      execute("DELETE FROM " + table);
    }
    execute(
        """
        INSERT INTO master_composite_grade (id, master_id, grading_task_id, term_name_id, children)
        VALUES (5, 1, 1, 4, '{"1:1": "40.000", "1:2": "60.000"}')
        """);
    execute(
        """
        INSERT INTO course_composite_grade (course_id, id, grading_task_id, term_name_id, children)
        VALUES (1, 7, 1, 4, '{"1:1": "50.000"}')
        """);
    execute(
        """
        INSERT INTO course_category (course_id, id, name, name_key, aligned_to, source_id, pushed_hash)
        VALUES (1, 8, 'Résumé', 'résumé', '{}', NULL, NULL), (1, 9, 'Resume', 'resume', '{}', NULL, NULL)
        """);
    execute(
        """
        INSERT INTO section_category (course_id, section_id, id, name, name_key, aligned_to, source_id, pushed_hash)
        VALUES (1, 2, 3, 'Quizzes', 'quizzes', '{}', 8, UNHEX(REPEAT('00', 16)))
        """);
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static String text(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static int met(Level level, DataType type, ToIntFunction<SetupMapper> effect) {
    return ports
        .transactions()
        .inOne(session -> effect.applyAsInt(SetupMappers.of(session, level, type)));
  }

  private static String hash(String table, String column, long id) throws SQLException {
    return text("SELECT HEX(%s) FROM %s WHERE id = %d".formatted(column, table, id));
  }

  @Test
  void aCompositeGetsTheChildrenThatWerePlannedWhileItsWeightsAreAsTheyWere() throws SQLException {
    String target =
        "[[1, 0, 7, \"%s\", 5, \"%s\", {\"1:2\": \"60.000\", \"1:1\": \"50.000\"}]]"
            .formatted(
                hash("course_composite_grade", "content_hash", 7),
                hash("course_composite_grade", "weights_hash", 7));

    assertThat(met(Level.COURSE, DataType.COMPOSITE_GRADES, mapper -> mapper.copy(target)))
        .isEqualTo(1);
    assertThat(text("SELECT children FROM course_composite_grade"))
        .isEqualTo("{\"1:1\": \"50.000\", \"1:2\": \"60.000\"}");
    assertThat(text("SELECT pushed_hash = content_hash FROM course_composite_grade"))
        .isEqualTo("1");
  }

  @Test
  void aCompositeWhoseWeightsWereChangedSinceIsNotMet() throws SQLException {
    String target =
        "[[1, 0, 7, \"%s\", 5, \"%s\", {\"1:2\": \"60.000\", \"1:1\": \"50.000\"}]]"
            .formatted(
                hash("course_composite_grade", "content_hash", 7),
                hash("course_composite_grade", "weights_hash", 7));
    execute("UPDATE course_composite_grade SET children = '{\"1:1\": \"55.000\"}'");

    assertThat(met(Level.COURSE, DataType.COMPOSITE_GRADES, mapper -> mapper.copy(target)))
        .isZero();
    assertThat(text("SELECT children FROM course_composite_grade"))
        .isEqualTo("{\"1:1\": \"55.000\"}");
  }

  @Test
  void aSectionsCompositeIsLinkedWithStructureAndWeightsOfItsCourse() throws SQLException {
    execute(
        """
        INSERT INTO section_composite_grade (course_id, section_id, id, grading_task_id, term_name_id, children)
        VALUES (1, 2, 6, 1, 4, '{}')
        """);
    String target =
        "[[1, 2, 6, \"%s\", [1, 4]]]".formatted(hash("section_composite_grade", "content_hash", 6));

    assertThat(met(Level.SECTION, DataType.COMPOSITE_GRADES, mapper -> mapper.copy(target)))
        .isEqualTo(1);

    assertThat(text("SELECT pushed_hash = content_hash FROM section_composite_grade"))
        .isEqualTo("1");
    execute("UPDATE section_composite_grade SET children = '{\"1:1\": \"51.000\"}'");
    assertThat(text("SELECT pushed_hash = content_hash FROM section_composite_grade"))
        .isEqualTo("0");
  }

  @Test
  void aSectionsCategoryIsDeletedAsItWasPlanned() throws SQLException {
    String target = "[[1, 2, 3, \"%s\"]]".formatted(hash("section_category", "content_hash", 3));

    assertThat(met(Level.SECTION, DataType.CATEGORIES, mapper -> mapper.delete(target)))
        .isEqualTo(1);
  }

  @Test
  void aSectionsCategoryThatHasGotAnAssignmentSinceIsNotDeleted() throws SQLException {
    String target = "[[1, 2, 3, \"%s\"]]".formatted(hash("section_category", "content_hash", 3));
    execute(
        """
        INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, section_category_id)
        VALUES (1, 1, 1, 2, 3)
        """);

    assertThat(met(Level.SECTION, DataType.CATEGORIES, mapper -> mapper.delete(target))).isZero();
  }

  @Test
  void aSectionsCategoryThatWasChangedSinceIsNeitherCopiedToNorDeleted() throws SQLException {
    String hash = hash("section_category", "content_hash", 3);
    execute("UPDATE section_category SET weight = 1");

    assertThat(
            met(
                Level.SECTION,
                DataType.CATEGORIES,
                mapper -> mapper.copy("[[1, 2, 3, \"%s\", \"resume\"]]".formatted(hash))))
        .isZero();
    assertThat(
            met(
                Level.SECTION,
                DataType.CATEGORIES,
                mapper -> mapper.delete("[[1, 2, 3, \"%s\"]]".formatted(hash))))
        .isZero();
  }

  @Test
  void aCoursesCategoryIsFoundByItsNameToTheAccent() throws SQLException {
    String hash = hash("section_category", "content_hash", 3);

    met(
        Level.SECTION,
        DataType.CATEGORIES,
        mapper -> mapper.copy("[[1, 2, 3, \"%s\", \"resume\"]]".formatted(hash)));

    assertThat(text("SELECT CONCAT(name, source_id) FROM section_category")).isEqualTo("Resume9");
  }
}
