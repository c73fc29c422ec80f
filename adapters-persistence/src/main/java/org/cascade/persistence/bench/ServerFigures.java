package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cascade.persistence.database.Database;

/** What a MySQL server tells of itself: how it is set, and what it has done since it started. */
public final class ServerFigures {
  private static final String SETTINGS =
      """
      SHOW SESSION VARIABLES WHERE Variable_name IN ('version', 'innodb_buffer_pool_size',
        'innodb_redo_log_capacity', 'innodb_flush_log_at_trx_commit', 'innodb_doublewrite',
        'innodb_flush_method', 'sync_binlog', 'log_bin', 'binlog_format', 'binlog_row_image',
        'performance_schema', 'transaction_isolation')
      """;

  private static final String COUNTERS =
      """
      SHOW GLOBAL STATUS WHERE Variable_name LIKE 'Handler\\_%'
        OR Variable_name IN ('Innodb_os_log_written', 'Innodb_data_written', 'Questions')
      """;

  /** All binary logs' bytes, as if it were a counter of the server. */
  private static final String BINLOG = "Binlog_bytes";

  private ServerFigures() {}

  /**
   * Those that matter for how fast and how durable it writes, by their names in MySQL, as all
   * connections of the database have them.
   */
  public static Map<String, String> settings(Database database) {
    try (Connection connection = database.dataSource().getConnection()) {
      return pairs(connection, SETTINGS);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  public static boolean writesBinlog(Database database) {
    return settings(database).getOrDefault("log_bin", "OFF").equals("ON");
  }

  /** Read by one connection in a moment; the difference of two is what was done between them. */
  public static ServerFigures.Reading read(Database database) {
    try (Connection connection = database.dataSource().getConnection()) {
      Map<String, Long> counters = new TreeMap<>();
      pairs(connection, COUNTERS).forEach((name, value) -> counters.put(name, Long.valueOf(value)));
      return new Reading(counters, binlogs(connection));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("MySQL does not tell of itself: " + e.getMessage(), e);
  }

  private static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Map<String, String> pairs = new TreeMap<>();
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
      return pairs;
    }
  }

  /** Sizes by file. Empty where there is none, or where the user may not see them. */
  private static Map<String, Long> binlogs(Connection connection) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW BINARY LOGS")) {
      while (rows.next()) {
        sizes.put(rows.getString(1), rows.getLong(2));
      }
    } catch (SQLException hidden) {
      return Map.of();
    }
    return sizes;
  }

  /**
   * Counters of the server, in their own units; bytes where their names say so.
   *
   * @param binlogs sizes of the files in bytes
   */
  public record Reading(Map<String, Long> counters, Map<String, Long> binlogs) {
    public Reading {
      counters = Collections.unmodifiableMap(new TreeMap<>(counters));
      binlogs = Collections.unmodifiableMap(new TreeMap<>(binlogs));
    }

    /** What was counted since an earlier reading; a log that was purged meanwhile is not missed. */
    public Map<String, Long> since(Reading earlier) {
      Map<String, Long> difference = new TreeMap<>();
      counters.forEach(
          (name, value) -> difference.put(name, value - earlier.counters.getOrDefault(name, 0L)));
      difference.put(
          BINLOG,
          binlogs.entrySet().stream()
              .mapToLong(it -> it.getValue() - earlier.binlogs.getOrDefault(it.getKey(), 0L))
              .sum());
      return difference;
    }

    /** To redo log, data files and binary log, since an earlier reading. */
    public long bytesWrittenSince(Reading earlier) {
      Map<String, Long> difference = since(earlier);
      return difference.getOrDefault("Innodb_os_log_written", 0L)
          + difference.getOrDefault("Innodb_data_written", 0L)
          + difference.getOrDefault(BINLOG, 0L);
    }

    /** Sent by all clients, since an earlier reading. */
    public long statementsSince(Reading earlier) {
      return since(earlier).getOrDefault("Questions", 0L);
    }
  }
}
