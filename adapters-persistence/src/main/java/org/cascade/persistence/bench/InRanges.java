package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.cascade.persistence.database.Database;

/**
 * Works on ranges of the courses of a scope, each range in one transaction, on several connections.
 */
final class InRanges {
  /**
   * Courses in a transaction. Tried with 4,800 courses on two connections, as seconds of MySQL's
   * CPU for a first push, the same with nothing changed, and an overwrite after drift, medians of
   * three: 150: 6.5, 2.2, 3.7; 300: 6.1, 2.0, 3.3; 600: 5.8, 1.9, 3.3; 1,200: 6.2, 1.8, 3.1; 2,400:
   * 5.6, 1.8, 3.0. Beyond 600 it hardly matters.
   */
  static final int FASTEST = 2_000;

  private static final Script DROP = Script.named("targets/drop.sql");

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

  /** What is done with a range, whose courses are in {@code @courses}, on a connection. */
  @FunctionalInterface
  interface Work {
    long on(Statement statement) throws SQLException;
  }

  /** Ranges of consecutive courses; returns the sum of what the work returns. */
  long run(BaselineScope scope, Work work) {
    List<List<Long>> each =
        ScopedCourses.of(database, scope).stream().map(course -> List.of(course)).toList();
    return run(each, scope.connections(), work);
  }

  /** Ranges that have the courses of a master together. */
  long runByMaster(BaselineScope scope, Work work) {
    return run(ScopedCourses.byMaster(database, scope), scope.connections(), work);
  }

  private long run(List<List<Long>> courses, int connections, Work work) {
    int count = courses.stream().mapToInt(List::size).sum();
    return Workers.run(
        connections, ranges(courses, evenSize(count, connections)), ranges -> work(ranges, work));
  }

  /** The largest up to the size with which every connection has as many ranges. */
  private int evenSize(int courses, int connections) {
    int share = Math.max(1, divideUp(courses, connections));
    return divideUp(share, divideUp(share, size));
  }

  private static int divideUp(int number, int by) {
    return (number + by - 1) / by;
  }

  /** Larger where courses that belong together go beyond the size. */
  private static List<List<Long>> ranges(List<List<Long>> together, int size) {
    List<List<Long>> ranges = new ArrayList<>();
    List<Long> range = new ArrayList<>();
    for (List<Long> courses : together) {
      range.addAll(courses);
      if (range.size() >= size) {
        ranges.add(range);
        range = new ArrayList<>();
      }
    }
    if (!range.isEmpty()) {
      ranges.add(range);
    }
    return ranges;
  }

  private long work(Queue<List<Long>> ranges, Work work) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long sum = 0;
      for (List<Long> range = ranges.poll(); range != null; range = ranges.poll()) {
        ScopedCourses.bind(connection, range);
        // Neighbours meet at their border when they delete: one of two gives way.
        sum += Attempts.commit(connection, it -> work.on(statement));
      }
      DROP.run(statement);
      return sum;
    }
  }
}
