package org.cascade.it.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.cascade.persistence.database.Database;
import org.cascade.persistence.database.DatabaseSettings;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.persistence.testing.TestDatabase;
import org.cascade.persistence.testing.TestMySql;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A server that is killed in the middle of a push (Q-6, C-15). A connection of the test holds a row
 * of a course somewhere in the middle, so the push stands still at a known place when the server
 * dies.
 */
class KilledServerIT {
  /** One worker, so that everything before the held course is done and nothing behind it. */
  private static final Map<String, String> ONE_BY_ONE =
      Map.of(
          "CASCADE_WORKERS", "1",
          "CASCADE_RANGE_SIZE", "40",
          "CASCADE_HEARTBEAT_SECONDS", "1");

  private static Map<Long, String> old = Map.of();
  private static Map<Long, String> pushed = Map.of();
  private static PushResult uninterrupted = PushResult.getDefaultInstance();

  /**
   * Where the push stands still. Each row is one that the push of the demonstration district comes
   * to.
   */
  enum Place {
    /** Before anything of the range is written: the course itself. */
    BEFORE_THE_RANGE(
        "SELECT c.id FROM course c WHERE c.id = %d FOR UPDATE",
        "SELECT %s(c.id) FROM course c WHERE TRUE"),
    /** When Course Info is written and other tasks may be: a task that is to be updated. */
    AMONG_THE_UPDATES(
        "SELECT r.course_id FROM course_grading_task r WHERE r.course_id = %d AND r.grading_task_id = 4 FOR UPDATE",
        """
        SELECT %s(c.id) FROM course c JOIN course_grading_task r ON r.course_id = c.id AND r.grading_task_id = 4
        JOIN master_grading_task m ON m.id = r.source_id AND m.content_hash <> r.content_hash
        WHERE r.content_hash = r.pushed_hash
        """),
    /** When all is written but the deletions: a task that the master dropped. */
    AMONG_THE_DELETIONS(
        "SELECT r.course_id FROM course_grading_task r WHERE r.course_id = %d AND r.grading_task_id = 6 FOR UPDATE",
        """
        SELECT %s(c.id) FROM course c JOIN course_grading_task r ON r.course_id = c.id AND r.grading_task_id = 6
        LEFT JOIN master_grading_task m ON m.id = r.source_id
        WHERE r.source_id IS NOT NULL AND m.id IS NULL AND r.content_hash = r.pushed_hash
          AND NOT EXISTS (SELECT 1 FROM assignment_alignment a WHERE a.course_id = c.id AND a.grading_task_id = 6)
          AND NOT EXISTS (SELECT 1 FROM posted_grade g WHERE g.course_id = c.id AND g.grading_task_id = 6)
          AND NOT EXISTS (SELECT 1 FROM posted_comment p WHERE p.course_id = c.id AND p.grading_task_id = 6)
        """);

    private final String hold;
    private final String candidates;

    Place(String hold, String candidates) {
      this.hold = hold;
      this.candidates = candidates;
    }

    /** Takes the row of a course that the push will reach, with courses before and behind it. */
    void hold(Statement statement) throws SQLException {
      String reached =
          candidates.formatted("MIN")
              + " AND c.id > 400 AND NOT c.ignore_master_push AND c.master_id IS NOT NULL"
              + " AND c.calendar_id IN (SELECT k.id FROM calendar k JOIN school s ON s.id = k.school_id"
              + " WHERE s.catalog_id = 1 AND k.school_year = 2026)";
      long course = number(statement, reached);
      assertThat(number(statement, hold.formatted(course))).isEqualTo(course);
    }
  }

  @BeforeAll
  static void pushWithoutInterruption() throws SQLException {
    try (TestDatabase database = demonstration()) {
      old = CourseStates.of(database);
      try (ServerProcess server = ServerProcess.serve(database, Map.of())) {
        PushCalls calls = new PushCalls(server.connection());
        uninterrupted = calls.result(calls.submit(calls.demonstration(), newId()));
      }
      pushed = CourseStates.of(database);
    }
    assertThat(pushed).isNotEqualTo(old);
  }

  @AfterAll
  static void forget() {
    old = Map.of();
    pushed = Map.of();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aKilledServerLeavesEachCourseWhollyOldOrWhollyNewAndTheNextStartGoesOn(Place place)
      throws SQLException {
    try (TestDatabase database = demonstration()) {
      Push push = pushUntilKilledAt(place, database);

      Map<Long, String> left = CourseStates.of(database);
      assertThat(left)
          .allSatisfy(
              (course, state) -> assertThat(state).isIn(old.get(course), pushed.get(course)));
      assertThat(left).isNotEqualTo(old).isNotEqualTo(pushed);

      try (ServerProcess next = ServerProcess.serve(database, ONE_BY_ONE)) {
        PushResult result = new PushCalls(next.connection()).result(push);
        assertThat(result.getTotalsList())
            .containsExactlyInAnyOrderElementsOf(uninterrupted.getTotalsList());
        assertThat(result.getPush().getCourses()).isEqualTo(uninterrupted.getPush().getCourses());
        assertThat(result.getNotPushed()).isEqualTo(uninterrupted.getNotPushed());
      }
      assertThat(CourseStates.of(database)).isEqualTo(pushed);
    }
  }

  private static Push pushUntilKilledAt(Place place, TestDatabase database) throws SQLException {
    try (Connection holding = database.connect();
        Statement statement = holding.createStatement();
        ServerProcess server = ServerProcess.serve(database, ONE_BY_ONE)) {
      holding.setAutoCommit(false);
      place.hold(statement);
      PushCalls calls = new PushCalls(server.connection());
      Push push = calls.submit(calls.demonstration(), newId());
      awaitStandstill(database);
      server.kill();
      return push;
    }
  }

  /** Until a transaction waits for the held row; the server counts such waits at once. */
  private static void awaitStandstill(TestDatabase database) throws SQLException {
    try (Connection watching = database.connect();
        Statement statement = watching.createStatement()) {
      while (lockWaits(statement) == 0) {
        Thread.onSpinWait();
      }
    }
  }

  private static long lockWaits(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_row_lock_current_waits'")) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(2);
    }
  }

  private static TestDatabase demonstration() {
    TestDatabase database = TestMySql.freshDatabase();
    DatabaseSettings settings =
        new DatabaseSettings(database.jdbcUrl(), database.user(), database.password(), 2);
    try (Database opened = Database.open(settings)) {
      DemonstrationDistrict.make(opened);
    }
    return database;
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getLong(1);
    }
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }
}
