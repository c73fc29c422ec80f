package org.cascade.server.cli;

import java.util.concurrent.Callable;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.client.CatalogClient;
import org.cascade.server.client.PushClient;
import org.cascade.server.client.ServerConnection;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Submits a push to a running server, shows how it gets on, and says how it ended. */
@Command(
    name = "push",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Pushes what a catalog locks from its course masters to linked courses and on to their"
          + " sections, or courses to their sections, and says what was pushed, what was not, and"
          + " why.",
      "The push runs in the server: it goes on when this command is ended, and --watch attaches to"
          + " it again."
    },
    customSynopsis = {
      "cascade push --year YEAR --catalog CATALOG --mode MODE [OPTIONS]",
      "       cascade push --kind KIND --year YEAR [OPTIONS]",
      "       cascade push --watch PUSH [OPTIONS]"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the push is completed, with failures of single records or without; or previewed; or submitted"
          + " with --detach",
      "1:the push failed or was cancelled, or the server refused it or does not answer",
      "2:the command line is wrong"
    },
    footer = {
      "",
      "Example: what would be pushed, then the push itself:",
      "  ./cascade push --year 2026 --catalog \"Juniper Valley Courses\" --mode locked --preview",
      "  ./cascade push --year 2026 --catalog \"Juniper Valley Courses\" --mode locked",
      "Two courses to their sections:",
      "  ./cascade push --kind course --year 2026 --course courses/7,courses/8"
    })
final class PushCommand implements Callable<Integer> {
  @ArgGroup(exclusive = false, multiplicity = "0..1")
  private @Nullable RequestOptions request;

  @Option(
      names = "--watch",
      paramLabel = "PUSH",
      description = "Attach to a push that was submitted before: pushes/7, or 7.")
  private @Nullable String watched;

  @Mixin private ServerOptions server = new ServerOptions();

  @Option(
      names = "--all",
      description = "List everything there is to tell, not only the first 20 lines.")
  private boolean all;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine commandLine = Specs.commandLine(spec);
    if ((request == null) == (watched == null)) {
      throw new ParameterException(
          commandLine,
          "Give --year, --catalog and --mode for a new push, or --watch for one that is there.");
    }
    refuseWhatIsIncomplete(commandLine);
    Logging.ofCommand();
    try (ServerConnection connection = server.connect()) {
      PushClient client = new PushClient(connection);
      return run(new CatalogClient(connection), new PushSession(client, commandLine.getOut(), all));
    }
  }

  private void refuseWhatIsIncomplete(CommandLine commandLine) {
    if (request != null && !request.missing().isEmpty()) {
      throw new ParameterException(
          commandLine, "This kind of push needs " + String.join(" and ", request.missing()) + ".");
    }
  }

  private int run(CatalogClient catalogs, PushSession session) {
    if (request == null) {
      return session.follow(Named.in("pushes/", String.valueOf(watched)));
    }
    return start(request, catalogs, session);
  }

  private static int start(RequestOptions request, CatalogClient catalogs, PushSession session) {
    PushSpec spec = request.spec(catalogs);
    if (request.isPreview()) {
      return session.preview(spec);
    }
    Push push = session.submit(request.requestId(), spec);
    return request.isDetached() ? 0 : session.follow(push.getName());
  }
}
