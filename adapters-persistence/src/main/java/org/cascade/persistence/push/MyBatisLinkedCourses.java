package org.cascade.persistence.push;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.application.push.PlannedCourse;
import org.cascade.application.push.PushItems;
import org.cascade.application.push.PushedRanges;
import org.cascade.application.push.ReportedRecord;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.PlanLine;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.instep.CoursesInStep;
import org.cascade.persistence.instep.InStep;
import org.cascade.persistence.instep.MasterReader;
import org.cascade.persistence.instep.MasterRecords;
import org.cascade.persistence.push.NumberMapper.NumberRow;

/** Facts by SQL, decisions by the planner, effects by SQL: ranges are pushed in one transaction. */
public final class MyBatisLinkedCourses implements LinkedCourses {
  /** Courses of several ranges: about what a range of the usual size has at its first push. */
  private static final int MOST_READ = 250;

  private final Transactions transactions;
  private final CoursesInStep inStep = new CoursesInStep();
  private final MasterRecords masters = new MasterRecords();

  @Inject
  public MyBatisLinkedCourses(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public PushedRanges push(JobLease lease, List<CourseRange> ranges, CoursePlanner planner) {
    return transactions.inOne(
        session -> {
          JobRows job = JobRows.leased(session, lease);
          job.requireRunning(ranges);
          Map<CourseId, InStep> found =
              inStep.lockingMasters(
                  session, lease, CourseRange.targets(ranges), planner, masters(session));
          int now = readAtOnce(ranges, found.keySet(), planner);
          job.putBack(ranges.subList(now, ranges.size()));
          long rows = push(session, lease, job, ranges.subList(0, now), found, planner);
          return new PushedRanges(now, rows);
        });
  }

  /**
   * How many of the ranges can be read and written at once without holding their courses for long,
   * or having more of them in memory than there is room for. One can always.
   */
  private static int readAtOnce(
      List<CourseRange> ranges, Set<CourseId> inStep, CoursePlanner planner) {
    if (planner.reading().courses().isEmpty()) {
      return ranges.size();
    }
    int now = 0;
    long read = 0;
    for (CourseRange range : ranges) {
      read += range.targets().stream().filter(target -> !inStep.contains(target.course())).count();
      if (now > 0 && read > MOST_READ) {
        break;
      }
      now++;
    }
    return now;
  }

  /** Returns how many rows were planned. */
  private long push(
      SqlSession session,
      JobLease lease,
      JobRows job,
      List<CourseRange> ranges,
      Map<CourseId, InStep> found,
      CoursePlanner planner) {
    List<Target> targets = CourseRange.targets(ranges);
    Pushed pushed = new Pushed(session, job.id(), masters, planner);
    pushed.read(without(found, targets));
    List<Target> others = new CopiedAttributes(session, planner).copy(targets, found);
    requireFewToRead(ranges, others, planner);
    pushed.read(others);
    Map<CourseId, InStep> inStepStill = new HashMap<>(found);
    others.forEach(target -> inStepStill.remove(target.course()));
    inStep.requireSame(lease, planner, pushed.mastersRead(), masters(targets, inStepStill));
    job.end(new RangeResults(session, inStepStill, pushed.planned(), pushed.lost()).of(ranges));
    return pushed.planned().stream().mapToLong(Planned::rows).sum();
  }

  /** Somebody else may have changed all that were to be copied to, perhaps another push. */
  private static void requireFewToRead(
      List<CourseRange> ranges, List<Target> others, CoursePlanner planner) {
    boolean isBounded = ranges.size() > 1 && !planner.reading().courses().isEmpty();
    if (isBounded && others.size() > MOST_READ) {
      throw new PlanOvertakenException(
          "%d courses of %d ranges do not differ as they did"
              .formatted(others.size(), ranges.size()));
    }
  }

  private MasterReader masters(SqlSession session) {
    return (types, ids) -> RangeFacts.masters(session, masters, types, ids);
  }

  /** The masters of those targets that are in step. */
  private static Set<Long> masters(List<Target> targets, Map<CourseId, InStep> inStep) {
    return targets.stream()
        .filter(target -> inStep.containsKey(target.course()))
        .map(target -> Objects.requireNonNull(target.master()).value())
        .collect(Collectors.toSet());
  }

  private static List<Target> without(Map<CourseId, ?> courses, List<Target> targets) {
    return targets.stream().filter(target -> !courses.containsKey(target.course())).toList();
  }

  @Override
  public List<PlannedCourse> preview(CourseRange range, CoursePlanner planner) {
    return transactions.readOneMoment(
        session -> {
          Map<CourseId, InStep> found =
              inStep.read(session, range.targets(), planner, masters(session));
          List<PlannedCourse> planned = new ArrayList<>();
          found
              .values()
              .forEach(course -> planned.add(new PlannedCourse(List.of(), course.tally(), true)));
          planned.addAll(
              plannedCourses(session, planned(session, without(found, range.targets()), planner)));
          return planned;
        });
  }

  private List<Planned> planned(SqlSession session, List<Target> targets, CoursePlanner planner) {
    return RangePlanning.of(session, RangeFacts.read(session, masters, targets), planner);
  }

  private static List<PlannedCourse> plannedCourses(SqlSession session, List<Planned> planned) {
    Map<ListReference, String> names = Items.names(session, planned, line -> true);
    return planned.stream().map(course -> plannedCourse(course, names)).toList();
  }

  private static PlannedCourse plannedCourse(Planned planned, Map<ListReference, String> names) {
    return new PlannedCourse(
        new PushItems(planned.course(), names).of(planned.plan(), line -> true),
        planned.plan().tally(),
        planned.plan().isUnchanged());
  }

  @Override
  public List<ReportedRecord> report(
      List<Target> targets,
      CoursePlanner planner,
      Predicate<PlanLine> wanted,
      boolean withContent) {
    return transactions.readOneMoment(
        session -> {
          Map<CourseId, ?> found = inStep.read(session, targets, planner, masters(session));
          return ReportedRecords.of(
              session, planned(session, without(found, targets), planner), wanted, withContent);
        });
  }

  @Override
  public Map<CourseId, String> numbers(CalendarId calendar) {
    return transactions.readOneMoment(
        session -> byCourse(session.getMapper(NumberMapper.class).present(calendar.value())));
  }

  @Override
  public Map<CourseId, String> wantedNumbers(CourseRange range) {
    return transactions.readOneMoment(
        session ->
            byCourse(
                session.getMapper(NumberMapper.class).wanted(JobRows.targets(range.targets()))));
  }

  static Map<CourseId, String> byCourse(List<NumberRow> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> new CourseId(row.courseId()), NumberRow::number));
  }
}
