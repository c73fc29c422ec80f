package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cascade.application.testing.SmallDistrict.CALENDAR;
import static org.cascade.application.testing.SmallDistrict.CATALOG;
import static org.cascade.application.testing.SmallDistrict.MASTER;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LeaseLostException;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs.CalendarNumbers;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.Submission;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What {@code PushJobs} keeps of a job from its submission to its end. */
public abstract class PushJobsContract extends PortContract {
  private static final PushRequest TASKS = request(LOCKED, GRADING_TASKS);

  /** Four courses of one master and one that ignores pushes; course 4 edited its task. */
  @BeforeEach
  void load() {
    SmallDistrict district = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    for (long course = 1; course <= 4; course++) {
      district.course(course, 1, "C" + course);
    }
    district.editedTask(4, 2, "3.000", 10);
    CourseRow row = district.world().course(new CourseId(1));
    district.course(5, new CourseRow(CALENDAR, MASTER, true, otherNumber(row), 1, false));
    load(district);
  }

  private static CourseInfo otherNumber(CourseRow row) {
    return SmallDistrict.info("C5", row.info().value(CourseAttribute.NAME));
  }

  private PushJob submit(String requestId, PushRequest request, CourseRange... ranges) {
    return ports()
        .jobs()
        .create(
            new Submission("registrar", requestId, request),
            ports().scopes().read(request),
            List.of(ranges));
  }

  /** A job of the courses 1 and 2, then 3 and 4. */
  private JobId submitted() {
    return submit("a", TASKS, range(1, 1, 2), range(2, 3, 4)).id();
  }

  private static CourseRange range(int number, long... courses) {
    return new CourseRange(
        number,
        CALENDAR,
        LongStream.of(courses).mapToObj(id -> new Target(new CourseId(id), MASTER)).toList());
  }

  private JobLease take(JobId job) {
    return ports().jobs().take(job).orElseThrow();
  }

  private CourseRange next(JobLease lease) {
    return ports().jobs().nextRanges(lease, Portion.ONE_RANGE).get(0);
  }

  private void push(JobLease lease, CourseRange range) {
    PushJob job = found(lease.job());
    ports().courses().push(lease, List.of(range), new PushPlanner(job.terms(), Map.of()));
  }

  private PushJob found(JobId job) {
    return ports().jobs().find(job).orElseThrow();
  }

  private CourseCounts counts(JobLease lease) {
    return found(lease.job()).courses();
  }

  private List<PushItem> items(JobId job) {
    return ports().jobs().items(job, ItemPosition.START, 1000).items();
  }

  private static void assertLost(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(LeaseLostException.class);
  }

  @Nested
  class ASubmission {
    @Test
    void isKeptWordForWord() {
      PushRequest request =
          PushRequest.ofCatalog(
              TASKS.year(),
              CATALOG,
              Set.of(CALENDAR),
              Set.of(MASTER),
              OVERWRITE,
              Boolean.FALSE,
              Set.of(GRADING_TASKS, COURSE_INFO),
              "Für den \"Herbst\" 𝒜");
      PushJob job = submit("a", request, range(1, 1));

      assertThat(found(job.id())).isEqualTo(job);
      assertThat(job.submission()).isEqualTo(new Submission("registrar", "a", request));
      assertThat(job.state()).isEqualTo(PushState.QUEUED);
      assertThat(job.catalogName()).isEqualTo("District Catalog");
      assertThat(job.locks()).isEqualTo(ports().scopes().read(request).locks());
      assertThat(job.startedAt()).isNull();
      assertThat(job.endedAt()).isNull();
    }

    @Test
    void leavesOpenWhatItDoesNotSay() {
      PushRequest request =
          PushRequest.ofCatalog(
              TASKS.year(), CATALOG, Set.of(), Set.of(), OVERWRITE, null, Set.of(), "");
      PushJob job = submit("a", request);

      assertThat(found(job.id()).submission().request()).isEqualTo(request);
    }

