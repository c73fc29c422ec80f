package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cascade.persistence.database.Database;

/** The ids of the courses of a scope, ascending. */
final class ScopedCourses {
  private static final Script QUERIES = Script.named("courses.sql");

  private ScopedCourses() {}

  private record Linked(long course, long master) {}

  static List<Long> of(Database database, BaselineScope scope) {
    return linked(database, scope).stream().map(Linked::course).toList();
  }

  /** Those of a master together, the masters by their ids. */
  static List<List<Long>> byMaster(Database database, BaselineScope scope) {
    Map<Long, List<Long>> courses = new TreeMap<>();
    linked(database, scope)
        .forEach(
            it -> courses.computeIfAbsent(it.master(), id -> new ArrayList<>()).add(it.course()));
    return List.copyOf(courses.values());
  }

  private static List<Linked> linked(Database database, BaselineScope scope) {
    try (Connection connection = database.dataSource().getConnection()) {
      return linked(connection, scope);
    } catch (SQLException e) {
      throw new IllegalStateException("The courses of a scope cannot be read", e);
    }
  }

  private static List<Linked> linked(Connection connection, BaselineScope scope)
      throws SQLException {
    set(connection, scope);
    String query = QUERIES.statements().get(scope.masters().isEmpty() ? 0 : 1);
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      List<Linked> linked = new ArrayList<>();
      while (rows.next()) {
        linked.add(new Linked(rows.getLong(1), rows.getLong(2)));
      }
      return linked;
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
