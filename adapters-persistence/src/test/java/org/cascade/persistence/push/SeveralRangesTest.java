package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.PushedRanges;
import org.cascade.application.push.Submission;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.Worlds;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushPlanner;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several ranges in one transaction end as they do one by one. */
class SeveralRangesTest {
  private static final int MANY_COURSES = 300;

  private static MySqlDistrict district;

  @BeforeAll
  static void open() {
    district = new MySqlDistrict();
  }

  @AfterAll
  static void close() {
    district.close();
  }

  /** An item and where it stands in the result. */
  private record Placed(Optional<ItemPosition> next, PushItem item) {}

  /** All that a push leaves behind. */
  private record Outcome(
      CourseCounts courses, PushTotals totals, List<Placed> items, Worlds.Result world) {}

  /** A job that holds all of its ranges. */
  private static final class Job {
    private final PushJobs jobs = district.ports().jobs();
    private final JobLease lease;
    private final List<CourseRange> ranges;
    private final PushPlanner planner;

    Job(PushRequest request, CourseRange... ranges) {
      JobId id =
          jobs.create(
                  new Submission("registrar", UUID.randomUUID().toString(), request),
                  district.ports().scopes().read(request),
                  List.of(ranges))
              .id();
      this.lease = jobs.take(id).orElseThrow();
      this.ranges = jobs.nextRanges(lease, new Portion(ranges.length, MANY_COURSES, 1));
      this.planner = new PushPlanner(found().terms(), numbers());
      assertThat(this.ranges).containsExactly(ranges);
    }

    private Map<CourseId, NumberDecision> numbers() {
      return found().terms().pushes(CourseAttribute.NUMBER)
          ? jobs.planNumbers(
              lease, ranges, numbers -> NumberPlan.of(numbers.present(), numbers.wanted()))
          : Map.of();
    }

    private PushJob found() {
      return jobs.find(lease.job()).orElseThrow();
    }

    private PushedRanges push(List<CourseRange> some) {
      return district.ports().courses().push(lease, some, planner);
    }

    private List<Placed> items() {
      List<Placed> items = new ArrayList<>();
      Optional<ItemPosition> next = Optional.of(ItemPosition.START);
      while (next.isPresent()) {
        ItemPage page = jobs.items(lease.job(), next.get(), 1);
        next = page.next();
        for (PushItem item : page.items()) {
          items.add(new Placed(next, item));
        }
      }
      return items;
    }

    private Outcome outcome() {
      return new Outcome(
          found().courses(),
          jobs.totals(lease.job()),
          items(),
          UndisturbedPush.result(district.worlds().read(), lease.job()));
    }
  }

  private static Target target(long course, long master) {
    return new Target(new CourseId(course), new MasterId(master));
  }

  private static CourseRange range(int number, Target... targets) {
    return new CourseRange(number, SmallDistrict.CALENDAR, List.of(targets));
  }

  /** Courses that are written, one in step and one that is not linked so any more. */
  private static Job everyEffect(PushMode mode) {
    district.worlds().load(EveryEffect.world());
    return new Job(
        SmallDistrict.withSections(mode),
        range(1, target(3, 3), target(4, 4)),
        range(2, target(1, 1)),
        range(3, target(2, 3)));
  }

  @ParameterizedTest
  @EnumSource(PushMode.class)
  void rowsCountsTotalsAndItemsAreThoseOfRangesOneByOne(PushMode mode) {
    Job job = everyEffect(mode);
    job.ranges.forEach(range -> job.push(List.of(range)));
    Outcome oneByOne = job.outcome();
    assertThat(oneByOne.courses()).isEqualTo(new CourseCounts(0, 0, 2, 1, 0, 1));

    Job again = everyEffect(mode);
    again.push(again.ranges);
    Outcome together = again.outcome();

    assertThat(together.courses()).isEqualTo(oneByOne.courses());
    assertThat(together.totals()).isEqualTo(oneByOne.totals());
    assertThat(together.items()).isEqualTo(oneByOne.items()).hasSizeGreaterThan(10);
    assertThat(Worlds.differences(oneByOne.world().setup(), together.world().setup())).isEmpty();
    assertThat(Worlds.differences(oneByOne.world().rest(), together.world().rest())).isEmpty();
  }

  private static Job manyCourses(DataType type) {
    SmallDistrict small = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    LongStream.rangeClosed(1, MANY_COURSES)
        .forEach(course -> small.course(course, 1, "C" + course));
    district.worlds().load(small.world());
    Target[] targets =
        LongStream.rangeClosed(1, MANY_COURSES)
            .mapToObj(course -> target(course, 1))
            .toArray(Target[]::new);
    List<Target> all = List.of(targets);
    int half = MANY_COURSES / 2;
    return new Job(
        SmallDistrict.request(PushMode.LOCKED, type),
        new CourseRange(1, SmallDistrict.CALENDAR, all.subList(0, half)),
        new CourseRange(2, SmallDistrict.CALENDAR, all.subList(half, MANY_COURSES)));
  }

  /** So that no course is held for long, and not too many are in memory. */
  @Test
  void rangesWithTooManyCoursesToReadTogetherArePutBackButTheFirst() {
    Job job = manyCourses(DataType.GRADING_TASKS);

    assertThat(job.push(job.ranges)).isEqualTo(new PushedRanges(1, MANY_COURSES));

    assertThat(job.found().courses()).isEqualTo(new CourseCounts(150, 0, 150, 0, 0, 0));
    assertThat(job.jobs.nextRanges(job.lease, Portion.ONE_RANGE))
        .containsExactly(job.ranges.get(1));
    job.push(job.ranges.subList(1, 2));
    assertThat(job.found().courses()).isEqualTo(new CourseCounts(0, 0, 300, 0, 0, 0));
  }

