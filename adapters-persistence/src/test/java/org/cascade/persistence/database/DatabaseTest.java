package org.cascade.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void opensAnEmptyDatabaseAndOneThatItHasOpenedBefore() {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      Database.open(settings(database)).close();
      Database.open(settings(database)).close();
    }
  }

  @Test
  void textsAreComparedAsWrittenWhateverTheCollationOfTheDatabase() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      execute(database, "ALTER DATABASE COLLATE utf8mb4_0900_ai_ci");
      Database.open(settings(database)).close();

      assertThat(
              number(
                  database,
                  """
                  SELECT COUNT(*) FROM information_schema.columns
                  WHERE table_schema = DATABASE() AND table_name <> 'schema_history'
                    AND collation_name <> 'utf8mb4_0900_bin'
                  """))
          .isZero();
    }
  }

  @Test
  void theSessionVariablesOfAnAddressStandBesideTheOwn() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase();
        Database opened =
            Database.open(settings(database, "sessionVariables=lock_wait_timeout=77"));
        Connection connection = opened.dataSource().getConnection()) {
      assertThat(number(connection, "SELECT @@SESSION.lock_wait_timeout")).isEqualTo(77);
      assertThat(number(connection, "SELECT @@SESSION.group_concat_max_len")).isEqualTo(16777216);
    }
  }

  @Test
  void aSchemaThatThisProgramDoesNotKnowIsRefused() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      Database.open(settings(database)).close();
      execute(
          database,
          """
          INSERT INTO schema_history (installed_rank, version, description, type, script, checksum, installed_by,
            execution_time, success)
          VALUES (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 0, 'somebody', 0, TRUE)
          """);

      assertThatThrownBy(() -> Database.open(settings(database)))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("schema version 1000, which this program does not know");
    }
  }

  @Test
  void aServerThatCannotBeReachedIsNamed() {
    DatabaseSettings nowhere =
        new DatabaseSettings("jdbc:mysql://127.0.0.1:1/cascade", "registrar", "", 2);

    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("cannot connect to jdbc:mysql://127.0.0.1:1/cascade as registrar");
  }

  @Test
  void anAddressOfSomethingElseIsRefused() {
    DatabaseSettings other = new DatabaseSettings("jdbc:postgresql://127.0.0.1/x", "u", "", 2);

    assertThatThrownBy(() -> Database.open(other))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is not an address of a MySQL server");
  }

  private static DatabaseSettings settings(TestDatabase database) {
    return new DatabaseSettings(database.jdbcUrl(), database.user(), database.password(), 2);
  }

  private static DatabaseSettings settings(TestDatabase database, String parameter) {
    String url = database.jdbcUrl();
    return new DatabaseSettings(
        url + (url.contains("?") ? "&" : "?") + parameter, database.user(), database.password(), 2);
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect()) {
      return number(connection, sql);
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }
}
