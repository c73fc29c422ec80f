package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.concurrent.atomic.LongAdder;
import org.cascade.persistence.database.Database;

/** Counts and sums of the rows of setup in a scope, table by table. */
final class SetupRecords implements SetupChecksum {
  private static final Script SUMS = Script.named("checksum.sql");
  private static final Script COUNTS = Script.named("counts.sql");

  private final Database database;

  SetupRecords(Database database) {
    this.database = database;
  }

  @Override
  public String of(BaselineScope scope) {
    StringJoiner sums = new StringJoiner(", ");
    read(
        scope,
        SUMS,
        row ->
            sums.add("%s %s/%s".formatted(row.getString(1), row.getString(2), row.getString(3))));
    return sums.toString();
  }

  /** Records of courses and sections. */
  long count(BaselineScope scope) {
    LongAdder count = new LongAdder();
    read(scope, COUNTS, row -> count.add(row.getLong(1)));
    return count.sum();
  }

  private interface Row {
    void accept(ResultSet row) throws SQLException;
  }

  private void read(BaselineScope scope, Script queries, Row each) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      ScopedCourses.bind(connection, ScopedCourses.of(database, scope));
      for (String query : queries.statements()) {
        try (ResultSet rows = statement.executeQuery(query)) {
          while (rows.next()) {
            each.accept(rows);
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The setup of a scope cannot be summed", e);
    }
  }
}
