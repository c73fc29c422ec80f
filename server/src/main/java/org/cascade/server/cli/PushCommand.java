package org.cascade.server.cli;

import java.util.concurrent.Callable;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushSpec;
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
      "Pushes what a catalog locks from its course masters to every linked course, and says what was"
          + " pushed, what was not, and why.",
      "The push runs in the server: it goes on when this command is ended, and --watch attaches to"
          + " it again."
    },
    customSynopsis = {
      "cascade push --year YEAR --catalog CATALOG --mode MODE [OPTIONS]",
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
      "  ./cascade push --year 2026 --catalog \"Juniper Valley Courses\" --mode locked"
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
      description = "List everything that was not pushed, not only the first 20 lines.")
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
    Logging.ofCommand();
    try (ServerConnection connection = server.connect()) {
      PushClient client = new PushClient(connection);
      return run(client, new PushSession(client, commandLine.getOut(), all));
    }
  }

  private int run(PushClient client, PushSession session) {
    if (request == null) {
      return session.follow(RequestOptions.named("pushes/", String.valueOf(watched)));
    }
    return start(request, client, session);
  }

  private static int start(RequestOptions request, PushClient client, PushSession session) {
    PushSpec spec = request.spec(client);
    if (request.isPreview()) {
      return session.preview(spec);
    }
    Push push = session.submit(request.requestId(), spec);
    return request.isDetached() ? 0 : session.follow(push.getName());
  }
}
