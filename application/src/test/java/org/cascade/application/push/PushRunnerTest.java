package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;

import java.util.ArrayList;
import java.util.List;
import org.cascade.application.push.TroubledCourses.Trouble;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.Ports;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PushRunnerTest {
  private static final PushSettings FOUR_AT_ONCE = new PushSettings(4, 1);
  private static final CourseId BAD = new CourseId(6);

  private final InMemoryDistrict district = new InMemoryDistrict();

  /** Eight courses that all lack a task: two ranges of four. */
  @BeforeEach
  void load() {
    SmallDistrict small = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    for (long course = 1; course <= 8; course++) {
      small.course(course, 1, "C" + course);
    }
    district.load(small.world());
  }

  private PushScenario scenario(LinkedCourses courses) {
    Ports ports = district.ports();
    return new PushScenario(
        new Ports(ports.scopes(), courses, ports.jobs(), ports.catalogs()), FOUR_AT_ONCE);
  }

  private TroubledCourses troubled(Trouble trouble) {
    return new TroubledCourses(district.ports().courses(), trouble);
  }

  private static boolean has(CourseRange range, CourseId course) {
    return range.targets().stream().anyMatch(target -> target.course().equals(course));
  }

  private Pushed push(LinkedCourses courses) {
    return scenario(courses).push("a", request(LOCKED, GRADING_TASKS));
  }

  private List<Long> pushed() {
    return district.read().setup.keySet().stream()
        .map(World.BelowId::course)
        .map(CourseId::value)
        .toList();
  }

  /** C-15. */
  @Nested
  class ACourseThatCannotBePushed {
    private final TroubledCourses courses =
        troubled(
            (range, attempt) -> {
              if (has(range, BAD)) {
                throw new IllegalStateException("broken row");
              }
            });

    @Test
    void standsAloneInTheEndAndTheOthersGoOn() {
      Pushed pushed = push(courses);

      assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L, 5L, 7L, 8L);
      assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
      assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 7, 0, 0, 1));
      assertThat(pushed.totals().considered()).isEqualTo(7);
    }

    @Test
    void isReportedWithAnIdThatTheLogHas() {
      PushItem item = push(courses).items().get(0);

      assertThat(item.course()).isEqualTo(BAD);
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.reasonIfAny()).contains(Reason.ERROR);
      assertThat(item.errorId()).hasSize(36);
    }

    @Test
    void isTriedTwiceInEachRangeBeforeTheRangeIsHalved() {
      push(courses);

      assertThat(courses.asked.stream().flatMap(List::stream).filter(range -> has(range, BAD)))
          .extracting(range -> range.targets().size())
          .containsExactly(4, 4, 2, 2, 1, 1);
    }
  }

  @Nested
  class APlanThatIsOvertaken {
    @Test
    void isMadeAgain() {
      Pushed pushed =
          push(
              troubled(
                  (range, attempt) -> {
                    if (attempt == 1) {
                      throw new PlanOvertakenException("a row changed");
                    }
                  }));

      assertThat(pushed()).hasSize(8);
      assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
      assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 8, 0, 0, 0));
    }

    @Test
    void twiceFailsTheCourseAsChangedDuringThePush() {
      Pushed pushed =
          push(
              troubled(
                  (range, attempt) -> {
                    if (has(range, BAD)) {
                      throw new PlanOvertakenException("a row changed");
                    }
                  }));

      assertThat(pushed.items())
          .extracting(PushItem::reason)
          .containsExactly(Reason.CHANGED_DURING_PUSH);
      assertThat(pushed()).hasSize(7);
    }
  }

  @Test
  void severalWorkersReachTheResultOfOne() {
    Pushed pushed =
        new PushScenario(district.ports(), new PushSettings(1, 3))
            .push("a", request(LOCKED, GRADING_TASKS));

    assertThat(pushed()).hasSize(8);
    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 8, 0, 0, 0));
  }

  /** Each course is a range here. */
  @Nested
  class SeveralRangesAtOnce {
    private static final PushSettings SINGLES = new PushSettings(1, 1);

    private PushScenario singles(LinkedCourses courses) {
      Ports ports = district.ports();
      return new PushScenario(
          new Ports(ports.scopes(), courses, ports.jobs(), ports.catalogs()), SINGLES);
    }

    private Pushed pushSingles(LinkedCourses courses) {
      return singles(courses).push("a", request(LOCKED, GRADING_TASKS));
    }

    private static List<List<Long>> asked(TroubledCourses courses) {
      return courses.asked.stream()
          .map(
              ranges ->
                  CourseRange.targets(ranges).stream()
                      .map(target -> target.course().value())
                      .toList())
          .toList();
    }

    /** Never more than half of what is left, so that others find work too. */
    @Test
    void arePushedWhereLittleIsToBeDone() {
      TroubledCourses courses = troubled((range, attempt) -> {});

      Pushed pushed = pushSingles(courses);

      assertThat(asked(courses))
          .containsExactly(
              List.of(1L), List.of(2L, 3L), List.of(4L, 5L), List.of(6L), List.of(7L), List.of(8L));
      assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 8, 0, 0, 0));
      assertThat(pushed.totals().considered()).isEqualTo(8);
    }

    /** C-15. */
    @Test
    void thatFailArePushedOneByOneSoThatTheCourseAtFaultFailsAlone() {
      TroubledCourses courses =
          troubled(
              (range, attempt) -> {
                if (has(range, new CourseId(4))) {
                  throw new IllegalStateException("broken row");
                }
              });

      Pushed pushed = pushSingles(courses);

      assertThat(asked(courses))
          .containsExactly(
              List.of(1L),
              List.of(2L, 3L),
              List.of(4L, 5L),
              List.of(4L),
              List.of(4L),
              List.of(5L),
              List.of(6L),
              List.of(7L),
              List.of(8L));
      assertThat(pushed()).containsExactly(1L, 2L, 3L, 5L, 6L, 7L, 8L);
      assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(0, 0, 7, 0, 0, 1));
      assertThat(pushed.items()).extracting(PushItem::reason).containsExactly(Reason.ERROR);
    }

    /** */
    @Test
    void thatFailAreNotGoneOnWithWhenThePushIsCancelled() {
      Pushed pushed =
          pushSingles(
              troubled(
                  (range, attempt) -> {
                    if (has(range, new CourseId(4)) && attempt == 1) {
                      throw new PlanOvertakenException("a row changed");
                    } else if (has(range, new CourseId(4))) {
                      district.ports().jobs().requestCancel(new JobId(1));
                    }
                  }));

      assertThat(pushed.job().state()).isEqualTo(PushState.CANCELLED);
      assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(4, 0, 4, 0, 0, 0));
      assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L);
    }

    /** */
    @Test
    void thatLoseTheDatabaseArePushedByTheNextRun() {
      TroubledCourses away =
          troubled(
              (range, attempt) -> {
                if (has(range, new CourseId(4))) {
                  throw new DatabaseUnavailableException(new IllegalStateException("gone"));
                }
              });

      assertThatThrownBy(() -> pushSingles(away)).isInstanceOf(DatabaseUnavailableException.class);

      assertThat(pushed()).containsExactly(1L, 2L, 3L);
      JobId job = district.ports().jobs().unfinished().get(0);
      PushScenario back = singles(district.ports().courses());
      back.run(job);
      assertThat(back.result(job).job().courses()).isEqualTo(new CourseCounts(0, 0, 8, 0, 0, 0));
    }
  }

  /** */
  @Test
  void aDatabaseThatGoesAwayStopsThePushAndAnotherRunCompletesIt() {
    TroubledCourses away =
        troubled(
            (range, attempt) -> {
              if (has(range, BAD)) {
                throw new DatabaseUnavailableException(new IllegalStateException("gone"));
              }
            });

    assertThatThrownBy(() -> push(away)).isInstanceOf(DatabaseUnavailableException.class);

    JobId job = district.ports().jobs().unfinished().get(0);
    assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(scenario(away).result(job).job().state()).isEqualTo(PushState.RUNNING);

    PushScenario back = scenario(district.ports().courses());
    back.run(job);

    assertThat(pushed()).hasSize(8);
    assertThat(back.result(job).job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(back.result(job).totals().considered()).isEqualTo(8);
  }

  @Test
  void aRunnerThatLostItsLeaseStopsAndLeavesTheJobToTheOther() {
    Ports ports = district.ports();
    TroubledCourses overtaken =
        troubled(
            (range, attempt) -> {
              if (has(range, BAD) && attempt == 1) {
                ports.jobs().take(ports.jobs().unfinished().get(0));
              }
            });

    Pushed stopped = push(overtaken);

    assertThat(stopped.job().state()).isEqualTo(PushState.RUNNING);
    assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L);
    scenario(ports.courses()).run(stopped.job().id());
    assertThat(pushed()).hasSize(8);
  }

  /** What no course is at fault for. */
  @Test
  void anUnexpectedFailureOfTheJobItselfEndsIt() {
    SmallDistrict small = new SmallDistrict().master(1, "M1").course(1, 1, "C1");
    district.load(small.world());
    Ports ports = district.ports();
    PushJobs jobs =
        new ForwardingPushJobs(ports.jobs()) {
          @Override
          public List<CourseRange> nextRanges(JobLease lease, Portion most) {
            throw new IllegalStateException("no ranges today");
          }
        };
    PushScenario scenario =
        new PushScenario(
            new Ports(ports.scopes(), ports.courses(), jobs, ports.catalogs()), FOUR_AT_ONCE);

    PushJob job = scenario.push("a", request(LOCKED, COURSE_INFO)).job();

    assertThat(job.state()).isEqualTo(PushState.FAILED);
    assertThat(job.reasonIfAny()).contains(Reason.ERROR);
    assertThat(job.errorId()).hasSize(36);
  }

  /** */
  @Test
  void aCancelledPushStartsNoFurtherRange() {
    Ports ports = district.ports();
    TroubledCourses cancelling =
        troubled((range, attempt) -> ports.jobs().requestCancel(new JobId(1)));

    Pushed pushed = push(cancelling);

    assertThat(pushed.job().state()).isEqualTo(PushState.CANCELLED);
    assertThat(pushed.job().courses()).isEqualTo(new CourseCounts(4, 0, 4, 0, 0, 0));
    assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void aRunnerThatIsToStopLeavesTheRestForTheNextRun() {
    Ports ports = district.ports();
    JobId job =
        Queued.push(
                ports.scopes(),
                ports.jobs(),
                FOUR_AT_ONCE,
                new Submission("registrar", "a", request(LOCKED, GRADING_TASKS)))
            .id();
    try (ProgressFeed progress = new ProgressFeed(ports.jobs())) {
      List<PushRunner> runners = new ArrayList<>();
      LinkedCourses stopping = troubled((range, attempt) -> runners.get(0).stop());
      runners.add(new PushRunner(ports.jobs(), stopping, progress, FOUR_AT_ONCE));

      runners.get(0).run(job);
    }

    assertThat(pushed()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(ports.jobs().unfinished()).containsExactly(job);
    scenario(ports.courses()).run(job);
    assertThat(pushed()).hasSize(8);
  }

  @Test
  void aJobThatHasEndedIsNotRunAgain() {
    Pushed pushed = push(district.ports().courses());
    World after = district.read();
    TroubledCourses watched = troubled((range, attempt) -> {});

    scenario(watched).run(pushed.job().id());

    assertThat(watched.asked).isEmpty();
    assertThat(district.read().tables()).isEqualTo(after.tables());
  }
}
