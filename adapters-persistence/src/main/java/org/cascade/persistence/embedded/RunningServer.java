package org.cascade.persistence.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that answers. */
record RunningServer(SupervisedServer process, Listening listening) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
  private static final int PORTS_TRIED = 3;
  private static final String PORT_TAKEN = "Bind on TCP/IP port";

  /** Long, for after a crash the server first replays its log. */
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(5);

  private static final Duration PAUSE = Duration.ofMillis(25);
  private static final String MILLISECONDS_PER_ATTEMPT = "10000";

  static RunningServer start(
      Distribution distribution, DataFolder data, Access access, List<String> options) {
    try {
      for (int attempt = 1; ; attempt++) {
        RunningServer server = launch(distribution, data, access, options);
        if (server.comesUp(access, attempt < PORTS_TRIED)) {
          return server;
        }
        LOG.info("Port {} was taken by another process, trying again", server.listening().port());
      }
    } catch (IOException | SQLException e) {
      throw new EmbeddedMySqlException("Cannot start the embedded MySQL: " + e, e);
    }
  }

  private static RunningServer launch(
      Distribution distribution, DataFolder data, Access access, List<String> options)
      throws IOException {
    Listening listening = Listening.somewhereFree();
    listening.writeInitFile(access.initStatements());
    ServerCommand command = ServerCommand.serve(distribution, data, listening, options);
    SupervisedServer process = SupervisedServer.start(command, data.log(), listening.folder());
    return new RunningServer(process, listening);
  }

  /** False when only the port was at fault and another may be tried. */
  private boolean comesUp(Access access, boolean anotherPortMayBeTried)
      throws IOException, SQLException {
    boolean answers = false;
    try {
      answers = awaitAnswer(access);
      if (!answers && !(anotherPortMayBeTried && process.logged().contains(PORT_TAKEN))) {
        throw process.failure("The embedded MySQL did not start");
      }
      listening.deleteInitFile();
      return answers;
    } finally {
      if (!answers) {
        close();
      }
    }
  }

  /** False when the server ended instead. */
  private boolean awaitAnswer(Access access) throws IOException, SQLException {
    Driver driver = DriverManager.getDriver(access.jdbcUrl(listening.port()));
    long end = System.nanoTime() + ANSWERS_WITHIN.toNanos();
    while (process.isRunning()) {
      if (answers(driver, access)) {
        return true;
      }
      if (System.nanoTime() > end) {
        throw process.failure("The embedded MySQL does not answer");
      }
      Waiting.pause(PAUSE);
    }
    return false;
  }

  private boolean answers(Driver driver, Access access) {
    Properties properties = new Properties();
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("connectTimeout", MILLISECONDS_PER_ATTEMPT);
    properties.setProperty("socketTimeout", MILLISECONDS_PER_ATTEMPT);
    try (Connection connection = driver.connect(access.jdbcUrl(listening.port()), properties)) {
      return connection != null;
    } catch (SQLException e) {
      LOG.debug("The embedded MySQL does not answer yet", e);
      return false;
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
