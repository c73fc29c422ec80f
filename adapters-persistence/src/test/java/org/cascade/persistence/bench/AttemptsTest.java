package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private final TestDatabase database = TestMySql.freshDatabase();
  private int attempts;

  @BeforeEach
  void makeTable() throws SQLException {
    try (Connection connection = database.connect()) {
      execute(connection, "CREATE TABLE attempt (id INT PRIMARY KEY)");
    }
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void whatADeadlockEndedIsUndoneAndDoneAgain() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);

      int inserted = Attempts.commit(connection, it -> insertInAttempt(it, 3));

      assertThat(inserted).isEqualTo(3);
    }

    assertThat(ids()).isEqualTo("3");
  }

  @Test
  void theFifthDeadlockIsTold() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);

      assertThatThrownBy(() -> Attempts.commit(connection, it -> insertInAttempt(it, 6)))
          .isInstanceOf(SQLTransactionRollbackException.class);
    }

    assertThat(attempts).isEqualTo(5);
    assertThat(ids()).isNull();
  }

  /** Every attempt inserts its number; those before the given one end as by a deadlock. */
  private int insertInAttempt(Connection connection, int first) throws SQLException {
    attempts++;
    execute(connection, "INSERT INTO attempt (id) VALUES (%d)".formatted(attempts));
    if (attempts < first) {
      throw new SQLTransactionRollbackException();
    }
    return attempts;
  }

  private String ids() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT GROUP_CONCAT(id) FROM attempt")) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
