package org.cascade.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cascade.application.push.ProgressFeed;
import org.cascade.application.push.RunPush;
import org.cascade.grpc.GrpcServer;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.DatabaseSettings;
import org.cascade.persistence.embedded.EmbeddedMySql;
import org.cascade.persistence.embedded.EmbeddedMySqlSettings;
import org.cascade.persistence.queue.SchedulerJobQueue;
import org.cascade.server.settings.CascadeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server: its database, the workers of its pushes, and the gRPC server. It keeps nothing
 * by itself: pushes that have not ended go on at the next start.
 */
public final class CascadeServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CascadeServer.class);
  private static final String DISTRIBUTION = "mysql";

  private static final List<String> CARELESS =
      List.of(
          "--innodb-doublewrite=OFF",
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-flush-method=nosync");

  private final Database database;
  private final GrpcServer grpc;
  private final Parts parts;

  private CascadeServer(Database database, GrpcServer grpc, Parts parts) {
    this.database = database;
    this.grpc = grpc;
    this.parts = parts;
  }

  /**
   * Returns when calls are taken. Starts an embedded MySQL where no database address is set.
   *
   * @throws org.cascade.persistence.database.DatabaseException if the database cannot be used
   * @throws org.cascade.persistence.embedded.EmbeddedMySqlException if there is no embedded one
   * @throws CannotListenException if the address cannot be bound
   */
  public static CascadeServer start(CascadeSettings settings) {
    return start(settings, List.of());
  }

  /** The same, but the embedded MySQL spares itself what would save its data from a power cut. */
  public static CascadeServer startThrowaway(CascadeSettings settings) {
    return start(settings, CARELESS);
  }

  /**
   * The same, with further options of the embedded MySQL, such as {@code
   * --innodb-buffer-pool-size=1G}; where a database address is set they do nothing.
   */
  public static CascadeServer start(CascadeSettings settings, List<String> mySqlOptions) {
    Parts parts = new Parts();
    try {
      return start(settings, databaseOf(settings, mySqlOptions, parts), parts);
    } catch (RuntimeException | Error failure) {
      parts.close();
      throw failure;
    }
  }

  private static CascadeServer start(
      CascadeSettings settings, DatabaseSettings address, Parts parts) {
    Database database = Database.open(address);
    parts.add(database::close);
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, new ServerModule(settings, database));
    parts.add(injector.getInstance(ProgressFeed.class)::close);
    GrpcServer grpc = injector.getInstance(GrpcServer.class);
    SchedulerJobQueue queue = injector.getInstance(SchedulerJobQueue.class);
    parts.add(queue::close);
    queue.start();
    parts.add(grpc::close);
    listen(grpc, settings);
    // First of all: no further range is begun while the calls under way end.
    parts.add(injector.getInstance(RunPush.class)::stop);
    LOG.info("Started: {}, port {}", settings, grpc.port());
    return new CascadeServer(database, grpc, parts);
  }

  private static DatabaseSettings databaseOf(
      CascadeSettings settings, List<String> mySqlOptions, Parts parts) {
    return settings
        .dbUrl()
        .map(url -> database(settings, url, settings.dbUser(), settings.dbPassword()))
        .orElseGet(() -> embedded(settings, mySqlOptions, parts));
  }

  private static DatabaseSettings embedded(
      CascadeSettings settings, List<String> mySqlOptions, Parts parts) {
    Path distribution = settings.cache().resolve(DISTRIBUTION);
    EmbeddedMySql mySql =
        EmbeddedMySql.start(
            EmbeddedMySqlSettings.of(settings.data(), distribution).withOptions(mySqlOptions));
    parts.add(mySql::close);
    return database(settings, mySql.jdbcUrl(), mySql.user(), mySql.password());
  }

  private static DatabaseSettings database(
      CascadeSettings settings, String url, String user, String password) {
    return new DatabaseSettings(url, user, password, settings.dbPoolSize());
  }

  private static void listen(GrpcServer grpc, CascadeSettings settings) {
    try {
      grpc.start();
    } catch (IOException e) {
      throw new CannotListenException(settings.host(), settings.port(), e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return grpc.port();
  }

  public Database database() {
    return database;
  }

  /** Returns when the server has been closed, by whatever thread. */
  public void awaitEnd() throws InterruptedException {
    parts.awaitClosed();
  }

  /**
   * Takes no further calls, lets the ranges under way finish, and stops all that was started.
   * Closing again does nothing.
   */
  @Override
  public void close() {
    parts.close();
  }

  /** What has been started, closed in the other order: each may use what was there before it. */
  private static final class Parts implements AutoCloseable {
    private final Deque<Part> parts = new ArrayDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    void add(Part part) {
      parts.push(part);
    }

    void awaitClosed() throws InterruptedException {
      closed.await();
    }

    @Override
    public synchronized void close() {
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
      closed.countDown();
    }

    /** One that fails does not keep the others from being closed. */
    private static void close(Part part) {
      try {
        part.close();
      } catch (RuntimeException failure) {
        LOG.warn("Something did not stop as it should", failure);
      }
    }
  }

  private interface Part {
    void close();
  }
}
