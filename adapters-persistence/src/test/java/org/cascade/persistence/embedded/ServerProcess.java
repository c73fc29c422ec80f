package org.cascade.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A Java process of its own that starts a server, writes a committed row and then stays. */
final class ServerProcess implements AutoCloseable {
  private static final String READY = "ready";

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  static ServerProcess on(Path dataFolder, Path distributionFolder) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                dataFolder.toString(),
                distributionFolder.toString())
            .redirectErrorStream(true)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder seen = new StringBuilder();
    for (String line = output.readLine(); !READY.equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IllegalStateException("The process did not become ready:\n" + seen);
      }
      seen.append(line).append('\n');
    }
    return new ServerProcess(process);
  }

  ProcessHandle mysqld() {
    return process
        .descendants()
        .filter(handle -> handle.info().command().orElse("").endsWith("/mysqld"))
        .findFirst()
        .orElseThrow();
  }

  long pid() {
    return process.pid();
  }

  /** As {@code kill -9} does it; returns when the process, not its server, has ended. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  public static void main(String[] arguments) throws SQLException, IOException {
    EmbeddedMySqlSettings settings =
        EmbeddedMySqlSettings.of(Path.of(arguments[0]), Path.of(arguments[1]));
    EmbeddedMySql server = EmbeddedMySql.start(settings);
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE kept (what VARCHAR(40) PRIMARY KEY)");
      statement.execute("INSERT INTO kept VALUES ('written before the end')");
    }
    System.out.println(READY);
    int ignored = System.in.read();
  }
}
