package org.cascade.persistence.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.cascade.persistence.embedded.EmbeddedMySql;
import org.cascade.persistence.embedded.ThrowawayMySql;
import org.jspecify.annotations.Nullable;

/**
 * The MySQL server that the tests of one JVM share: the one that CASCADE_DB_URL, CASCADE_DB_USER
 * and CASCADE_DB_PASSWORD name, or else an embedded one that starts with the first test that asks.
 * When there is none the tests fail.
 */
public final class TestMySql {
  /** Databases of tests have names that begin with this. */
  static final String DATABASE_PREFIX = "cascade_test_";

  private static final String EMBEDDED_DATABASE = "cascade_test";

  private static @Nullable TestServer server;

  private TestMySql() {}

  /** An empty database of its own, gone when it is closed. */
  public static TestDatabase freshDatabase() {
    return freshDatabaseOn(server());
  }

  /** Where tests that start a server of their own find the unpacked distribution. */
  public static Path distributionFolder() {
    return ThrowawayMySql.distributionFolder();
  }

  static TestDatabase freshDatabaseOn(TestServer server) {
    String name = DATABASE_PREFIX + UUID.randomUUID().toString().replace("-", "");
    try {
      server.execute(
          "CREATE DATABASE `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_bin".formatted(name));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "Cannot create a database for tests as user '%s' at %s: %s. The user needs all rights on `%s%%`.*"
              .formatted(server.user(), server.jdbcUrl(""), e.getMessage(), escapedPrefix()),
          e);
    }
    return new TestDatabase(server, name);
  }

  // Not a static initialiser: that would tell only the first test what is wrong.
  private static synchronized TestServer server() {
    TestServer known = server;
    if (known == null) {
      known = configured(System.getenv());
      server = known;
    }
    return known;
  }

  private static TestServer configured(Map<String, String> environment) {
    String url = environment.get("CASCADE_DB_URL");
    return url == null || url.isBlank()
        ? embedded()
        : TestServer.at(
            url,
            environment.getOrDefault("CASCADE_DB_USER", ""),
            environment.getOrDefault("CASCADE_DB_PASSWORD", ""));
  }

  private static TestServer embedded() {
    EmbeddedMySql mySql = ThrowawayMySql.start(EMBEDDED_DATABASE);
    return TestServer.at(mySql.jdbcUrl(), mySql.user(), mySql.password());
  }

  private static String escapedPrefix() {
    return DATABASE_PREFIX.replace("_", "\\_");
  }
}
