package org.cascade.it.push;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;

/** {@code cascade serve} in a process of its own, which can be killed. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Cascade listens on \\S+:(\\d+)\\..*");

  private final Process process;
  private final ServerConnection connection;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.connection = ServerConnection.open(new ServerAddress("127.0.0.1", port), "registrar");
  }

  /** Returns when the server takes calls. */
  static ServerProcess serve(TestDatabase database, Map<String, String> settings) {
    ProcessBuilder command =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.cascade.server.cli.Main",
                "serve"));
    command.redirectError(ProcessBuilder.Redirect.INHERIT);
    command.environment().put("CASCADE_DB_URL", database.jdbcUrl());
    command.environment().put("CASCADE_DB_USER", database.user());
    command.environment().put("CASCADE_DB_PASSWORD", database.password());
    command.environment().put("CASCADE_PORT", "0");
    command.environment().putAll(settings);
    command.environment().remove("CASCADE_EDFI_SAMPLE");
    try {
      Process process = command.start();
      return new ServerProcess(process, port(process));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int port(Process process) throws IOException {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.matches()) {
        return Integer.parseInt(listening.group(1));
      }
    }
    throw new IllegalStateException("the server ended before it listened");
  }

  ServerConnection connection() {
    return connection;
  }

  /** As {@code kill -9}: nothing of the server runs any more when this returns. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
    connection.close();
  }

  @Override
  public void close() {
    kill();
  }
}
