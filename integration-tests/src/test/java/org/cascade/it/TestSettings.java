package org.cascade.it;

import java.nio.file.Path;
import java.util.Optional;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.server.settings.CascadeSettings;

/** How a server is set that runs in a test's own process. */
public final class TestSettings {
  private TestSettings() {}

  /** On a free port. */
  public static CascadeSettings of(TestDatabase database, int rangeSize) {
    return of(database, rangeSize, 10);
  }

  /** On a free port, with so many connections to the database. */
  public static CascadeSettings of(TestDatabase database, int rangeSize, int poolSize) {
    Path unused = Path.of("target");
    return new CascadeSettings(
        Optional.of(database.jdbcUrl()),
        database.user(),
        database.password(),
        poolSize,
        "127.0.0.1",
        0,
        unused,
        unused,
        2,
        2,
        rangeSize,
        5);
  }
}
