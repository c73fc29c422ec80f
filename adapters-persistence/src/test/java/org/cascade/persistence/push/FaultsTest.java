package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Update;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.DatabaseUnavailableException;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.Submission;
import org.cascade.application.push.SubmitPushService;
import org.cascade.application.testing.Ports;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.Worlds;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.persistence.push.Faults.Kind;
import org.cascade.persistence.setup.NamedSetupMapper;
import org.cascade.persistence.setup.SetupMappers;
import org.cascade.persistence.testing.MySqlDistrict;
import org.cascade.persistence.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * C-15, Q-6: whatever statement of a push fails, every course is wholly old or wholly new, and what
 * is missing is made up for.
 */
class FaultsTest {
  /** How often a transaction is tried that meets another. */
  private static final int TRIES = 5;

  /** Statements of a range that has every effect: far more than could be few by mistake. */
  private static final int MANY = 70;

  private static final PushSettings ONE_RANGE = new PushSettings(5, 1);
  private static final World BEFORE = EveryEffect.world();

  /** Tells with its stack what fails, which here is nearly everything. */
  private static final Logger TALKER = Logger.getLogger("org.cascade.application.push");

  private static final Faults FAULTS = new Faults();
  private static MySqlDistrict district;
  private static Tables tables;
  private static Ports faulty;
  private static UndisturbedPush locked;
  private static UndisturbedPush overwrite;

  @BeforeAll
  static void open() {
    TALKER.setLevel(Level.OFF);
    district = new MySqlDistrict();
    tables = new Tables(district.database());
    faulty = district.ports(FAULTS);
    locked = UndisturbedPush.of(district, PushMode.LOCKED);
    overwrite = UndisturbedPush.of(district, PushMode.OVERWRITE);
  }

  @AfterAll
  static void close() {
    district.close();
    TALKER.setLevel(null);
  }

  /** A job whose only range is under way. */
  private record Begun(JobLease lease, CourseRange range, PushPlanner planner) {
    void push() {
      faulty.courses().push(lease, List.of(range), planner);
    }

    Pushed finish() {
      district.ports().jobs().finish(lease);
      return new PushScenario(district.ports()).result(lease.job());
    }
  }

  private static Begun begin(PushMode mode) {
    district.worlds().load(BEFORE);
    PushJobs jobs = district.ports().jobs();
    JobId job = submit("begun", mode);
    JobLease lease = jobs.take(job).orElseThrow();
    CourseRange range = jobs.nextRanges(lease, Portion.ONE_RANGE).get(0);
    PushTerms terms = jobs.find(job).orElseThrow().terms();
    return new Begun(
        lease,
        range,
        new PushPlanner(
            terms,
            jobs.planNumbers(
                lease,
                List.of(range),
                numbers -> NumberPlan.of(numbers.present(), numbers.wanted()))));
  }

  private static JobId submit(String requestId, PushMode mode) {
    Ports ports = district.ports();
    return new SubmitPushService(ports.scopes(), ports.jobs(), job -> {}, ONE_RANGE)
        .submit(new Submission("registrar", requestId, SmallDistrict.withSections(mode)))
        .id();
  }

  private static void assertUndisturbed(Pushed pushed, UndisturbedPush expected) {
    assertThat(pushed.job().state()).isEqualTo(expected.pushed().job().state());
    assertThat(pushed.job().courses()).isEqualTo(expected.pushed().job().courses());
    assertThat(pushed.totals()).isEqualTo(expected.pushed().totals());
    assertThat(pushed.items()).isEqualTo(expected.pushed().items());
    assertResult(expected, pushed.job().id());
  }

  private static void assertResult(UndisturbedPush expected, JobId... jobs) {
    Worlds.Result result = UndisturbedPush.result(district.worlds().read(), jobs);
    assertThat(Worlds.differences(expected.result().setup(), result.setup())).isEmpty();
    assertThat(Worlds.differences(expected.result().rest(), result.rest())).isEmpty();
  }

  /** All courses are in one range here, and only numbers that depend on each other go ahead. */
  private static void assertWhollyOldOrNew(UndisturbedPush expected, JobId... jobs) {
    World now = district.worlds().read();
    if (!now.setup.equals(BEFORE.setup)) {
      assertThat(UndisturbedPush.result(now, jobs).setup()).isEqualTo(expected.result().setup());
    }
  }

  @Nested
  class ARange {
    /**
     * Tries to push it until nothing is in the way any more; each time another statement fails, and
     * after it as many as make it give up.
     *
     * @return how often it was tried in vain
     */
    private int pushInSpite(Begun begun, int atOnce, Kind... kinds) throws SQLException {
      Map<String, Long> before = tables.checksums();
      for (int tries = 0; ; tries++) {
        FAULTS.failFrom(1 + tries * atOnce, atOnce, kinds[tries % kinds.length]);
        Throwable failure = catchThrowable(begun::push);
        if (FAULTS.left() > 0) {
          assertThat(failure).isNull();
          return tries;
        }
        assertThat(failure).rootCause().isInstanceOf(SQLException.class);
        assertThat(tables.checksums()).isEqualTo(before);
      }
    }

