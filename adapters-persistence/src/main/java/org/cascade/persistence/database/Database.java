package org.cascade.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The district's database: connected, and of the schema that this program knows. */
public final class Database implements AutoCloseable {
  private static final int OLDEST_MAJOR = 8;
  private static final String MIGRATIONS = "classpath:org/cascade/persistence/migration";

  /** What is put together into one text, such as the fingerprints of a course, is never cut off. */
  private static final String LONG_TEXTS = "SET SESSION group_concat_max_len = 16777216";

  private static final List<MigrationState> UNKNOWN_HERE =
      List.of(
          MigrationState.FUTURE_SUCCESS,
          MigrationState.FUTURE_FAILED,
          MigrationState.MISSING_SUCCESS,
          MigrationState.MISSING_FAILED);

  private final HikariDataSource dataSource;

  private Database(HikariDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Connects and brings the schema up to date.
   *
   * @throws DatabaseException if the database cannot be reached, is too old, or has a schema that
   *     this program does not know
   */
  public static Database open(DatabaseSettings settings) {
    HikariDataSource dataSource = connect(settings);
    try {
      requireSupported(dataSource);
      migrate(dataSource);
      return new Database(dataSource);
    } catch (RuntimeException failure) {
      dataSource.close();
      throw failure;
    }
  }

  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public void close() {
    dataSource.close();
  }

  private static HikariDataSource connect(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("cascade");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.poolSize());
    config.setConnectionTimeout(5_000);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    // The driver's own property would take the place of the sessionVariables of the address.
    config.setConnectionInitSql(LONG_TEXTS);
    config.addDataSourceProperty("connectionTimeZone", "+00:00");
    config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
    config.addDataSourceProperty("tinyInt1isBit", "false");
    // Connections are never made read-only; else the driver asks the server before each change.
    config.addDataSourceProperty("readOnlyPropagatesToServer", "false");
    config.addDataSourceProperty("characterEncoding", "UTF-8");
    try {
      return new HikariDataSource(config);
    } catch (PoolInitializationException failure) {
      throw new DatabaseException(
          "cannot connect to %s as %s: %s"
              .formatted(settings.jdbcUrl(), settings.user(), rootMessage(failure)),
          failure);
    } catch (RuntimeException failure) {
      throw new DatabaseException(
          settings.jdbcUrl() + " is not an address of a MySQL server: " + rootMessage(failure),
          failure);
    }
  }

  private static void requireSupported(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      if (major < OLDEST_MAJOR) {
        throw new DatabaseException(
            "the database is version "
                + connection.getMetaData().getDatabaseProductVersion()
                + "; MySQL 8.0 or later is needed");
      }
    } catch (SQLException failure) {
      throw new DatabaseException("cannot ask the database for its version", failure);
    }
  }

  private static void migrate(DataSource dataSource) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations(MIGRATIONS)
            .table("schema_history")
            .ignoreMigrationPatterns(new String[0])
            .load();
    try {
      requireKnown(flyway.info().all());
      flyway.migrate();
    } catch (FlywayException failure) {
      throw new DatabaseException(
          "cannot bring the schema up to date: " + failure.getMessage(), failure);
    }
  }

  private static void requireKnown(MigrationInfo[] migrations) {
    Arrays.stream(migrations)
        .filter(migration -> UNKNOWN_HERE.contains(migration.getState()))
        .findFirst()
        .ifPresent(
            migration -> {
              throw new DatabaseException(
                  "the database has the schema version %s, which this program does not know: use the program that made it, or a newer one"
                      .formatted(migration.getVersion()));
            });
  }

  private static String rootMessage(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
