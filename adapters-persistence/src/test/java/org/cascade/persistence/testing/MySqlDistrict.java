package org.cascade.persistence.testing;

import java.sql.SQLException;
import org.cascade.application.testing.Ports;

/** The adapters under test and the tables under them. */
public final class MySqlDistrict implements AutoCloseable {
  private final MySqlPorts adapters = MySqlPorts.fresh();
  private final WorldTables worlds;

  public MySqlDistrict() {
    try {
      worlds = new WorldTables(adapters.opened().dataSource().getConnection());
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public Ports ports() {
    return new Ports(
        adapters.pushScopes(), adapters.linkedCourses(), adapters.pushJobs(), adapters.catalogs());
  }

  public WorldTables worlds() {
    return worlds;
  }

  @Override
  public void close() {
    worlds.close();
    adapters.close();
  }
}
