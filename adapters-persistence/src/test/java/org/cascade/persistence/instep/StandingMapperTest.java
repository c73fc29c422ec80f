package org.cascade.persistence.instep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cascade.persistence.instep.StandingMapper.StandingRow;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingMapperTest {
  private static final long CUSTOM_FIELDS = 1L << 26;
  private static MySqlPorts ports;

  @BeforeAll
  static void makeACourse() {
    ports = MySqlPorts.fresh();
    execute(
        "INSERT INTO course_catalog (id, name, name_key) VALUES (1, 'Courses', 'courses')",
        "INSERT INTO course_master (id, catalog_id, number, name) VALUES (1, 1, '1', 'Algebra')",
        "INSERT INTO school_year (ends_in, name) VALUES (2026, '2025-26')",
        "INSERT INTO school (id, name, name_key, catalog_id) VALUES (1, 'East', 'east', 1)",
        "INSERT INTO calendar (id, school_id, school_year, kind, name, name_key) VALUES (1, 1, 2026, 'REGULAR', 'Main', 'main')",
        "INSERT INTO course (id, calendar_id, master_id, number, name) VALUES (1, 1, 1, '1', 'Algebra')",
        "INSERT INTO standard (id, name, name_key) VALUES (1, 'A', 'a'), (2, 'B', 'b'), (3, 'C', 'c'), (4, 'D', 'd')");
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  private static void execute(String... statements) {
    try (Connection connection = ports.opened().dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String lists() {
    return ports.transactions().inOne(session -> session.getMapper(StandingMapper.class).lists());
  }

  private static long differing() {
    List<StandingRow> rows =
        ports
            .transactions()
            .inOne(session -> session.getMapper(StandingMapper.class).read("[[1, 1]]"));
    return rows.get(0).differing();
  }

  /** As many, and the same sum of ids. */
  @Test
  void otherStandardsThatAreArchivedMakeOtherLists() {
    execute("UPDATE standard SET archived = id IN (1, 4)");
    String outer = lists();

    execute("UPDATE standard SET archived = id IN (2, 3)");

    assertThat(lists()).isNotEqualTo(outer);
  }

  /** The push compares what they say: as JSON, or in some collation, these are equal. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {"1, 1.0", "|\"Chef\"|, |\"chef\"|", "|\"Chef\"|, |\"Ch\u00e9f\"|"})
  void customFieldsDifferAsTexts(String ofMaster, String ofCourse) {
    execute(
        "UPDATE course_master SET custom_fields = '{\"Field\": " + ofMaster + "}'",
        "UPDATE course SET custom_fields = '{\"Field\": " + ofCourse + "}'");
    assertThat(differing()).isEqualTo(CUSTOM_FIELDS);

    execute(
        "UPDATE course SET custom_fields = '{}'",
        "UPDATE course SET custom_fields = '{\"Field\": " + ofMaster + "}'");
    assertThat(differing()).isZero();
  }
}