    @Test
    void inWhichAnyStatementFailsChangesNothingAtAllAndIsDoneTheNextTime() throws SQLException {
      Begun begun = begin(PushMode.OVERWRITE);

      int tries = pushInSpite(begun, 1, Kind.ERROR);

      assertThat(tries).isGreaterThan(MANY);
      assertThat(FAULTS.run()).containsAll(writingStatements());
      assertUndisturbed(begun.finish(), overwrite);
    }

    @Test
    void thatMeetsOthersWhereverItIsTriesAgainAndAfterFiveTimesHasChangedNothing()
        throws SQLException {
      Begun begun = begin(PushMode.LOCKED);

      int tries = pushInSpite(begun, TRIES, Kind.DEADLOCK, Kind.LOCK_TIMEOUT);

      assertThat(tries).isGreaterThan(MANY / 2 / TRIES);
      assertUndisturbed(begun.finish(), locked);
    }

    /** All that setup can be written with. */
    private Set<String> writingStatements() {
      return Stream.of(SetupMappers.all())
          .flatMap(mapper -> Stream.of(mapper.getMethods()).filter(method -> isNeeded(method)))
          .flatMap(method -> Stream.of(method.getAnnotations()))
          .map(this::text)
          .filter(sql -> !sql.isEmpty())
          .map(sql -> sql.replaceAll("#\\{\\w+}", "?").strip())
          .collect(Collectors.toSet());
    }

    /** The link of a category is live whatever its name is, so it never stands in the way. */
    private boolean isNeeded(Method method) {
      boolean isNamed = NamedSetupMapper.class.isAssignableFrom(method.getDeclaringClass());
      return !(isNamed && method.getName().equals("releaseLink"));
    }

    private String text(Annotation annotation) {
      if (annotation instanceof Insert insert) {
        return insert.value()[0];
      } else if (annotation instanceof Update update) {
        return update.value()[0];
      }
      return annotation instanceof Delete delete ? delete.value()[0] : "";
    }
  }

  @Nested
  class APush {
    private final PushScenario scenario = new PushScenario(faulty, ONE_RANGE);

    @BeforeEach
    void load() {
      district.worlds().load(BEFORE);
    }

    /** The server that runs it goes on each time, as one does that finds a job of a dead one. */
    @ParameterizedTest
    @CsvSource({"CONNECTION_LOST, 70", "ANSWER_LOST, 5"})
    void thatLosesItsDatabaseAgainAndAgainGetsToTheSameEnd(Kind kind, int atLeast) {
      JobId job = submit("a", PushMode.OVERWRITE);

      int losses = 0;
      FAULTS.failAt(1, kind);
      while (loses(job)) {
        losses++;
        FAULTS.failAt(1 + losses, kind);
        assertWhollyOldOrNew(overwrite, job);
      }

      assertThat(losses).isGreaterThan(atLeast);
      assertUndisturbed(new PushScenario(district.ports()).result(job), overwrite);
    }

    private boolean loses(JobId job) {
      Throwable failure = catchThrowable(() -> scenario.run(job));
      if (FAULTS.left() > 0) {
        assertThat(failure).isNull();
        return false;
      }
      assertThat(failure).isInstanceOf(DatabaseUnavailableException.class);
      return true;
    }

    @Test
    void thatAnErrorEndsIsCompletedByTheNextOne() {
      List<JobId> jobs = new ArrayList<>();
      do {
        jobs.add(submit("push " + jobs.size(), PushMode.OVERWRITE));
        FAULTS.failAt(jobs.size(), Kind.ERROR);
        Throwable failure = catchThrowable(() -> scenario.run(jobs.get(jobs.size() - 1)));
        assertThat(failure == null || FAULTS.left() == 0).isTrue();
        assertWhollyOldOrNew(overwrite, jobs.toArray(JobId[]::new));
      } while (FAULTS.left() == 0);

      assertThat(jobs).hasSizeGreaterThan(MANY / 2);
      assertResult(overwrite, jobs.toArray(JobId[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 60})
    void inWhoseRangeAStatementFailsOnceIsCompleteAllTheSame(int statement) {
      Ports sound = district.ports();
      FAULTS.failAt(statement, Kind.ERROR);

      Pushed pushed =
          new PushScenario(
                  new Ports(sound.scopes(), faulty.courses(), sound.jobs(), sound.catalogs()),
                  ONE_RANGE)
              .push("a", SmallDistrict.withSections(PushMode.OVERWRITE));

      assertThat(FAULTS.left()).isZero();
      assertUndisturbed(pushed, overwrite);
    }
  }
}
