package org.cascade.application.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Reason;

/**
 * Outbound: push jobs, their ranges, progress and results, kept so that any server can go on where
 * another died.
 */
public interface PushJobs {
  /**
   * Creates the job with its ranges, or finds the one that this caller already submitted under the
   * request id.
   *
   * @return the job; its submission may be another one than the given, which the caller of this
   *     method has to refuse
   */
  PushJob create(Submission submission, PushScope scope, List<CourseRange> ranges);

  /** The job that a caller submitted under a request id. */
  Optional<PushJob> findByRequestId(String caller, String requestId);

  Optional<PushJob> find(JobId job);

  /**
   * Newest first.
   *
   * @param before only jobs older than this one, absent: from the newest
   */
  List<PushJob> list(Optional<JobId> before, int limit);

  /** Jobs that have not ended, oldest first. */
  List<JobId> unfinished();

  /** Records considered so far, over all finished ranges. */
  PushTotals totals(JobId job);

  /** What was not pushed so far, in order of range and item. */
  ItemPage items(JobId job, ItemPage.ItemPosition after, int limit);

  /** Asks for the job to be cancelled; false if it has ended. A queued job ends at once. */
  boolean requestCancel(JobId job);

  /**
   * Takes an unfinished job: it is RUNNING under a new epoch, ranges that an earlier epoch left
   * RUNNING are pending again. Absent if the job has ended.
   */
  Optional<JobLease> take(JobId job);

  /**
   * The next pending ranges in order, now RUNNING; none if there are none or a cancel is requested.
   *
   * @throws LeaseLostException if the lease is not the current one
   */
  List<CourseRange> nextRanges(JobLease lease, Portion most);

  /** Has ranges that are RUNNING pending again: they were taken, but nothing was done to them. */
  void putBack(JobLease lease, List<CourseRange> ranges);

  /**
   * Plans the numbers of the ranges' calendars, each once for the job, and makes the moves that
   * depend on each other, in one transaction a calendar (C-8). A calendar in which every target of
   * the job has the number of its master already is not planned.
   *
   * @param planner pure: from the numbers in a calendar and the wanted ones to the plan
   * @return what the plans say of the ranges' courses, also those that were made earlier
   */
  Map<CourseId, NumberDecision> planNumbers(
      JobLease lease, List<CourseRange> ranges, Function<CalendarNumbers, NumberPlan> planner);

  /** Puts the range back as two halves, both pending; the range itself is not worked any more. */
  void split(JobLease lease, CourseRange range);

  /** Ends a range of a single course as failed, with an item that says why (C-15). */
  void fail(JobLease lease, CourseRange range, Reason reason, String errorId);

  /** Ends the job as FAILED with ERROR: something that no course is at fault for. */
  void abort(JobLease lease, String errorId);

  /**
   * Ends the job if no range is pending or running: COMPLETED, COMPLETED_WITH_FAILURES, or
   * CANCELLED.
   */
  void finish(JobLease lease);

  /** The numbers of a calendar: every course's own, and for the targets their masters'. */
  record CalendarNumbers(Map<CourseId, String> present, Map<CourseId, String> wanted) {}
}
