package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.cascade.persistence.database.Database;

/**
 * Runs scripts on ranges of the courses of a scope, each range in one transaction, on several
 * connections. A script finds its courses in {@code bench_target}.
 */
final class InRanges {
  /** Courses in a transaction. */
  static final int FASTEST = 2_000;

  private static final int TRIES = 5;
  private static final Script TARGETS = Script.named("targets.sql");
  private static final Script TARGETS_DROPPED = Script.named("targets_drop.sql");

  private final Database database;
  private final int size;

  /**
   * In a database.
   *
   * @param size courses in a range
   */
  InRanges(Database database, int size) {
    this.database = database;
    this.size = size;
  }

  /**
   * Runs scripts on all ranges.
   *
   * @return rows of setup that they inserted
   */
  long run(BaselineScope scope, Script... scripts) {
    List<Long> courses = ScopedCourses.of(database, scope);
    int share = (courses.size() + scope.connections() - 1) / scope.connections();
    return Workers.run(
        scope.connections(),
        ranges(courses, Math.max(1, Math.min(size, share))),
        ranges -> work(ranges, List.of(scripts)));
  }

  /** Neighbours in ranges of a size, the last one perhaps smaller. */
  static List<List<Long>> ranges(List<Long> courses, int size) {
    List<List<Long>> ranges = new ArrayList<>();
    for (int from = 0; from < courses.size(); from += size) {
      ranges.add(courses.subList(from, from + Math.min(size, courses.size() - from)));
    }
    return ranges;
  }

  private long work(Queue<List<Long>> ranges, List<Script> scripts) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long inserted = 0;
      for (List<Long> range = ranges.poll(); range != null; range = ranges.poll()) {
        inserted += untilItEnds(statement, range, scripts);
      }
      TARGETS_DROPPED.run(statement);
      return inserted;
    }
  }

  /** Neighbours meet at their border when they delete: one of two gives way, and tries again. */
  private static long untilItEnds(Statement statement, List<Long> range, List<Script> scripts)
      throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(statement, range, scripts);
      } catch (SQLTransactionRollbackException deadlock) {
        statement.getConnection().rollback();
        if (attempt == TRIES) {
          throw deadlock;
        }
      }
    }
  }

  private static long once(Statement statement, List<Long> range, List<Script> scripts)
      throws SQLException {
    ScopedCourses.bind(statement.getConnection(), range);
    TARGETS.run(statement);
    long inserted = 0;
    for (Script script : scripts) {
      inserted += script.run(statement);
    }
    statement.getConnection().commit();
    return inserted;
  }
}
