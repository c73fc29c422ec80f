package org.cascade.persistence.embedded;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running MySQL 8.0 server that belongs to this process, reachable on 127.0.0.1 only. It stops
 * when it is closed or when the process ends, even by a kill; the data stays in its folder.
 *
 * <p>It is there for trying out, developing and testing: MySQL 8.0 gets no more updates.
 */
public final class EmbeddedMySql implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMySql.class);

  private final DataFolder data;
  private final RunningServer server;
  private final Access access;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedMySql(DataFolder data, RunningServer server, Access access) {
    this.data = data;
    this.server = server;
    this.access = access;
  }

  /**
   * Returns when the server answers: after some seconds the first time, when it is unpacked and its
   * data folder is initialised, and in about a second later.
   *
   * @throws EmbeddedMySqlException if it cannot be had; at once if the data folder is in use
   */
  public static EmbeddedMySql start(EmbeddedMySqlSettings settings) {
    Platform.current().requireSupported();
    DataFolder data = DataFolder.claim(settings.dataFolder());
    try {
      return start(settings, data);
    } catch (RuntimeException | Error e) {
      data.close();
      throw e;
    }
  }

  private static EmbeddedMySql start(EmbeddedMySqlSettings settings, DataFolder data) {
    Distribution distribution =
        Distribution.installedIn(settings.distributionFolder(), settings.standIns());
    data.prepare(distribution, settings.options());
    Access access = Access.fresh(settings.databaseName());
    RunningServer server = RunningServer.start(distribution, data, access, settings.options());
    EmbeddedMySql started = new EmbeddedMySql(data, server, access);
    LOG.info(
        "The embedded MySQL with data in {} listens on port {}", data.folder(), started.port());
    return started;
  }

  /** With all that a connection needs but user and password. */
  public String jdbcUrl() {
    return access.jdbcUrl(port());
  }

  public String user() {
    return access.user();
  }

  /** Another one at every start. */
  public String password() {
    return access.password();
  }

  public int port() {
    return server.listening().port();
  }

  public Path dataFolder() {
    return data.folder();
  }

  /** Stops the server and waits for its end. Closing again does nothing. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try (data) {
        server.close();
      }
      LOG.info("The embedded MySQL with data in {} has stopped", data.folder());
    }
  }
}
