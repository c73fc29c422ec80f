package org.cascade.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.server.CascadeServer;
import org.cascade.server.client.PushClient;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;
import org.cascade.server.settings.CascadeSettings;
import org.cascade.server.words.Words;

/** The story that the demonstration tells. */
final class Demonstration {
  private final PrintWriter out;

  Demonstration(PrintWriter out) {
    this.out = out;
  }

  CascadeServer start(CascadeSettings settings, boolean isThrownAway) {
    say(
        "Cascade pushes what a district locks in its course catalog from the catalog's course masters");
    say("to every linked course of every school, and says what could not be pushed, and why.%n");
    say("Starting a server%s ...", settings.dbUrl().isEmpty() ? " with a MySQL of its own" : "");
    long began = System.nanoTime();
    CascadeServer server =
        isThrownAway ? CascadeServer.startThrowaway(settings) : CascadeServer.start(settings);
    say("  done in %s; it listens on %s:%d.", since(began), settings.host(), server.port());
    return server;
  }

  void run(CascadeSettings settings, CascadeServer server) {
    makeDistrict(server);
    ServerAddress address = new ServerAddress(settings.host(), server.port());
    try (ServerConnection connection = ServerConnection.open(address, "demonstration")) {
      push(new PushClient(connection));
    }
  }

  private void makeDistrict(CascadeServer server) {
    say("Making the district of Juniper Valley, which does not exist ...");
    long began = System.nanoTime();
    DemonstrationDistrict district = DemonstrationDistrict.make(server.database());
    say(
        "  done in %s: %s, %s, %s, %s.",
        since(began),
        Words.count(district.schools(), "school"),
        Words.count(district.masters(), "master"),
        Words.count(district.courses(), "course"),
        Words.count(district.sections(), "section"));
    say(
        "  Its courses were in step with the masters some time ago. Since then the district has changed");
    say("  masters, schools and a script have changed courses, and teachers have graded.");
  }

  private void push(PushClient client) {
    PushSession session = new PushSession(client, out, false);
    String catalog =
        client.catalog(DemonstrationDistrict.CATALOG).map(Catalog::getName).orElseThrow();
    heading("1. What would a push do?");
    session.previewInBrief(spec(catalog, PushMode.PUSH_MODE_LOCKED, ""));
    heading("2. Push in mode locked: what was made or changed at courses stays");
    push(session, spec(catalog, PushMode.PUSH_MODE_LOCKED, "The masters of this year"));
    heading("3. Push in mode overwrite: over it too, unless student work protects it");
    push(session, spec(catalog, PushMode.PUSH_MODE_OVERWRITE, "All courses as their masters"));
  }

  private void push(PushSession session, PushSpec spec) {
    Push push = session.submit(UUID.randomUUID().toString(), spec);
    if (session.follow(push.getName()) != 0) {
      throw new CommandFailedException(push.getName() + " was not completed.");
    }
  }

  private static PushSpec spec(String catalog, PushMode mode, String comment) {
    return PushSpec.newBuilder()
        .setKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
        .setYear(DemonstrationDistrict.YEAR)
        .setCatalog(catalog)
        .setMode(mode)
        .setComment(comment)
        .build();
  }

  private void heading(String text) {
    say("%n%s%n%s", text, "-".repeat(text.length()));
  }

  private void say(String format, Object... arguments) {
    out.printf(Locale.ROOT, format + "%n", arguments);
    out.flush();
  }

  private static String since(long began) {
    double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
