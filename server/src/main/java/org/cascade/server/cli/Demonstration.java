package org.cascade.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.server.CascadeServer;
import org.cascade.server.client.CatalogClient;
import org.cascade.server.client.CourseClient;
import org.cascade.server.client.PushClient;
import org.cascade.server.client.ReportClient;
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
      tell(connection);
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

  private void tell(ServerConnection connection) {
    PushClient pushes = new PushClient(connection);
    PushSession session = new PushSession(pushes, out, false);
    String catalog =
        new CatalogClient(connection)
            .catalog(DemonstrationDistrict.CATALOG)
            .map(Catalog::getName)
            .orElseThrow();
    DemonstrationReports reports =
        new DemonstrationReports(new ReportClient(connection), report(catalog), out);
    heading("1. What do the courses await?");
    reports.awaiting();
    heading("2. What would a push do?");
    session.previewInBrief(locked(catalog));
    heading("3. Push in mode locked, sections too: what was made or changed below stays");
    push(session, locked(catalog));
    heading("4. Push in mode overwrite: over it too, unless student work protects it");
    String overwritten = push(session, overwrite(catalog));
    heading("5. What stayed behind?");
    List<ResidualRecord> residual = reports.residual();
    heading("6. A cure for one of them");
    List<PushItem> told = new ArrayList<>();
    pushes.items(overwritten, told::add);
    cure(DemonstrationCure.of(residual, told), session, new CourseClient(connection), catalog);
    heading("7. What stays behind now?");
    reports.residual();
  }

  private void cure(
      DemonstrationCure cure, PushSession session, CourseClient courses, String catalog) {
    say("%s", cure.story());
    RealignWorkResponse moved = cure.realign(courses);
    say(
        "Moved to the quarter grade: %s, %s, %s.",
        Words.count(moved.getAssignments(), "assignment"),
        Words.count(moved.getPostedGrades(), "posted grade"),
        Words.count(moved.getComments(), "comment"));
    push(session, cure.reset(DemonstrationDistrict.YEAR, catalog));
  }

  private String push(PushSession session, PushSpec spec) {
    Push push = session.submit(UUID.randomUUID().toString(), spec);
    if (session.follow(push.getName()) != 0) {
      throw new CommandFailedException(push.getName() + " was not completed.");
    }
    return push.getName();
  }

  private static ReportSpec report(String catalog) {
    return ReportSpec.newBuilder().setYear(DemonstrationDistrict.YEAR).setCatalog(catalog).build();
  }

  private static PushSpec locked(String catalog) {
    return spec(catalog, PushMode.PUSH_MODE_LOCKED, "The masters of this year").toBuilder()
        .setPushToSections(true)
        .build();
  }

  private static PushSpec overwrite(String catalog) {
    return spec(catalog, PushMode.PUSH_MODE_OVERWRITE, "All courses as their masters");
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
