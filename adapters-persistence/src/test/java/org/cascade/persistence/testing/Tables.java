package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** All tables of a database at once, without those of the libraries for migrations and queues. */
public final class Tables {
  /**
   * Counted by the server at once; information_schema.innodb_trx is not read anew when read often.
   */
  private static final String LOCK_WAITS =
      "SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'";

  private final TestDatabase database;

  public Tables(TestDatabase database) {
    this.database = database;
  }

  /** A checksum of every row of each table, timestamps and versions included. */
  public Map<String, Long> checksums() throws SQLException {
    Map<String, Long> checksums = new TreeMap<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String table : names(statement)) {
        checksums.put(table, number(statement, "CHECKSUM TABLE `" + table + "` EXTENDED", 2));
      }
    }
    return checksums;
  }

  public List<String> names() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return names(statement);
    }
  }

  public long count(String table) throws SQLException {
    return number("SELECT COUNT(*) FROM `" + table + "`");
  }

  /** The one number that a query gives. */
  public long number(String query) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return number(statement, query, 1);
    }
  }

  public int execute(String change) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      return statement.executeUpdate(change);
    }
  }

  /** Deletes all rows. */
  public void clear() throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : names(statement)) {
        statement.execute("DELETE FROM `" + table + "`");
      }
    }
  }

  /**
   * Returns once some transaction waits for a lock.
   *
   * @param waiting whose transaction it should be; its failure is thrown
   */
  public void awaitLockWait(CompletableFuture<?> waiting) throws SQLException {
    awaitLockWaits(1, List.of(waiting));
  }

  /**
   * Returns once so many transactions wait for locks.
   *
   * @param waiting whose transactions they should be; the failure of one is thrown
   */
  public void awaitLockWaits(int count, List<? extends CompletableFuture<?>> waiting)
      throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      while (number(statement, LOCK_WAITS, 2) < count) {
        for (CompletableFuture<?> one : waiting) {
          if (one.isDone()) {
            throw new AssertionError("waited for nothing: " + one.join());
          }
        }
        Thread.onSpinWait();
      }
    }
  }

  private static List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name NOT IN ('schema_history', 'scheduled_tasks')")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static long number(Statement statement, String query, int column) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(column);
    }
  }
}
