package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that belongs to one test, or to one test class. */
public final class TestDatabase implements AutoCloseable {
  private final TestServer server;
  private final String name;

  TestDatabase(TestServer server, String name) {
    this.server = server;
    this.name = name;
  }

  public String name() {
    return name;
  }

  public String jdbcUrl() {
    return server.jdbcUrl(name);
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  /** A connection that the caller closes. */
  public Connection connect() throws SQLException {
    return server.connect(name);
  }

  /** Drops the database. */
  @Override
  public void close() {
    try {
      server.execute("DROP DATABASE IF EXISTS `%s`".formatted(name));
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot drop the database " + name, e);
    }
  }
}