    /** What a kind does not have stays out of it. */
    @Test
    void ofAnyKindIsKeptWordForWord() {
      List<PushRequest> requests =
          List.of(
              SmallDistrict.ofMaster(LOCKED, 1, DataType.CATEGORIES),
              SmallDistrict.ofCalendars(Set.of(CALENDAR)),
              SmallDistrict.ofCourses(Set.of(2L, 3L), DataType.GRADE_CALC_OPTIONS),
              SmallDistrict.relink(Set.of(1L, 2L), GRADING_TASKS),
              SmallDistrict.reset(1, DataType.COMPOSITE_GRADES, "task 2 term 1"));

      for (PushRequest request : requests) {
        PushJob job = submit(request.kind().name(), request);

        assertThat(found(job.id())).isEqualTo(job);
        assertThat(job.submission().request()).isEqualTo(request);
        assertThat(job.terms()).isEqualTo(request.terms(ports().scopes().read(request).locks()));
        assertThat(job.catalogName())
            .isEqualTo(request.kind().readsMasters() ? "District Catalog" : "");
      }
    }

    @Test
    void underAnIdThatTheCallerUsedFindsTheJobThatIsThere() {
      PushJob job = submit("a", TASKS, range(1, 1));

      PushJob again = submit("a", request(OVERWRITE), range(1, 1));

      assertThat(again).isEqualTo(job);
      assertThat(ports().jobs().findByRequestId("registrar", "a")).contains(job);
      assertThat(ports().jobs().list(Optional.empty(), 10)).containsExactly(job);
    }

    @Test
    void ofAnotherCallerIsAnother() {
      PushJob job = submit("a", TASKS, range(1, 1));
      PushJob other =
          ports()
              .jobs()
              .create(
                  new Submission("secretary", "a", TASKS),
                  ports().scopes().read(TASKS),
                  List.of(range(1, 1)));

      assertThat(other.id()).isNotEqualTo(job.id());
      assertThat(ports().jobs().findByRequestId("nobody", "a")).isEmpty();
    }

    @Test
    void countsItsCoursesBeforeAnythingRuns() {
      assertThat(found(submitted()).courses()).isEqualTo(new CourseCounts(4, 0, 0, 0, 1, 0));
    }

    @Test
    void listsTheCoursesThatAreLeftAloneWhole() {
      PushItem item = items(submitted()).get(0);

      assertThat(item.course()).isEqualTo(new CourseId(5));
      assertThat(item.outcome()).isEqualTo(Outcome.SKIPPED);
      assertThat(item.reasonIfAny()).contains(Reason.IGNORE_MASTER_PUSH);
      assertThat(item.rule()).isEqualTo("S-1");
      assertThat(item.typeIfAny()).isEmpty();
      assertThat(item.masterNumber()).isEqualTo("M1");
      assertThat(item.title().number()).isEqualTo("C5");
    }
  }

  @Nested
  class TheList {
    @Test
    void isNewestFirstAndGoesOnBelowAJob() {
      JobId a = submit("a", TASKS).id();
      JobId b = submit("b", TASKS).id();
      JobId c = submit("c", TASKS).id();

      assertThat(ids(Optional.empty(), 2)).containsExactly(c, b);
      assertThat(ids(Optional.of(b), 2)).containsExactly(a);
    }

    private List<JobId> ids(Optional<JobId> before, int limit) {
      return ports().jobs().list(before, limit).stream().map(PushJob::id).toList();
    }

    @Test
    void ofTheUnfinishedIsOldestFirst() {
      JobId a = submit("a", TASKS).id();
      JobId b = submit("b", TASKS).id();
      JobId c = submit("c", TASKS).id();
      take(c);
      ports().jobs().requestCancel(b);

      assertThat(ports().jobs().unfinished()).containsExactly(a, c);
    }

    @Test
    void hasNoJobThatDoesNotExist() {
      JobId unknown = new JobId(Long.MAX_VALUE);

      assertThat(ports().jobs().find(unknown)).isEmpty();
      assertThat(ports().jobs().take(unknown)).isEmpty();
      assertThat(ports().jobs().requestCancel(unknown)).isFalse();
    }
  }

  @Nested
  class Taking {
    @Test
    void makesTheJobRun() {
      JobLease lease = take(submitted());

      assertThat(found(lease.job()).state()).isEqualTo(PushState.RUNNING);
      assertThat(found(lease.job()).startedAt()).isNotNull();
    }

