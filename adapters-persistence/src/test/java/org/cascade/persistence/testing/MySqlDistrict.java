package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.CourseLinks;
import org.cascade.application.testing.Ports;

/** The adapters under test and the tables under them. */
public final class MySqlDistrict implements AutoCloseable {
  private final MySqlPorts adapters = MySqlPorts.fresh();
  private final WorldTables worlds;

  public MySqlDistrict() {
    worlds = new WorldTables(connection());
  }

  /** A connection of somebody else, for the caller to close. */
  public Connection connection() {
    try {
      return adapters.opened().dataSource().getConnection();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public Ports ports() {
    return new Ports(
        adapters.pushScopes(), adapters.linkedCourses(), adapters.pushJobs(), adapters.catalogs());
  }

  /** The same, over connections that are watched. */
  public Ports ports(WatchedDataSource.Watch watch) {
    return adapters.watched(watch);
  }

  public TestDatabase database() {
    return adapters.database();
  }

  public CourseLinks courseLinks() {
    return adapters.courseLinks();
  }

  public AlignedWork alignedWork() {
    return adapters.alignedWork();
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
