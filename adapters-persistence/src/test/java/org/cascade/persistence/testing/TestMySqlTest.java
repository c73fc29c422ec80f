package org.cascade.persistence.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestMySqlTest {
  @Test
  void twoFreshDatabasesDoNotSeeEachOther() throws SQLException {
    try (TestDatabase one = TestMySql.freshDatabase();
        TestDatabase other = TestMySql.freshDatabase();
        Connection connection = one.connect();
        Statement statement = connection.createStatement();
        Connection otherConnection = other.connect();
        Statement otherStatement = otherConnection.createStatement()) {
      statement.execute("CREATE TABLE course (id INT PRIMARY KEY)");
      otherStatement.execute("CREATE TABLE course (id INT PRIMARY KEY)");

      assertThat(one.name()).isNotEqualTo(other.name());
    }
  }

  @Test
  void aFreshDatabaseComparesTextByItsBytes() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase();
        Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT @@character_set_database, @@collation_database")) {
      row.next();
      assertThat(row.getString(1)).isEqualTo("utf8mb4");
      assertThat(row.getString(2)).isEqualTo("utf8mb4_0900_bin");
    }
  }

  @Test
  void aClosedDatabaseIsGone() {
    TestDatabase database = TestMySql.freshDatabase();
    database.close();

    assertThatThrownBy(database::connect)
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(database.name());
  }

  @Test
  void aUserWhoMayNotCreateDatabasesIsNamedWithTheRightsNeeded() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase()) {
      TestServer server = TestServer.at(database.jdbcUrl(), "nobody", "");

      assertThatThrownBy(() -> TestMySql.freshDatabaseOn(server))
          .hasMessageContaining("'nobody'")
          .hasMessageContaining("all rights on `cascade\\_test\\_%`.*");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://db:3306/cascade?sslMode=DISABLED, jdbc:mysql://db:3306/other?sslMode=DISABLED",
    "jdbc:mysql://db:3306/cascade, jdbc:mysql://db:3306/other",
    "jdbc:mysql://db:3306/, jdbc:mysql://db:3306/other",
    "jdbc:mysql://db, jdbc:mysql://db/other",
    "jdbc:mysql://db?a=b, jdbc:mysql://db/other?a=b"
  })
  void theDatabaseOfAnAddressIsReplacedAndItsParametersKept(String address, String expected) {
    assertThat(TestServer.at(address, "u", "p").jdbcUrl("other")).isEqualTo(expected);
  }

  @Test
  void anAddressOfAnotherFormIsRefused() {
    assertThatThrownBy(() -> TestServer.at("mysql://db:3306/cascade", "u", "p"))
        .hasMessageContaining("jdbc:mysql://host:port/")
        .hasMessageContaining("mysql://db:3306/cascade");
  }
}
