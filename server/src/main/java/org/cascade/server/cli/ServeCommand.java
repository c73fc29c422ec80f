package org.cascade.server.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cascade.server.CascadeServer;
import org.cascade.server.settings.CascadeSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server, for real use. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Runs the server until Ctrl-C or SIGTERM. Then it takes no more calls, finishes the courses it"
          + " is at, and ends; pushes that are not done go on at the next start.",
      "The database is the MySQL that CASCADE_DB_URL, CASCADE_DB_USER and CASCADE_DB_PASSWORD name,"
          + " or an embedded one for trying out. Log lines go to standard error."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "1:it cannot start: the database, its schema or the address cannot be used",
      "2:the command line or the configuration is wrong",
      "143, 130:ended by SIGTERM or Ctrl-C"
    })
final class ServeCommand implements Callable<Integer> {
  @Mixin private SettingsOptions options = new SettingsOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = Specs.commandLine(spec).getOut();
    CascadeSettings settings = options.read();
    Logging.ofServer();
    try (CascadeServer server = CascadeServer.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
      out.printf("Cascade listens on %s:%d. Ctrl-C stops it.%n", settings.host(), server.port());
      SampleCalls.print(out, settings.host(), server.port());
      server.awaitEnd();
    }
    return 0;
  }
}
