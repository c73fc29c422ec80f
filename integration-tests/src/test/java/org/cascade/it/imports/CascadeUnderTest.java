package org.cascade.it.imports;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.persistence.testing.Tables;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.server.CascadeServer;
import org.cascade.server.cli.CommandLines;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.settings.CascadeSettings;

/** A server over a database of the test's own, and the commands that call it. */
final class CascadeUnderTest implements AutoCloseable {
  private final TestDatabase database = TestMySql.freshDatabase();
  private final CascadeServer server = CascadeServer.start(settings(database));
  private final ServerAddress address = new ServerAddress("127.0.0.1", server.port());

  /** How a command ended. */
  record Ran(int status, String out, String err) {}

  private static CascadeSettings settings(TestDatabase database) {
    Path unused = Path.of("target");
    return new CascadeSettings(
        Optional.of(database.jdbcUrl()),
        database.user(),
        database.password(),
        10,
        "127.0.0.1",
        0,
        unused,
        unused,
        2,
        2,
        20,
        5);
  }

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