    @Test
    void againEndsTheLeaseBefore() {
      JobLease old = take(submitted());
      CourseRange range = next(old);
      JobLease current = take(old.job());

      assertThat(current.epoch()).isGreaterThan(old.epoch());
      assertLost(() -> ports().jobs().nextRanges(old, Portion.ONE_RANGE));
      assertLost(() -> push(old, range));
      assertLost(
          () ->
              ports()
                  .jobs()
                  .planNumbers(old, List.of(range), numbers -> NumberPlan.of(Map.of(), Map.of())));
      assertLost(() -> ports().jobs().split(old, range));
      assertLost(() -> ports().jobs().fail(old, range, Reason.ERROR, "e"));
      assertLost(() -> ports().jobs().abort(old, "e"));
      assertLost(() -> ports().jobs().finish(old));
      assertThat(found(old.job()).state()).isEqualTo(PushState.RUNNING);
    }

    /** what a dead server had begun is begun again, what it had done is not. */
    @Test
    void againGoesOnAtTheRangeThatWasUnderWay() {
      JobLease old = take(submitted());
      push(old, next(old));
      CourseRange underWay = next(old);
      assertThat(counts(old).running()).isEqualTo(2);

      JobLease current = take(old.job());

      assertThat(counts(current)).isEqualTo(new CourseCounts(2, 0, 2, 0, 1, 0));
      assertThat(next(current)).isEqualTo(underWay);
      assertThat(ports().jobs().nextRanges(current, Portion.ONE_RANGE)).isEmpty();
    }

    @Test
    void keepsTheTimeOfTheFirstStart() {
      JobLease lease = take(submitted());
      PushJob first = found(lease.job());
      take(lease.job());

      assertThat(found(lease.job()).startedAt()).isEqualTo(first.startedAt());
    }

    @Test
    void isOverWhenTheJobHasEnded() {
      JobLease lease = take(submitted());
      push(lease, next(lease));
      push(lease, next(lease));
      ports().jobs().finish(lease);

      assertThat(ports().jobs().take(lease.job())).isEmpty();
      assertLost(() -> ports().jobs().nextRanges(lease, Portion.ONE_RANGE));
      assertLost(() -> ports().jobs().finish(lease));
    }
  }

  @Nested
  class TheRanges {
    @Test
    void comeInTheirOrderEachOnce() {
      JobLease lease = take(submitted());

      assertThat(next(lease)).isEqualTo(range(1, 1, 2));
      assertThat(next(lease)).isEqualTo(range(2, 3, 4));
      assertThat(ports().jobs().nextRanges(lease, Portion.ONE_RANGE)).isEmpty();
    }

    private JobLease takeJobOfSingles(int courses) {
      CourseRange[] ranges =
          LongStream.rangeClosed(1, courses)
              .mapToObj(course -> range((int) course, course))
              .toArray(CourseRange[]::new);
      return take(submit("a", TASKS, ranges).id());
    }

    private List<Integer> numbers(JobLease lease, int ranges, int courses, int part) {
      return ports().jobs().nextRanges(lease, new Portion(ranges, courses, part)).stream()
          .map(CourseRange::number)
          .toList();
    }

    @Test
    void comeSeveralAtOnceAsFarAsWanted() {
      JobLease lease = takeJobOfSingles(4);

      assertThat(numbers(lease, 3, 100, 1)).containsExactly(1, 2, 3);
      assertThat(counts(lease).running()).isEqualTo(3);
      assertThat(numbers(lease, 3, 100, 1)).containsExactly(4);
      assertThat(numbers(lease, 3, 100, 1)).isEmpty();
    }

    /** No worker takes what another could do as well. */
    @Test
    void comeInAFairShareOfWhatIsPendingAndNeverNone() {
      JobLease lease = takeJobOfSingles(4);

      assertThat(numbers(lease, 4, 100, 2)).containsExactly(1, 2);
      assertThat(numbers(lease, 4, 100, 2)).containsExactly(3);
      assertThat(numbers(lease, 4, 100, 2)).containsExactly(4);
    }

    @Test
    void comeWithNoMoreCoursesThanWantedUnlessASingleOneHasMore() {
      JobLease lease = take(submitted());

      assertThat(numbers(lease, 2, 3, 1)).containsExactly(1);
      assertThat(numbers(lease, 2, 1, 1)).containsExactly(2);
    }

