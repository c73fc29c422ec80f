package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushState;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.Worlds;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C-15: the database refuses a row of one course of a range, with a trigger. */
class RefusedCourseTest {
  private static final CourseId REFUSED = new CourseId(EveryEffect.SECOND);
  private static final PushRequest ALL = SmallDistrict.withSections(PushMode.OVERWRITE);

  /** Without the refused course's, of which it is the only one. */
  private static final PushRequest OTHERS =
      PushRequest.ofCatalog(
          SmallDistrict.YEAR,
          SmallDistrict.CATALOG,
          Set.of(),
          Set.of(new MasterId(1), new MasterId(3), new MasterId(4), new MasterId(5)),
          PushMode.OVERWRITE,
          true,
          Set.of(),
          "");

  private static MySqlDistrict district;
  private static PushScenario scenario;
  private static UndisturbedPush undisturbed;
  private static Pushed others;

  /** What the log says of courses that failed. */
  private static final List<String> TOLD = new ArrayList<>();

  private static final Logger LOG = Logger.getLogger("org.cascade.application.push");
  private static final Handler LISTENER =
      new Handler() {
        @Override
        public void publish(LogRecord told) {
          TOLD.add(told.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeAll
  static void open() {
    LOG.addHandler(LISTENER);
    LOG.setUseParentHandlers(false);
    district = new MySqlDistrict();
    scenario = new PushScenario(district.ports());
    undisturbed = UndisturbedPush.of(district, PushMode.OVERWRITE);
    district.worlds().load(EveryEffect.world());
    others = scenario.push("others", OTHERS);
  }

  @AfterAll
  static void close() {
    district.close();
    LOG.removeHandler(LISTENER);
    LOG.setUseParentHandlers(true);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = district.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * From the first statement of a range to its last, at either level. A trigger that comes before
   * an insert would not do: the server then takes the hash that it has still to compute for null.
   */
  @ParameterizedTest
  @CsvSource({
    "UPDATE, course_category, NEW.course_id",
    "UPDATE, course, NEW.id",
    "INSERT, section_category, NEW.course_id",
    "DELETE, course_grading_task, OLD.course_id"
  })
  void itIsWhollyOldAndTheOthersWhollyNewUntilTheNextPushCompletesIt(
      String effect, String table, String course) throws SQLException {
    district.worlds().load(EveryEffect.world());
    execute(
        """
        CREATE TRIGGER refuse AFTER %s ON %s FOR EACH ROW
        BEGIN
          IF %s = %d THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'refused by a trigger'; END IF;
        END
        """
            .formatted(effect, table, course, REFUSED.value()));
    Pushed refused;
    try {
      refused = scenario.push("refused", ALL);
    } finally {
      execute("DROP TRIGGER refuse");
    }

    assertIsTold(refused);
    assertIsWhole(refused.job().id());

    Pushed next = scenario.push("next", ALL);

    assertThat(next.job().state()).isEqualTo(PushState.COMPLETED);
    Worlds.Result result =
        UndisturbedPush.result(district.worlds().read(), refused.job().id(), next.job().id());
    assertThat(Worlds.differences(undisturbed.result().setup(), result.setup())).isEmpty();
    assertThat(Worlds.differences(undisturbed.result().rest(), result.rest())).isEmpty();
  }

  private static void assertIsTold(Pushed refused) {
    assertThat(refused.job().state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
    assertThat(refused.job().courses()).isEqualTo(new CourseCounts(0, 0, 3, 1, 0, 1));
    assertThat(refused.totals()).isEqualTo(others.totals());
    List<PushItem> ofCourse =
        refused.items().stream().filter(item -> item.course().equals(REFUSED)).toList();
    assertThat(ofCourse).hasSize(1);
    PushItem item = ofCourse.get(0);
    assertThat(item.typeIfAny()).isEmpty();
    assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(item.reasonIfAny()).contains(Reason.ERROR);
    assertThat(item.rule()).isEqualTo("C-15");
    assertThat(item.errorId()).hasSize(36);
    assertThat(TOLD).anyMatch(told -> told.endsWith("course 2 failed, error " + item.errorId()));
    assertThat(item.title().name()).isEqualTo("Two");
  }

  private static void assertIsWhole(JobId job) {
    World now = district.worlds().read();
    assertThat(now.studentWork()).isEqualTo(EveryEffect.world().studentWork());
    for (CourseId course : now.courses.keySet()) {
      assertThat(UndisturbedPush.now(now, course, job))
          .isEqualTo(
              course.equals(REFUSED) ? UndisturbedPush.before(course) : undisturbed.after(course));
    }
  }
}
