package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlannedCourse;
import org.cascade.application.push.PushedRanges;
import org.cascade.application.push.ReportedRecord;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.PlanLine;

final class InMemoryLinkedCourses implements LinkedCourses {
  private final InMemoryDistrict district;
  private final InMemoryPushJobs jobs;

  InMemoryLinkedCourses(InMemoryDistrict district, InMemoryPushJobs jobs) {
    this.district = district;
    this.jobs = jobs;
  }

  @Override
  public PushedRanges push(JobLease lease, List<CourseRange> ranges, CoursePlanner planner) {
    return district.writing(
        world -> {
          ranges.forEach(range -> jobs.requireRunning(lease, range));
          Map<CourseRange, RangeResult> results = new LinkedHashMap<>();
          ranges.forEach(range -> results.put(range, push(world, lease, range, planner)));
          results.forEach((range, result) -> jobs.done(lease, range, result));
          return new PushedRanges(
              ranges.size(), results.values().stream().mapToLong(result -> result.rows).sum());
        });
  }

  private static RangeResult push(
      World world, JobLease lease, CourseRange range, CoursePlanner planner) {
    RangeResult result = new RangeResult();
    range.targets().forEach(target -> push(world, lease, target, planner, result));
    return result;
  }

  private static void push(
      World world, JobLease lease, Target target, CoursePlanner planner, RangeResult result) {
    if (!isStillLinked(world, target)) {
      result.lost(Items.lost(world, target));
      return;
    }
    PlannedFacts planned = PlannedFacts.of(world, target.course(), planner);
    result.done(planned.plan(), planned.items(PlanLine::isTold));
    new PlannedEffects(world, lease.job().value(), planned.plan()).apply();
  }

  private static boolean isStillLinked(World world, Target target) {
    return Optional.ofNullable(world.courses.get(target.course()))
        .filter(course -> target.master() == null || target.master().equals(course.master()))
        .isPresent();
  }

  private static Stream<PlannedFacts> planned(
      World world, List<Target> targets, CoursePlanner planner) {
    return targets.stream()
        .filter(target -> isStillLinked(world, target))
        .map(target -> PlannedFacts.of(world, target.course(), planner));
  }

  @Override
  public List<PlannedCourse> preview(CourseRange range, CoursePlanner planner) {
    return district.reading(
        world -> planned(world, range.targets(), planner).map(PlannedFacts::preview).toList());
  }

  @Override
  public List<ReportedRecord> report(
      List<Target> targets,
      CoursePlanner planner,
      Predicate<PlanLine> wanted,
      boolean withContent) {
    return district.reading(
        world -> {
          List<ReportedRecord> records = new ArrayList<>();
          planned(world, targets, planner)
              .forEach(
                  course -> records.addAll(new Reported(world, course, withContent).of(wanted)));
          return records;
        });
  }

  @Override
  public Map<CourseId, String> numbers(CalendarId calendar) {
    return district.reading(world -> numbers(world, calendar));
  }

  static Map<CourseId, String> numbers(World world, CalendarId calendar) {
    Map<CourseId, String> numbers = new TreeMap<>();
    world.courses.forEach(
        (id, course) -> {
          if (course.calendar().equals(calendar)) {
            numbers.put(id, course.info().value(CourseAttribute.NUMBER));
          }
        });
    return numbers;
  }

  @Override
  public Map<CourseId, String> wantedNumbers(CourseRange range) {
    return district.reading(world -> wantedNumbers(world, range.targets()));
  }

  /** The number of the master of each target that is still linked to it. */
  static Map<CourseId, String> wantedNumbers(World world, List<Target> targets) {
    Map<CourseId, String> wanted = new TreeMap<>();
    for (Target target : targets) {
      MasterId master = target.master();
      if (master != null && isStillLinked(world, target)) {
        wanted.put(target.course(), world.master(master).info().value(CourseAttribute.NUMBER));
      }
    }
    return wanted;
  }

  static MasterId master(CourseRow course) {
    return Objects.requireNonNull(course.master(), "not linked");
  }
}
