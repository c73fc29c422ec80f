package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cascade.persistence.database.Database;

/** The ids of the courses of a scope, ascending. */
final class ScopedCourses {
  private static final Script QUERIES = Script.named("courses.sql");

  private ScopedCourses() {}

  static List<Long> of(Database database, BaselineScope scope) {
    try (Connection connection = database.dataSource().getConnection()) {
      return of(connection, scope);
    } catch (SQLException e) {
      throw new IllegalStateException("The courses of a scope cannot be read", e);
    }
  }

  private static List<Long> of(Connection connection, BaselineScope scope) throws SQLException {
    set(connection, scope);
    String query = QUERIES.statements().get(scope.masters().isEmpty() ? 0 : 1);
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<Long> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }

  /** Sets the user variables {@code @year}, {@code @calendars} and {@code @masters}. */
  static void set(Connection connection, BaselineScope scope) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SET @year = ?, @calendars = ?, @masters = ?")) {
      statement.setInt(1, scope.year());
      statement.setString(2, scope.calendars().toString());
      statement.setString(3, scope.masters().toString());
      statement.execute();
    }
  }

  /** Sets the user variable {@code @courses} to the ids as a JSON array. */
  static void bind(Connection connection, List<Long> courses) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SET @courses = ?")) {
      statement.setString(1, courses.toString());
      statement.execute();
    }
  }
}
