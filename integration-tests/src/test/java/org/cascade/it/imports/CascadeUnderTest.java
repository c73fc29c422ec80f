package org.cascade.it.imports;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cascade.it.TestSettings;
import org.cascade.persistence.testing.Tables;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.server.CascadeServer;
import org.cascade.server.cli.CommandLines;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;

/** A server over a database of the test's own, and the commands that call it. */
final class CascadeUnderTest implements AutoCloseable {
  private final TestDatabase database = TestMySql.freshDatabase();
  private final CascadeServer server = CascadeServer.start(TestSettings.of(database, 20));
  private final ServerAddress address = new ServerAddress("127.0.0.1", server.port());

  /** How a command ended. */
  record Ran(int status, String out, String err) {}

  Tables tables() {
    return new Tables(database);
  }

  ServerConnection connect() {
    return ServerConnection.open(address, "registrar");
  }

  Ran importEdFi(Path folder, String... options) {
    return run(
        Stream.concat(
                Stream.of("import", "edfi", folder.toString(), "--server", address.toString()),
                Arrays.stream(options))
            .toArray(String[]::new));
  }

  static Ran run(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        CommandLines.cascade()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(command);
    return new Ran(status, out.toString(), err.toString());
  }

  void stopServer() {
    server.close();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
