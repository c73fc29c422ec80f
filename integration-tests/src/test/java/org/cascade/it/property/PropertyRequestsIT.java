package org.cascade.it.property;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.it.TestSettings;
import org.cascade.it.invariants.Invariants;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.persistence.testing.WorldTables;
import org.cascade.server.CascadeServer;
import org.cascade.server.client.ServerAddress;
import org.cascade.server.client.ServerConnection;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked of a server, by several callers at once, it answers or refuses for a reason
 * that it says, and its database is consistent afterwards. How many requests and which ones is said
 * by the system properties {@code cascade.property.requests} and {@code cascade.property.seed}.
 */
class PropertyRequestsIT {
  private static final int REQUESTS = Integer.getInteger("cascade.property.requests", 5000);
  private static final long SEED = Long.getLong("cascade.property.seed", 1);

  /** Methods that a run cannot be sure to call well even once, and why. */
  private static final Map<String, String> SELDOM_TAKEN =
      Map.of(
          "cascade.v1.PushService.CancelPush",
          "a push of so few courses has mostly ended",
          "cascade.v1.CourseService.RealignWork",
          "names a course, its sections and two places with work between them");

  /**
   * From so many requests on every method has to have been called well; before that some need
   * things which only seldom fit each other.
   */
  private static final int MANY = 50_000;

  private static final int SOME = 25;

  /**
   * The id of a record that the master had once: below those that it has, so none gets it again.
   */
  private static final long LONG_GONE = 9;

  @Test
  void noRequestEndsUnexpectedlyOrLeavesTheDatabaseInconsistent() throws SQLException {
    try (TestDatabase database = TestMySql.freshDatabase();
        CascadeServer server = CascadeServer.start(TestSettings.of(database, 20));
        ServerConnection callers =
            ServerConnection.open(new ServerAddress("127.0.0.1", server.port()), "whoever");
        Connection connection = database.connect()) {
      begin(database);

      Tally tally = PropertyRun.of(callers.stub(channel -> channel), REQUESTS, SEED);

      System.out.printf("Seed %d: %s%n", SEED, tally);
      List<String> unforeseen = new Pushes(callers).endedUnexpectedly();
      SoftAssertions seen = new SoftAssertions();
      seen.assertThat(tally.failures()).as("calls that ended as none should").isEmpty();
      seen.assertThat(tally.validShare()).as("share of valid calls").isGreaterThanOrEqualTo(0.3);
      seen.assertThat(neverTaken(tally)).as("methods never called well").isEmpty();
      seen.assertThat(unforeseen).as("pushes with unexpected errors").isEmpty();
      seen.assertThat(Invariants.broken(connection)).as("what is inconsistent").isEmpty();
      seen.assertAll();
    }
  }

  /** Those that should have been called well in a run of so many requests. */
  private static Set<String> neverTaken(Tally tally) {
    Set<String> never = new TreeSet<>(tally.neverTaken());
    never.removeAll(SELDOM_TAKEN.keySet());
    return REQUESTS < MANY && never.size() <= SOME ? Set.of() : never;
  }

  /** A small district with student work, which calls alone take long to come to. */
  private static void begin(TestDatabase database) throws SQLException {
    try (WorldTables tables = new WorldTables(database.connect())) {
      tables.load(
          new SmallDistrict()
              .master(1, "MA1")
              .masterTask(11, 1, 1, "1.000")
              .masterTask(12, 1, 2, "1.000")
              .masterCategory(21, 1, "Homework", "40.000")
              .masterOption(31, 1, 1, SmallDistrict.Q1, SmallDistrict.option(3))
              .masterComposite(
                  41, 1, 1, SmallDistrict.Q2, SmallDistrict.composite("2:1", "100.000"))
              .course(1, 1, "MA1")
              .pushedTask(1, 1, "1.000", 11)
              .pushedTask(1, 3, "1.000", LONG_GONE)
              .gradeForTask(1, 3)
              .workForTask(1, 1, 2)
              .localCategory(1, 51, "Quizzes", "10.000")
              .teachersCategory(1, 61, "Homework", "5.000")
              .workInSectionCategory(1, 61, 1)
              .course(2, 0, "MA2")
              .world());
    }
  }
}
