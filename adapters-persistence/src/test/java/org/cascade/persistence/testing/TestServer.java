package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server by the parts of its address, around the name of a database.
 *
 * @param head {@code jdbc:mysql://host:port}
 * @param parameters {@code ?name=value&…}, or empty
 */
record TestServer(String head, String parameters, String user, String password) {
  private static final Pattern ADDRESS =
      Pattern.compile("(jdbc:mysql://[^/?]+)(?:/[^?]*)?(\\?.*)?");

  static TestServer at(String url, String user, String password) {
    Matcher matcher = ADDRESS.matcher(url);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "CASCADE_DB_URL is not of the form jdbc:mysql://host:port/[database][?parameters]: "
              + url);
    }
    String parameters = matcher.group(2);
    return new TestServer(matcher.group(1), parameters == null ? "" : parameters, user, password);
  }

  String jdbcUrl(String database) {
    return head + "/" + database + parameters;
  }

  Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), user, password);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect("");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  // A record would print its components.
  @Override
  public String toString() {
    return user + "@" + head;
  }
}
