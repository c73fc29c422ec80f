package org.cascade.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cascade.server.CascadeServer;
import org.cascade.server.settings.CascadeSettings;
import org.cascade.server.settings.Setting;
import org.cascade.server.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything at once, on a district that does not exist. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Starts a server with an embedded MySQL, makes a demonstration district (12 schools, 200"
          + " masters, 1,500 courses, 5,000 sections), previews a push, pushes in mode locked and then"
          + " in mode overwrite, and says what was done, what was not, and why.",
      "It takes less than a minute and leaves nothing behind, unless --data or --keep is given."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:all of it was shown", "1:something went wrong; a message says what"})
final class DemoCommand implements Callable<Integer> {
  /** Small enough that the pushes show how they get on. */
  private static final String RANGE_SIZE = "20";

  @Option(
      names = "--keep",
      description = "Leave the server up at the end, until Ctrl-C, and print how to call it.")
  private boolean keep;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Keep the district's data in this folder, which has to be empty or not there yet."
              + " ./cascade serve --data DIR serves it later.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "Port to listen on. Default: any free one.")
  private String port = "0";

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Logging.ofCommand();
    PrintWriter out = Specs.commandLine(spec).getOut();
    try (DemonstrationFolder folder = DemonstrationFolder.of(Optional.ofNullable(data))) {
      CascadeSettings settings = settings(folder.path());
      Demonstration demonstration = new Demonstration(out);
      try (CascadeServer server = demonstration.start(settings, folder.isTemporary())) {
        atTheEnd(server, folder);
        demonstration.run(settings, server);
        keepOrEnd(out, settings, server);
      }
    }
    return 0;
  }

  private CascadeSettings settings(Path folder) {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    options.put(Setting.PORT, port);
    options.put(Setting.DATA, folder.toString());
    options.put(Setting.RANGE_SIZE, RANGE_SIZE);
    return SettingsReader.read(Optional.empty(), System.getenv(), options);
  }

  /** Ctrl-C ends a demonstration as its last line does. */
  private static void atTheEnd(CascadeServer server, DemonstrationFolder folder) {
    Runnable stop =
        () -> {
          server.close();
          folder.close();
        };
    Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
  }

  private void keepOrEnd(PrintWriter out, CascadeSettings settings, CascadeServer server)
      throws InterruptedException {
    if (keep) {
      out.printf("%nThe server stays up on port %d. Ctrl-C stops it.%n", server.port());
      SampleCalls.print(out, settings.host(), server.port());
      server.awaitEnd();
    } else {
      out.printf(
          "%nThat was all. ./cascade demo --keep leaves the server up; ./cascade help says more.%n");
    }
  }
}
