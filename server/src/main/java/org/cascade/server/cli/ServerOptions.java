package org.cascade.server.cli;

import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;
import picocli.CommandLine.Option;

/** Which server a command calls, and in whose name. */
final class ServerOptions {
  @Option(
      names = "--server",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:8980",
      description = "The server to call. Default: ${DEFAULT-VALUE}.")
  private ServerAddress server = ServerAddress.parse("127.0.0.1:8980");

  @Option(
      names = "--caller",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who calls; it stands in a push for good. Default: the name of your account.")
  private String caller = "";

  ServerConnection connect() {
    return ServerConnection.open(server, caller);
  }
}
