package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.Database;

/**
 * An answer that a script finds by joins and tells row by row, in parts on as many connections as a
 * push has: the parts, one after the other, are the answer in its order.
 */
final class ComparingJoin implements Baseline {
  private final Ranges ranges;
  private final Script joins;
  private final String rows;
  private final int compared;

  /** On which courses at a time. */
  private interface Ranges {
    long run(BaselineScope scope, InRanges.Work work);
  }

  /**
   * A join.
   *
   * @param rows the file that has the answer
   * @param compared columns of the answer that are compared, the first ones
   */
  private ComparingJoin(Ranges ranges, Script joins, String rows, int compared) {
    this.ranges = ranges;
    // What was changed since the last push is not in step either.
    this.joins = joins.in(PushMode.OVERWRITE);
    this.rows = Script.named(rows).statements().get(0);
    this.compared = compared;
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
        "read/told_rows.sql",
        6);
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
        "read/awaited_rows.sql",
        4);
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
        "read/kept_rows.sql",
        11);
  }

  @Override
  public long run(BaselineScope scope, AnswerSum answer) {
    return ranges.run(
        scope,
        statement -> {
          joins.run(statement);
          return tell(statement.getConnection(), answer);
        });
  }

  private long tell(Connection connection, AnswerSum answer) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Rows are passed on as they come.
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet told = statement.executeQuery(rows)) {
        return tell(told, answer);
      }
    }
  }

  private long tell(ResultSet told, AnswerSum answer) throws SQLException {
    Object[] cells = new Object[told.getMetaData().getColumnCount()];
    long count = 0;
    while (told.next()) {
      for (int column = 0; column < cells.length; column++) {
        cells[column] = told.getString(column + 1);
      }
      answer.add(Arrays.copyOf(cells, compared));
      count++;
    }
    return count;
  }
}
