package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A script of the generator, with the variables of the session that it reads. */
record BenchScript(Script script, BenchSize size) {
  static BenchScript of(String file, BenchSize size) {
    return new BenchScript(Script.named(file), size);
  }

  void run(Connection connection) throws SQLException {
    run(connection, new CourseIds(0, 0));
  }

  void run(Connection connection, CourseIds courses) throws SQLException {
    set(connection, courses);
    try (Statement statement = connection.createStatement()) {
      script.run(statement);
    }
  }

  private void set(Connection connection, CourseIds courses) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement(
            "SET @schools = ?, @elementary = ?, @masters = ?, @first = ?, @last = ?")) {
      set.setInt(1, size.schools());
      set.setInt(2, size.elementary());
      set.setInt(3, size.masters());
      set.setLong(4, courses.first());
      set.setLong(5, courses.last());
      set.execute();
    }
  }
}
