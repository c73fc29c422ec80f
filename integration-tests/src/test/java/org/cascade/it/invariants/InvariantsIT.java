package org.cascade.it.invariants;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.RecordKey;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.DatabaseSettings;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.persistence.testing.WorldTables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each invariant is seen where it is broken, and only there. */
class InvariantsIT {
  private static TestDatabase database;
  private static Connection connection;

  @BeforeAll
  static void make() throws SQLException {
    database = TestMySql.freshDatabase();
    DatabaseSettings settings =
        new DatabaseSettings(database.jdbcUrl(), database.user(), database.password(), 2);
    Database.open(settings).close();
    try (WorldTables tables = new WorldTables(database.connect())) {
      tables.load(district().world());
    }
    connection = database.connect();
    connection.setAutoCommit(false);
    execute("INSERT INTO standard_group (name, name_key) VALUES ('Reading', 'reading')");
    connection.commit();
  }

  @AfterAll
  static void drop() throws SQLException {
    connection.close();
    database.close();
  }

  /** Two courses with two pushed records of each type, and copies of them in a section. */
  private static SmallDistrict district() {
    SmallDistrict district = new SmallDistrict().master(1, "M1").master(2, "M2");
    addTo(district.course(1, 1, "M1"), 1);
    addTo(district.course(2, 1, "M2"), 2);
    return district.gradeForTask(1, 1).commentForTask(1, 1).workForTask(1, 1, 1);
  }

  private static void addTo(SmallDistrict district, long course) {
    for (long entry = 1; entry <= 2; entry++) {
      Content task = SmallDistrict.task("1.000");
      Content standard = SmallDistrict.standard("1.000");
      Content test = SmallDistrict.assessment("2026-05-31", true);
      listed(district, course, DataType.GRADING_TASKS, entry, task);
      listed(district, course, DataType.STANDARDS, entry, standard);
      listed(district, course, DataType.ASSESSMENTS, entry, test);
      Content category = category("Category " + entry);
      copied(district, course, DataType.CATEGORIES, entry, named(entry), category);
      Content option = SmallDistrict.option(1L, SmallDistrict.Q1);
      RecordKey subject =
          entry == 1
              ? SmallDistrict.ofTask(1, SmallDistrict.Q1)
              : SmallDistrict.ofStandard(1, SmallDistrict.Q1);
      copied(district, course, DataType.GRADE_CALC_OPTIONS, entry, subject, option);
      Content composite = SmallDistrict.composite("2:1", "100.000");
      RecordKey parent = SmallDistrict.ofTask(1, entry);
      copied(district, course, DataType.COMPOSITE_GRADES, entry, parent, composite);
    }
  }

  private static RecordKey named(long entry) {
    return World.named("Category " + entry);
  }

  private static Content category(String name) {
    return new Content.Category(
        name,
        new BigDecimal("10.000"),
        1,
        false,
        0,
        new TreeSet<>(List.of(1L, 2L)),
        new TreeSet<>(List.of(1L, 2L)));
  }

  private static void listed(
      SmallDistrict district, long course, DataType type, long entry, Content content) {
    district.above(type, entry, 1, entry, content);
    BelowId id = BelowId.ofCourse(type, course, entry);
    district.pushed(id, World.entry(entry), content, entry);
  }

  private static void copied(
      SmallDistrict district,
      long course,
      DataType type,
      long entry,
      RecordKey key,
      Content content) {
    long row = 10 * course + entry;
    district.above(type, entry, 1, key, content);
    district.pushed(BelowId.ofCourse(type, course, row), key, content, entry);
    district.pushed(district.inSection(type, course, row), key, content, row);
  }

  private static void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void aConsistentDistrictBreaksNothing() throws SQLException {
    assertThat(Invariants.broken(connection)).isEmpty();
    assertThat(Breaks.byTitle().keySet()).containsExactlyInAnyOrderElementsOf(titles().toList());
  }

  static Stream<String> titles() {
    return Invariants.all().stream().map(Invariant::title);
  }

  @ParameterizedTest
  @MethodSource("titles")
  void whatBreaksItIsSeen(String title) throws SQLException {
    Map<String, List<String>> breaks = Breaks.byTitle();
    try {
      for (String statement : breaks.getOrDefault(title, List.of())) {
        execute(statement);
      }
      assertThat(Invariants.broken(connection)).anyMatch(broken -> broken.startsWith(title));
    } finally {
      connection.rollback();
    }
  }
}
