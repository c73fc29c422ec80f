package org.cascade.persistence.push;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.WatchedDataSource.Watch;

/**
 * Somebody who writes between a range's plan and its effects, because he takes no lock: neither the
 * course's, as every writer of the application does, nor those of foreign keys.
 */
final class Latecomer implements Watch, AutoCloseable {
  private final Connection connection;
  private Pattern statement = Pattern.compile("never");
  private List<String> changes = List.of();
  private int times;

  Latecomer(TestDatabase database) throws SQLException {
    connection = database.connect();
    write("SET foreign_key_checks = 0");
    write("SET innodb_lock_wait_timeout = 1");
  }

  /** Before each statement that deletes rows of a table, so many times. */
  void beforeDeletions(String table, int most, String... sql) {
    before("DELETE r\\b.*JOIN " + table + " r\\b.*", most, sql);
  }

  /** Before each statement that copies content to rows of a table. */
  void beforeCopies(String table, int most, String... sql) {
    before("UPDATE\\b.*JOIN " + table + " r\\b.*r.source_id = [mc].id\\b.*", most, sql);
  }

  /** Before each statement that compares attributes once more, of courses that were not read. */
  void beforeAttributesAreCompared(int most, String... sql) {
    before("SELECT c\\.id\\s+FROM JSON_TABLE.* FOR UPDATE OF c\\s*", most, sql);
  }

  void beforeInserts(String table, int most, String... sql) {
    before("INSERT INTO " + table + "\\b.*", most, sql);
  }

  void beforeRenamings(String table, int most, String... sql) {
    before("UPDATE\\b.*JOIN " + table + " r\\b.*r.name = t.name\\b.*", most, sql);
  }

  private void before(String text, int most, String... sql) {
    statement = Pattern.compile(text, Pattern.DOTALL);
    times = most;
    changes = List.of(sql);
  }

  @Override
  public void before(String sql) throws SQLException {
    if (times > 0 && statement.matcher(sql).matches()) {
      times--;
      for (String change : changes) {
        write(change);
      }
    }
  }

  /** Whether all that was to be written was. */
  boolean isDone() {
    return times == 0;
  }

  private void write(String sql) throws SQLException {
    try (Statement one = connection.createStatement()) {
      one.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
