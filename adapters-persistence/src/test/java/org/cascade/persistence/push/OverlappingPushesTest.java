package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.application.testing.SmallDistrict.request;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.Submission;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.Answers;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Planning;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reading;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.testing.MySqlDistrict;
import org.cascade.persistence.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** N-3: two pushes never write the same course at the same time. */
class OverlappingPushesTest {
  private static final PushRequest REQUEST = request(PushMode.LOCKED, DataType.GRADING_TASKS);
  private static MySqlDistrict district;

  @BeforeAll
  static void open() {
    district = new MySqlDistrict();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  @Test
  void thePushThatComesSecondWaitsAndSeesWhatTheFirstOneDid() {
    district
        .worlds()
        .load(
            new SmallDistrict()
                .master(1, "M1")
                .masterTask(10, 1, 1, "1.000")
                .course(1, 1, "C1")
                .world());
    JobLease first = begin("first");
    JobLease second = begin("second");
    List<CompletableFuture<Void>> waiting = new ArrayList<>();

    push(
        first,
        new Planner() {
          @Override
          public Planning plan(CourseFacts course, Answers answers) {
            waiting.add(CompletableFuture.runAsync(() -> push(second, new Planner())));
            awaitLockWait(waiting.get(0));
            return super.plan(course, answers);
          }
        });
    waiting.get(0).join();

    assertThat(outcomes(first)).containsExactly(Outcome.CREATED);
    assertThat(outcomes(second)).containsExactly(Outcome.UNCHANGED);
  }

  private static void awaitLockWait(CompletableFuture<Void> push) {
    try {
      new Tables(district.database()).awaitLockWait(push);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A job of the one course, its range under way. */
  private static JobLease begin(String requestId) {
    PushJobs jobs = district.ports().jobs();
    JobId job =
        jobs.create(
                new Submission("registrar", requestId, REQUEST),
                district.ports().scopes().read(REQUEST),
                List.of(range()))
            .id();
    JobLease lease = jobs.take(job).orElseThrow();
    assertThat(jobs.nextRanges(lease, Portion.ONE_RANGE)).hasSize(1);
    return lease;
  }

  private static CourseRange range() {
    return new CourseRange(
        1, SmallDistrict.CALENDAR, List.of(new Target(new CourseId(1), SmallDistrict.MASTER)));
  }

  private static void push(JobLease lease, CoursePlanner planner) {
    district.ports().courses().push(lease, List.of(range()), planner);
  }

  private static List<Outcome> outcomes(JobLease lease) {
    return district.ports().jobs().totals(lease.job()).records().keySet().stream()
        .map(TallyKey::outcome)
        .toList();
  }

  private static class Planner implements CoursePlanner {
    private final CoursePlanner planner =
        new PushPlanner(REQUEST.terms(district.ports().scopes().read(REQUEST).locks()), Map.of());

    @Override
    public PushTerms terms() {
      return planner.terms();
    }

    @Override
    public boolean hasDecided(CourseId course) {
      return planner.hasDecided(course);
    }

    @Override
    public Reading reading() {
      return planner.reading();
    }

    @Override
    public Planning plan(CourseFacts course, Answers answers) {
      return planner.plan(course, answers);
    }
  }
}
