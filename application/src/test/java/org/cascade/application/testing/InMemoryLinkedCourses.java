package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlannedCourse;
import org.cascade.application.push.PushItem;
import org.cascade.application.testing.World.CalendarRow;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.CourseEvidence;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.LinkedCourse;
import org.cascade.domain.push.MasterSetup;
import org.cascade.domain.push.RecordRef;

final class InMemoryLinkedCourses implements LinkedCourses {
  private final InMemoryDistrict district;
  private final InMemoryPushJobs jobs;

  InMemoryLinkedCourses(InMemoryDistrict district, InMemoryPushJobs jobs) {
    this.district = district;
    this.jobs = jobs;
  }

  @Override
  public void push(JobLease lease, CourseRange range, CoursePlanner planner) {
    district.writing(
        world -> {
          jobs.requireRunning(lease, range);
          RangeResult result = new RangeResult();
          for (Target target : range.targets()) {
            push(world, lease, target, planner, result);
          }
          jobs.done(lease, range, result);
          return result;
        });
  }

  private static void push(
      World world, JobLease lease, Target target, CoursePlanner planner, RangeResult result) {
    if (!isStillLinked(world, target)) {
      result.lost(Items.lost(world, target));
      return;
    }
    LinkedCourse course = facts(world, target.course());
    CoursePlan plan = plan(world, course, planner);
    result.done(plan, Items.notPushed(world, course, plan));
    new PlannedEffects(world, lease.job().value(), plan).apply();
  }

  private static CoursePlan plan(World world, LinkedCourse course, CoursePlanner planner) {
    Map<RecordRef, Evidence> evidence = new HashMap<>();
    for (RecordRef record : planner.asksEvidenceOf(course)) {
      evidence.put(record, StudentWork.evidence(world, course.id(), record));
    }
    return planner.plan(course, new CourseEvidence(evidence));
  }

  private static boolean isStillLinked(World world, Target target) {
    return Optional.ofNullable(world.courses.get(target.course()))
        .filter(course -> target.master().equals(course.master()))
        .isPresent();
  }

  @Override
  public List<PlannedCourse> preview(CourseRange range, CoursePlanner planner) {
    return district.reading(
        world ->
            range.targets().stream()
                .filter(target -> isStillLinked(world, target))
                .map(target -> preview(world, target, planner))
                .toList());
  }

  private static PlannedCourse preview(World world, Target target, CoursePlanner planner) {
    LinkedCourse course = facts(world, target.course());
    CoursePlan plan = plan(world, course, planner);
    List<PushItem> items = new ArrayList<>();
    plan.lines().forEach(line -> items.add(Items.of(world, course, line)));
    return new PlannedCourse(items, plan.tally());
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
    targets.stream()
        .filter(target -> isStillLinked(world, target))
        .forEach(
            target ->
                wanted.put(
                    target.course(),
                    world.master(target.master()).info().value(CourseAttribute.NUMBER)));
    return wanted;
  }

  static MasterId master(CourseRow course) {
    return Objects.requireNonNull(course.master(), "not linked");
  }

  static LinkedCourse.Title title(World world, CourseId id) {
    CourseRow course = world.course(id);
    CalendarRow calendar = World.require(world.calendars, course.calendar());
    return new LinkedCourse.Title(
        World.require(world.schools, calendar.school()).name(),
        calendar.name(),
        course.info().value(CourseAttribute.NUMBER),
        course.info().value(CourseAttribute.NAME));
  }

  private static LinkedCourse facts(World world, CourseId id) {
    CourseRow course = world.course(id);
    return new LinkedCourse(
        id, title(world, id), setup(world, master(course)), course.info(), below(world, id));
  }

  private static MasterSetup setup(World world, MasterId id) {
    Map<DataType, List<AboveRecord>> records = new HashMap<>();
    world.masterRecords.forEach(
        (above, row) -> {
          if (row.master().equals(id)) {
            records
                .computeIfAbsent(above.type(), type -> new ArrayList<>())
                .add(
                    new AboveRecord(
                        above.id(), row.key(), row.content().name(), row.content().hash()));
          }
        });
    return new MasterSetup(
        id,
        world.master(id).info().value(CourseAttribute.NUMBER),
        world.master(id).info(),
        records);
  }

  private static Map<DataType, List<BelowRecord>> below(World world, CourseId id) {
    Map<DataType, List<BelowRecord>> records = new HashMap<>();
    world.courseRecords.forEach(
        (below, row) -> {
          if (below.course().equals(id)) {
            World.Link link = row.link();
            records
                .computeIfAbsent(below.type(), type -> new ArrayList<>())
                .add(
                    new BelowRecord(
                        below.row(),
                        row.key(),
                        row.content().name(),
                        row.content().hash(),
                        link == null
                            ? null
                            : new BelowRecord.Link(link.above(), link.pushed().hash()),
                        row.residualSince() != null));
          }
        });
    return records;
  }
}
