package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.Database;

/**
 * An answer that a script finds by joins and tells row by row, in parts on as many connections as a
 * push has: the parts, one after the other, are the answer in its order.
 */
final class ComparingJoin implements Baseline {
  private final Ranges ranges;
  private final Script joins;
  private final String answer;

  /** On which courses at a time. */
  private interface Ranges {
    long run(BaselineScope scope, InRanges.Work work);
  }

  private ComparingJoin(Ranges ranges, Script joins, String answer) {
    this.ranges = ranges;
    // What was changed since the last push is not in step either.
    this.joins = joins.in(PushMode.OVERWRITE);
    this.answer = Script.named(answer).statements().get(0);
  }

  static Baseline preview(Database database) {
    return new ComparingJoin(
        new InRanges(database, InRanges.FASTEST)::run,
        Script.of(
            "targets/courses.sql",
            "targets/sections.sql",
            "targets/meetings.sql",
            "targets/stale.sql",
            "read/told.sql",
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

  /** Its rows are of masters, so it looks at all courses of a master at once. */
  static Baseline awaiting(Database database) {
    return new ComparingJoin(
        new InRanges(database, InRanges.FASTEST)::runByMaster,
        Script.of(
            "targets/courses.sql",
            "targets/stale.sql",
            "push/compare_courses.sql",
            "read/awaited.sql"),
        "read/awaited_rows.sql");
  }

  static Baseline residual(Database database) {
    return new ComparingJoin(
        new InRanges(database, InRanges.FASTEST)::run,
        Script.of(
            "targets/courses.sql",
            "targets/sections.sql",
            "read/told.sql",
            "read/residual.sql",
            "read/work.sql",
            "read/work_of_local.sql",
            "read/kept.sql"),
        "read/kept_rows.sql");
  }

  @Override
  public long run(BaselineScope scope, Runnable firstRow) {
    return ranges.run(
        scope,
        statement -> {
          joins.run(statement);
          return tell(statement.getConnection(), firstRow);
        });
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