    @Test
    void arePushedTogetherEachWithItsOwnResult() {
      JobLease lease = take(submitted());
      List<CourseRange> both = ports().jobs().nextRanges(lease, new Portion(2, 100, 1));

      ports().courses().push(lease, both, new PushPlanner(found(lease.job()).terms(), Map.of()));

      assertThat(counts(lease)).isEqualTo(new CourseCounts(0, 0, 4, 0, 1, 0));
      assertThat(ports().jobs().totals(lease.job()).considered()).isEqualTo(4);
      ItemPage first = ports().jobs().items(lease.job(), ItemPosition.START, 1);
      assertThat(ports().jobs().items(lease.job(), new ItemPosition(1, 1000), 1).items())
          .isEqualTo(items(lease.job()).subList(1, 2))
          .isNotEqualTo(first.items());
    }

    /** A range is done once, whoever it is pushed with. */
    @Test
    void arePushedTogetherOnlyIfNoneIsDone() {
      JobLease lease = take(submitted());
      List<CourseRange> both = ports().jobs().nextRanges(lease, new Portion(2, 100, 1));
      push(lease, both.get(1));
      PushPlanner planner = new PushPlanner(found(lease.job()).terms(), Map.of());

      assertLost(() -> ports().courses().push(lease, both, planner));

      assertThat(counts(lease)).isEqualTo(new CourseCounts(0, 2, 2, 0, 1, 0));
      assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
    }

    @Test
    void thatWerePutBackComeAgain() {
      JobLease lease = take(submitted());
      List<CourseRange> taken = ports().jobs().nextRanges(lease, new Portion(2, 100, 1));

      ports().jobs().putBack(lease, taken.subList(1, 2));

      assertThat(counts(lease)).isEqualTo(new CourseCounts(2, 2, 0, 0, 1, 0));
      assertThat(next(lease)).isEqualTo(taken.get(1));
      push(lease, taken.get(0));
      assertLost(() -> ports().jobs().putBack(lease, taken));
    }

    /** */
    @Test
    void areCountedAsTheyGetOn() {
      JobLease lease = take(submitted());
      CourseRange first = next(lease);
      assertThat(counts(lease)).isEqualTo(new CourseCounts(2, 2, 0, 0, 1, 0));

      push(lease, first);
      assertThat(counts(lease)).isEqualTo(new CourseCounts(2, 0, 2, 0, 1, 0));

      push(lease, next(lease));
      assertThat(counts(lease)).isEqualTo(new CourseCounts(0, 0, 4, 0, 1, 0));
    }

    @Test
    void splitIntoHalvesThatAreWorkedInstead() {
      JobLease lease = take(submit("a", TASKS, range(1, 1, 2, 3)).id());
      CourseRange whole = next(lease);

      ports().jobs().split(lease, whole);

      assertThat(counts(lease)).isEqualTo(new CourseCounts(3, 0, 0, 0, 1, 0));
      assertLost(() -> push(lease, whole));
      CourseRange one = next(lease);
      CourseRange other = next(lease);
      assertThat(ports().jobs().nextRanges(lease, Portion.ONE_RANGE)).isEmpty();
      List<Target> halves = new ArrayList<>(one.targets());
      halves.addAll(other.targets());
      assertThat(halves).isEqualTo(whole.targets());
      assertThat(one.targets().size()).isBetween(1, 2);
      assertThat(one.calendar()).isEqualTo(CALENDAR);
      assertThat(List.of(one.number(), other.number())).doesNotContain(whole.number());
    }

