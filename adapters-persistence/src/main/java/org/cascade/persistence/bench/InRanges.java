package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import org.cascade.application.push.Batches;
import org.cascade.persistence.database.Database;

/**
 * Runs scripts on ranges of the courses of a scope, each range in one transaction, on several
 * connections. A script finds its courses in {@code bench_target}.
 */
final class InRanges {
  /** Courses in a transaction. */
  static final int FASTEST = 2_000;

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
    return Workers.run(
        scope.connections(),
        Batches.of(courses, evenSize(courses.size(), scope.connections())),
        ranges -> work(ranges, List.of(scripts)));
  }

  /** The largest up to the size with which every connection has as many ranges. */
  private int evenSize(int courses, int connections) {
    int share = Math.max(1, divideUp(courses, connections));
    return divideUp(share, divideUp(share, size));
  }

  private static int divideUp(int number, int by) {
    return (number + by - 1) / by;
  }

  private long work(Queue<List<Long>> ranges, List<Script> scripts) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long inserted = 0;
      for (List<Long> range = ranges.poll(); range != null; range = ranges.poll()) {
        List<Long> courses = range;
        // Neighbours meet at their border when they delete: one of two gives way.
        inserted += Attempts.commit(connection, it -> run(statement, courses, scripts));
      }
      TARGETS_DROPPED.run(statement);
      return inserted;
    }
  }

  private static long run(Statement statement, List<Long> range, List<Script> scripts)
      throws SQLException {
    ScopedCourses.bind(statement.getConnection(), range);
    TARGETS.run(statement);
    long inserted = 0;
    for (Script script : scripts) {
      inserted += script.run(statement);
    }
    return inserted;
  }
}
