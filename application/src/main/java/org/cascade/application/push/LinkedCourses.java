package org.cascade.application.push;

import java.util.List;
import java.util.Map;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;

/** Outbound: the courses that masters are pushed to, in sets. */
public interface LinkedCourses {
  /**
   * Plans and applies one range in one transaction, together with the range's counts, totals and
   * items in the job's rows. Deadlocks and lock timeouts retry the whole unit, so the planner may
   * be asked more than once.
   *
   * <p>A target that is no longer linked to the master it was linked to when the job started, or is
   * gone, is counted as failed with an item CHANGED_DURING_PUSH; the others go on.
   *
   * @throws LeaseLostException if the lease is not the job's current one, or the range is done:
   *     nothing was written
   * @throws PlanOvertakenException if the effects differ from the plan: nothing was written
   * @throws DatabaseUnavailableException if the database cannot be reached; whether the range was
   *     committed, its row says
   */
  void push(JobLease lease, CourseRange range, CoursePlanner planner);

  /**
   * The same read without locks or effects, one consistent snapshot for the range, no transaction
   * open any more when it returns: previews and reports. Targets that are gone or linked elsewhere
   * now are left out.
   */
  List<PlannedCourse> preview(CourseRange range, CoursePlanner planner);

  /** The number of every course of a calendar, for planning without a job (C-8). */
  Map<CourseId, String> numbers(CalendarId calendar);

  /** The number of the master of each target. */
  Map<CourseId, String> wantedNumbers(CourseRange range);
}
