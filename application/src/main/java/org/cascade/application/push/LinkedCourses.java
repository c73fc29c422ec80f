package org.cascade.application.push;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.PlanLine;

/** Outbound: the courses that masters are pushed to, in sets. */
public interface LinkedCourses {
  /**
   * Plans and applies ranges in one transaction, together with each range's counts, totals and
   * items in the job's rows: what comes out is the same as if they were pushed one by one. Ranges
   * behind the first that turn out to be more work than was expected may be put back, pending
   * again. Deadlocks and lock timeouts retry the whole unit, so the planner may be asked more than
   * once.
   *
   * <p>A target that is gone, or no longer linked to the master it was linked to when the job
   * started (a target without a master may be linked to any), is counted as failed with an item
   * CHANGED_DURING_PUSH; the others go on.
   *
   * @return how many of the ranges were pushed, at least the first
   * @throws LeaseLostException if the lease is not the job's current one, or a range is done:
   *     nothing was written
   * @throws PlanOvertakenException if the effects differ from the plan: nothing was written
   * @throws DatabaseUnavailableException if the database cannot be reached; whether the ranges were
   *     committed, their rows say
   */
  PushedRanges push(JobLease lease, List<CourseRange> ranges, CoursePlanner planner);

  /**
   * The same read without locks or effects, one consistent snapshot for the range, no transaction
   * open any more when it returns: previews and reports. Targets that are gone or linked elsewhere
   * now are left out.
   */
  List<PlannedCourse> preview(CourseRange range, CoursePlanner planner);

  /**
   * As {@link #preview}: the lines that are wanted, with what reports show besides. The targets may
   * be of any calendars.
   *
   * @param withContent whether the contents above and below are read too
   */
  List<ReportedRecord> report(
      List<CourseRange.Target> targets,
      CoursePlanner planner,
      Predicate<PlanLine> wanted,
      boolean withContent);

  /** The number of every course of a calendar, for planning without a job (C-8). */
  Map<CourseId, String> numbers(CalendarId calendar);

  /** The number of the master of each target. */
  Map<CourseId, String> wantedNumbers(CourseRange range);
}