    @Test
    void thatFailSayWhy() {
      JobLease lease = take(submit("a", TASKS, range(1, 3)).id());
      ports().jobs().fail(lease, next(lease), Reason.ERROR, "error-1");

      assertThat(counts(lease)).isEqualTo(new CourseCounts(0, 0, 0, 0, 1, 1));
      PushItem item = items(lease.job()).get(1);
      assertThat(item.course()).isEqualTo(new CourseId(3));
      assertThat(item.title().number()).isEqualTo("C3");
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.reasonIfAny()).contains(Reason.ERROR);
      assertThat(item.rule()).isEqualTo("C-15");
      assertThat(item.errorId()).isEqualTo("error-1");
    }
  }

  @Nested
  class Ending {
    @Test
    void waitsForTheLastRange() {
      JobLease lease = take(submitted());
      push(lease, next(lease));

      ports().jobs().finish(lease);

      assertThat(found(lease.job()).state()).isEqualTo(PushState.RUNNING);
    }

    @Test
    void isCompleteWhereNothingFailed() {
      JobLease lease = take(submit("a", TASKS, range(1, 1, 2)).id());
      push(lease, next(lease));
      ports().jobs().finish(lease);

      assertEnded(lease, PushState.COMPLETED);
      assertThat(found(lease.job()).reasonIfAny()).isEmpty();
    }

    @Test
    void isWithFailuresWhereARecordFailed() {
      JobLease lease = take(submitted());
      push(lease, next(lease));
      push(lease, next(lease));
      ports().jobs().finish(lease);

      assertEnded(lease, PushState.COMPLETED_WITH_FAILURES);
    }

    @Test
    void isWithFailuresWhereACourseFailed() {
      JobLease lease = take(submit("a", TASKS, range(1, 1)).id());
      ports().jobs().fail(lease, next(lease), Reason.CHANGED_DURING_PUSH, "e");
      ports().jobs().finish(lease);

      assertEnded(lease, PushState.COMPLETED_WITH_FAILURES);
    }

    /** S-4. */
    @Test
    void saysThatThereWasNoTarget() {
      JobLease lease = take(submit("a", TASKS).id());
      assertThat(ports().jobs().nextRanges(lease, Portion.ONE_RANGE)).isEmpty();
      ports().jobs().finish(lease);

      assertEnded(lease, PushState.COMPLETED);
      assertThat(found(lease.job()).reasonIfAny()).contains(Reason.NO_TARGETS);
    }

    @Test
    void isFailedWhereTheJobWasAborted() {
      JobLease lease = take(submitted());
      CourseRange underWay = next(lease);
      ports().jobs().abort(lease, "error-2");

      assertEnded(lease, PushState.FAILED);
      assertThat(found(lease.job()).reasonIfAny()).contains(Reason.ERROR);
      assertThat(found(lease.job()).errorId()).isEqualTo("error-2");
      assertLost(() -> push(lease, underWay));
    }

    private void assertEnded(JobLease lease, PushState state) {
      assertThat(found(lease.job()).state()).isEqualTo(state);
      assertThat(found(lease.job()).endedAt()).isNotNull();
      assertThat(ports().jobs().unfinished()).isEmpty();
    }
  }

  /** */
  @Nested
  class Cancelling {
    @Test
    void endsAQueuedJobAtOnce() {
      JobId job = submitted();

      assertThat(ports().jobs().requestCancel(job)).isTrue();

      assertThat(found(job).state()).isEqualTo(PushState.CANCELLED);
      assertThat(found(job).reasonIfAny()).contains(Reason.CANCELLED);
      assertThat(found(job).endedAt()).isNotNull();
      assertThat(ports().jobs().take(job)).isEmpty();
    }

    @Test
    void startsNoFurtherRangeAndKeepsWhatIsDone() {
      JobLease lease = take(submitted());
      CourseRange underWay = next(lease);

      assertThat(ports().jobs().requestCancel(lease.job())).isTrue();
      assertThat(found(lease.job()).cancelRequested()).isTrue();
      assertThat(found(lease.job()).state()).isEqualTo(PushState.RUNNING);

      push(lease, underWay);
      assertThat(ports().jobs().nextRanges(lease, Portion.ONE_RANGE)).isEmpty();
      ports().jobs().finish(lease);

      assertThat(found(lease.job()).state()).isEqualTo(PushState.CANCELLED);
      assertThat(found(lease.job()).reasonIfAny()).contains(Reason.CANCELLED);
      assertThat(counts(lease)).isEqualTo(new CourseCounts(2, 0, 2, 0, 1, 0));
      assertThat(hasRow(GRADING_TASKS, 1, 2)).isTrue();
      assertThat(hasRow(GRADING_TASKS, 3, 2)).isFalse();
    }

    @Test
    void comesTooLateForAJobThatHasEnded() {
      JobLease lease = take(submit("a", TASKS).id());
      ports().jobs().finish(lease);

      assertThat(ports().jobs().requestCancel(lease.job())).isFalse();
      assertThat(found(lease.job()).cancelRequested()).isFalse();
    }
  }

  @Nested
  class TheResult {
    @Test
    void growsWithEachRange() {
      JobLease lease = take(submitted());
      assertThat(ports().jobs().totals(lease.job())).isEqualTo(new PushTotals(Map.of()));

      push(lease, next(lease));
      assertThat(ports().jobs().totals(lease.job()).considered()).isEqualTo(2);

      push(lease, next(lease));
      assertThat(ports().jobs().totals(lease.job()).considered()).isEqualTo(4);
      assertThat(ports().jobs().totals(lease.job()).records())
          .satisfies(records -> assertThat(records.values()).containsExactlyInAnyOrder(3L, 1L));
    }

    @Test
    void isReadPageByPage() {
      JobLease lease = take(submit("a", TASKS, range(1, 1, 4), range(2, 2), range(3, 3)).id());
      push(lease, next(lease));
      ports().jobs().fail(lease, next(lease), Reason.ERROR, "e1");
      ports().jobs().fail(lease, next(lease), Reason.ERROR, "e2");

      ItemPage first = ports().jobs().items(lease.job(), ItemPosition.START, 2);
      ItemPage second = ports().jobs().items(lease.job(), first.next().orElseThrow(), 2);

      assertThat(courses(first)).containsExactly(5L, 4L);
      assertThat(courses(second)).containsExactly(2L, 3L);
      assertThat(second.next()).isEmpty();
      assertThat(ports().jobs().items(new JobId(Long.MAX_VALUE), ItemPosition.START, 2))
          .isEqualTo(new ItemPage(List.of(), Optional.empty()));
    }

    private List<Long> courses(ItemPage page) {
      return page.items().stream().map(item -> item.course().value()).toList();
    }
  }

  /** C-8. */
  @Nested
  class TheNumbers {
    private final PushRequest info = request(LOCKED, COURSE_INFO);

    /** The courses 1 and 2 exchange their numbers, 3 wants one that 4, no target, holds. */
    private JobLease exchange() {
      SmallDistrict district =
          new SmallDistrict()
              .master(1, "N1")
              .master(2, "N2")
              .master(3, "N4")
              .course(1, 1, "N2")
              .course(2, 2, "N1")
              .course(3, 3, "N3")
              .course(4, 0, "N4");
      PushJobsContract.this.load(district);
      CourseRange range =
          new CourseRange(
              1,
              CALENDAR,
              ports().scopes().read(info).targets().stream().map(PushTarget::inRange).toList());
      JobLease lease = take(submit("n", info, range).id());
      next(lease);
      return lease;
    }

    private Map<CourseId, NumberDecision> plan(JobLease lease, CourseRange... ranges) {
      return ports()
          .jobs()
          .planNumbers(
              lease,
              List.of(ranges),
              numbers -> NumberPlan.of(numbers.present(), numbers.wanted()));
    }

    private List<String> numbers() {
      return worlds().read().courses.values().stream()
          .map(course -> course.info().value(CourseAttribute.NUMBER))
          .toList();
    }

    @Test
    void thatDependOnEachOtherAreMovedTogetherBeforeTheRanges() {
      JobLease lease = exchange();

      Map<CourseId, NumberDecision> decisions = plan(lease, range(1, 1, 2, 3, 4));

      assertThat(numbers()).containsExactly("N1", "N2", "N3", "N4");
      assertThat(worlds().read().course(new CourseId(1)).version()).isEqualTo(2);
      assertThat(worlds().read().course(new CourseId(3)).touched()).isFalse();
      assertThat(decisions)
          .containsOnly(
              Map.entry(new CourseId(1), new NumberDecision.Move("N1", true)),
              Map.entry(new CourseId(2), new NumberDecision.Move("N2", true)),
              Map.entry(new CourseId(3), new NumberDecision.Refused(Reason.NUMBER_TAKEN)));
    }

    @Test
    void areDecidedForTheCoursesOfTheRangesAlone() {
      JobLease lease = exchange();

      assertThat(plan(lease, range(1, 2))).containsOnlyKeys(new CourseId(2));
      assertThat(plan(lease, range(2, 3), range(3, 1)))
          .containsOnlyKeys(new CourseId(1), new CourseId(3));
    }

    /** Where they have been moved together nothing differs any more. */
    @Test
    void thatWereDecidedAreStillKnownWhenTheJobIsTakenAgain() {
      JobLease lease = exchange();
      plan(lease, range(1, 1, 2));

      assertThat(plan(take(lease.job()), range(1, 1, 2)))
          .containsOnly(
              Map.entry(new CourseId(1), new NumberDecision.Move("N1", true)),
              Map.entry(new CourseId(2), new NumberDecision.Move("N2", true)));
    }

    @Test
    void ofSeveralCalendarsArePlannedEachByItself() {
      SmallDistrict district = new SmallDistrict().master(1, "N1").course(1, 1, "N0");
      CalendarId other = new CalendarId(CALENDAR.value() + 1);
      World.CalendarRow row = World.require(district.world().calendars, CALENDAR);
      district
          .world()
          .calendars
          .put(other, new World.CalendarRow(row.school(), row.year(), "Evening"));
      district.course(
          2, new CourseRow(other, MASTER, false, SmallDistrict.info("N9", "Algebra"), 1, false));
      PushJobsContract.this.load(district);
      CourseRange there = new CourseRange(2, other, range(2, 2).targets());
      JobLease lease = take(submit("n", info, range(1, 1), there).id());

      assertThat(plan(lease, range(1, 1), there))
          .containsOnly(
              Map.entry(new CourseId(1), new NumberDecision.Move("N1", false)),
              Map.entry(new CourseId(2), new NumberDecision.Move("N1", false)));
    }

    @Test
    void arePlannedOnceForTheJob() {
      JobLease lease = exchange();
      plan(lease, range(1, 1, 2, 3, 4));
      List<CalendarNumbers> asked = new ArrayList<>();

      ports()
          .jobs()
          .planNumbers(
              take(lease.job()),
              List.of(range(1, 1, 2, 3, 4)),
              numbers -> {
                asked.add(numbers);
                return NumberPlan.of(Map.of(), Map.of());
              });

      assertThat(asked).isEmpty();
      assertThat(numbers()).containsExactly("N1", "N2", "N3", "N4");
    }

    /** S-5: what is decided for a calendar is decided before its first course. */
    @Test
    void ofACalendarWhereAllAgreedStayWhatTheyAreThoughAMasterIsRenumbered() {
      PushJobsContract.this.load(new SmallDistrict().master(1, "N1").course(1, 1, "N1"));
      JobLease lease = take(submit("n", info, range(1, 1)).id());
      assertThat(plan(lease, range(1, 1))).isEmpty();

      worlds().renumber(MASTER, "N9");

      assertThat(plan(lease, range(1, 1))).isEmpty();
      assertThat(plan(take(lease.job()), range(1, 1))).isEmpty();
    }

    @Test
    void arePlannedFromAllCoursesOfTheCalendarAndTheMastersOfTheTargets() {
      JobLease lease = exchange();
      List<CalendarNumbers> asked = new ArrayList<>();

      ports()
          .jobs()
          .planNumbers(
              lease,
              List.of(range(1, 1)),
              numbers -> {
                asked.add(numbers);
                return NumberPlan.of(Map.of(), Map.of());
              });

      CalendarNumbers numbers = asked.get(0);
      assertThat(numbers.present())
          .containsOnly(
              Map.entry(new CourseId(1), "N2"),
              Map.entry(new CourseId(2), "N1"),
              Map.entry(new CourseId(3), "N3"),
              Map.entry(new CourseId(4), "N4"));
      assertThat(numbers.wanted())
          .containsOnly(
              Map.entry(new CourseId(1), "N1"),
              Map.entry(new CourseId(2), "N2"),
              Map.entry(new CourseId(3), "N4"));
    }
  }

  @Test
  void aRestartedJobReachesTheResultOfAnUninterruptedOne() {
    JobLease dead = take(submitted());
    push(dead, next(dead));
    next(dead);

    new PushScenario(ports()).run(dead.job());

    assertThat(found(dead.job()).state()).isEqualTo(PushState.COMPLETED_WITH_FAILURES);
    assertThat(found(dead.job()).courses()).isEqualTo(new CourseCounts(0, 0, 4, 0, 1, 0));
    for (long course = 1; course <= 4; course++) {
      assertThat(hasRow(DataType.GRADING_TASKS, course, 2)).isTrue();
    }
  }
}
