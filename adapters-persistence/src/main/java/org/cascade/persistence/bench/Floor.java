package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cascade.persistence.database.Database;

/** The rows of a first push into tables without Cascade's columns, with nothing decided. */
final class Floor implements Baseline {
  private static final Script DROP = Script.named("floor/drop.sql");
  private static final Script TABLES = Script.named("floor/tables.sql");
  private static final Script CHECKS_OF_LINKS = Script.named("floor/checks.sql");
  private static final Script STRIPPED = Script.named("floor/stripped.sql");
  private static final Script ROWS =
      Script.of("targets/courses.sql", "targets/sections.sql", "floor/rows.sql");

  private final Database database;
  private final InRanges ranges;

  Floor(Database database) {
    this.database = database;
    this.ranges = new InRanges(database, InRanges.FASTEST);
  }

  @Override
  public void prepare(BaselineScope scope) {
    inDatabase(
        statement -> {
          DROP.run(statement);
          TABLES.run(statement);
          for (String drop : dropsOfChecks(statement)) {
            statement.execute(drop);
          }
          STRIPPED.run(statement);
        });
  }

  private static List<String> dropsOfChecks(Statement statement) throws SQLException {
    List<String> drops = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(CHECKS_OF_LINKS.statements().get(0))) {
      while (rows.next()) {
        drops.add(rows.getString(1));
      }
    }
    return drops;
  }

  @Override
  public long run(BaselineScope scope, AnswerSum answer) {
    return ranges.run(scope, ROWS::run);
  }

  @Override
  public void cleanUp(BaselineScope scope) {
    inDatabase(DROP::run);
  }

  private interface Work {
    void on(Statement statement) throws SQLException;
  }

  private void inDatabase(Work work) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      work.on(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The tables of the floor cannot be made", e);
    }
  }
}
