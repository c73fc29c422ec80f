package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cascade.application.push.Batches;
import org.cascade.persistence.database.Database;

/**
 * An answer that a script finds by joins and tells row by row, on one connection, for it is one
 * answer in one order.
 */
final class ComparingJoin implements Baseline {
  private static final Script TARGETS =
      Script.of("targets.sql", "read/tables.sql", "push/overwrite.sql");
  private static final Script DROP = Script.of("targets_drop.sql", "read/drop.sql");

  private final Database database;
  private final int size;
  private final Script joins;
  private final String answer;

  private ComparingJoin(Database database, int size, Script joins, String answer) {
    this.database = database;
    this.size = size;
    this.joins = joins;
    this.answer = Script.named(answer).statements().get(0);
  }

  static Baseline preview(Database database) {
    return new ComparingJoin(
        database,
        InRanges.FASTEST,
        Script.of(
            "push/compare_courses.sql",
            "push/compare_sections.sql",
            "read/after.sql",
            "read/told_course_info.sql",
            "read/told_courses.sql",
            "read/told_sections.sql",
            "read/work.sql",
            "read/kept.sql"),
        "read/told_rows.sql");
  }

  /** Its rows are of masters, so it looks at all courses at once. */
  static Baseline awaiting(Database database) {
    return new ComparingJoin(
        database,
        Integer.MAX_VALUE,
        Script.of("push/compare_courses.sql", "read/awaited.sql"),
        "read/awaited_rows.sql");
  }

  static Baseline residual(Database database) {
    return new ComparingJoin(
        database,
        InRanges.FASTEST,
        Script.of("read/residual.sql", "read/work.sql", "read/work_of_local.sql", "read/kept.sql"),
        "read/kept_rows.sql");
  }

  @Override
  public long run(BaselineScope scope, Runnable firstRow) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      long told = 0;
      for (List<Long> range : Batches.of(ScopedCourses.of(database, scope), size)) {
        ScopedCourses.bind(connection, range);
        TARGETS.run(statement);
        joins.run(statement);
        told += tell(connection, told == 0 ? firstRow : () -> {});
      }
      DROP.run(statement);
      connection.commit();
      return told;
    } catch (SQLException e) {
      throw new IllegalStateException("A script cannot read: " + e.getMessage(), e);
    }
  }

  private long tell(Connection connection, Runnable firstRow) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Rows are passed on as they come.
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet rows = statement.executeQuery(answer)) {
        return tell(rows, firstRow);
      }
    }
  }

  private static long tell(ResultSet rows, Runnable firstRow) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    long told = 0;
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        rows.getString(column);
      }
      if (told++ == 0) {
        firstRow.run();
      }
    }
    return told;
  }
}