  @Test
  void coursesInStepAreNeverTooManyAndNeitherIsCourseInfoAlone() {
    Job made = manyCourses(DataType.GRADING_TASKS);
    made.push(made.ranges.subList(0, 1));
    made.push(made.ranges.subList(1, 2));
    Job again =
        new Job(
            SmallDistrict.request(PushMode.OVERWRITE, DataType.GRADING_TASKS),
            made.ranges.toArray(CourseRange[]::new));

    assertThat(again.push(again.ranges)).isEqualTo(new PushedRanges(2, 0));
    assertThat(again.found().courses().unchanged()).isEqualTo(MANY_COURSES);

    Job info = manyCourses(DataType.COURSE_INFO);

    assertThat(info.push(info.ranges)).isEqualTo(new PushedRanges(2, MANY_COURSES));
    assertThat(info.found().courses().applied()).isEqualTo(MANY_COURSES);
  }

  /** Each has a master of its own, and is in step with it but for the name. */
  private static Job coursesWithOtherNames() throws SQLException {
    SmallDistrict small = new SmallDistrict();
    List<Target> targets = new ArrayList<>();
    for (long id = 1; id <= MANY_COURSES; id++) {
      small.master(id, "M" + id).course(id, id, "M" + id);
      small.masterTask(1000 + id, id, 2, "1.000");
      targets.add(target(id, id));
    }
    district.worlds().load(small.world());
    int half = MANY_COURSES / 2;
    CourseRange[] ranges = {
      new CourseRange(1, SmallDistrict.CALENDAR, targets.subList(0, half)),
      new CourseRange(2, SmallDistrict.CALENDAR, targets.subList(half, MANY_COURSES))
    };
    PushRequest request =
        SmallDistrict.request(PushMode.LOCKED, DataType.COURSE_INFO, DataType.GRADING_TASKS);
    Job made = new Job(request, ranges);
    made.ranges.forEach(range -> made.push(List.of(range)));
    execute("UPDATE course SET name = 'Other'");
    return new Job(request, ranges);
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = district.connection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void ifAllCoursesToCopyToHaveChangedTheRangesArePushedOneByOne() throws SQLException {
    Job job = coursesWithOtherNames();
    try (Latecomer latecomer = new Latecomer(district.database())) {
      latecomer.beforeAttributesAreCompared(1, "UPDATE course SET name = CONCAT('Name of M', id)");
      LinkedCourses overtaken = district.ports(latecomer).courses();

      assertThatThrownBy(() -> overtaken.push(job.lease, job.ranges, job.planner))
          .isInstanceOf(PlanOvertakenException.class)
          .hasMessageContaining("300 courses of 2 ranges");

      assertThat(latecomer.isDone()).isTrue();
    }
    job.ranges.forEach(range -> job.push(List.of(range)));
    assertThat(job.found().courses().unchanged()).isEqualTo(MANY_COURSES);
  }

  /** S-5: course 2 is in step with what the master was, and course 3 gets what it is. */
  @Test
  void aRangeHasOneVersionOfAMasterThatAScriptEdits() throws SQLException {
    SmallDistrict small = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    for (long course = 1; course <= 3; course++) {
      small.course(course, 1, "C" + course);
    }
    small.pushedTask(1, 2, "1.000", 10).pushedTask(2, 2, "1.000", 10);
    district.worlds().load(small.world());
    Job job =
        new Job(
            SmallDistrict.request(PushMode.LOCKED, DataType.GRADING_TASKS),
            range(1, target(1, 1)),
            range(2, target(2, 1), target(3, 1)));
    LinkedCourses courses = district.ports().courses();
    courses.push(job.lease, job.ranges.subList(0, 1), job.planner);
    execute("UPDATE master_grading_task SET credit = 9");

    List<CourseRange> second = job.ranges.subList(1, 2);
    assertThatThrownBy(() -> courses.push(job.lease, second, job.planner))
        .isInstanceOf(PlanOvertakenException.class)
        .hasMessageContaining("[1]");
    assertThat(district.worlds().read().setup).hasSize(2);

    courses.push(job.lease, second, job.planner);
    assertThat(job.found().courses()).isEqualTo(new CourseCounts(0, 0, 2, 1, 0, 0));
  }

  /** Course 2 has another number, so its setup is compared with no print. */
  @Test
  void aMasterThatCascadeEditsIsPushedAsItIs() throws SQLException {
    SmallDistrict small = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    small.course(1, 1, "M1").course(2, 1, "C2").pushedTask(1, 2, "1.000", 10);
    district.worlds().load(small.world());
    Job job =
        new Job(
            SmallDistrict.request(PushMode.LOCKED, DataType.COURSE_INFO, DataType.GRADING_TASKS),
            range(1, target(1, 1)),
            range(2, target(2, 1)));
    LinkedCourses courses = district.ports().courses();
    courses.push(job.lease, job.ranges.subList(0, 1), job.planner);
    execute("UPDATE course_master SET version = version + 1");
    execute("UPDATE master_grading_task SET credit = 9");

    courses.push(job.lease, job.ranges.subList(1, 2), job.planner);

    assertThat(job.found().courses()).isEqualTo(new CourseCounts(0, 0, 1, 1, 0, 0));
    assertThat(district.worlds().read().setup).hasSize(2);
  }
}
