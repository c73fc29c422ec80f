package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cascade.persistence.database.Database;

/** One attribute to all courses by the one statement that does it. */
record StateCodes(Database database) implements Baseline {
  private static final String UPDATE = Script.named("push_state_codes.sql").statements().get(0);

  @Override
  public long run(BaselineScope scope, AnswerSum answer) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      ScopedCourses.set(connection, scope);
      return statement.executeUpdate(UPDATE);
    } catch (SQLException e) {
      throw new IllegalStateException("The state codes cannot be set", e);
    }
  }
}
