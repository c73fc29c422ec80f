package org.cascade.application.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Reason;

/** Other jobs, of which a test changes what it needs. */
class ForwardingPushJobs implements PushJobs {
  private final PushJobs jobs;

  ForwardingPushJobs(PushJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public PushJob create(Submission submission, PushScope scope, List<CourseRange> ranges) {
    return jobs.create(submission, scope, ranges);
  }

  @Override
  public Optional<PushJob> findByRequestId(String caller, String requestId) {
    return jobs.findByRequestId(caller, requestId);
  }

  @Override
  public Optional<PushJob> find(JobId job) {
    return jobs.find(job);
  }

  @Override
  public List<PushJob> list(Optional<JobId> before, int limit) {
    return jobs.list(before, limit);
  }

  @Override
  public List<JobId> unfinished() {
    return jobs.unfinished();
  }

  @Override
  public PushTotals totals(JobId job) {
    return jobs.totals(job);
  }

  @Override
  public ItemPage items(JobId job, ItemPage.ItemPosition after, int limit) {
    return jobs.items(job, after, limit);
  }

  @Override
  public boolean requestCancel(JobId job) {
    return jobs.requestCancel(job);
  }

  @Override
  public Optional<JobLease> take(JobId job) {
    return jobs.take(job);
  }

  @Override
  public List<CourseRange> nextRanges(JobLease lease, Portion most) {
    return jobs.nextRanges(lease, most);
  }

  @Override
  public void putBack(JobLease lease, List<CourseRange> ranges) {
    jobs.putBack(lease, ranges);
  }

  @Override
  public Map<CourseId, NumberDecision> planNumbers(
      JobLease lease, List<CourseRange> ranges, Function<CalendarNumbers, NumberPlan> planner) {
    return jobs.planNumbers(lease, ranges, planner);
  }

  @Override
  public void split(JobLease lease, CourseRange range) {
    jobs.split(lease, range);
  }

  @Override
  public void fail(JobLease lease, CourseRange range, Reason reason, String errorId) {
    jobs.fail(lease, range, reason, errorId);
  }

  @Override
  public void abort(JobLease lease, String errorId) {
    jobs.abort(lease, errorId);
  }

  @Override
  public void finish(JobLease lease) {
    jobs.finish(lease);
  }
}
