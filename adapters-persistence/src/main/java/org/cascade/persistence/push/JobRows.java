package org.cascade.persistence.push;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LeaseLostException;
import org.cascade.application.push.PushItem;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.push.JobMapper.Lease;
import org.cascade.persistence.push.RangeFacts.Lost;
import org.jspecify.annotations.Nullable;

/** The rows of a job inside a transaction that holds its lease. */
final class JobRows {
  private static final String RUNNING = "RUNNING";

  private final SqlSession session;
  private final JobLease lease;

  private JobRows(SqlSession session, JobLease lease) {
    this.session = session;
    this.lease = lease;
  }

  /**
   * Holds the lease until the end of the transaction.
   *
   * @throws LeaseLostException if it is not the job's current one
   */
  static JobRows leased(SqlSession session, JobLease lease) {
    Lease current = session.getMapper(JobMapper.class).shareLease(lease.job().value());
    return of(session, lease, current);
  }

  /** As {@link #leased}, and keeps all others from the job. */
  static JobRows owned(SqlSession session, JobLease lease) {
    Lease current = session.getMapper(JobMapper.class).lockLease(lease.job().value());
    return of(session, lease, current);
  }

  private static JobRows of(SqlSession session, JobLease lease, @Nullable Lease current) {
    if (current == null || current.epoch() != lease.epoch() || !current.state().equals(RUNNING)) {
      throw new LeaseLostException(lease);
    }
    return new JobRows(session, lease);
  }

  boolean cancelRequested() {
    return session.getMapper(JobMapper.class).isCancelRequested(job());
  }

  /**
   * Locks the range's row.
   *
   * @throws LeaseLostException if the range is not under way: what it has to do is done
   */
  void requireRunning(CourseRange range) {
    if (!RUNNING.equals(ranges().lockState(job(), range.number()))) {
      throw new LeaseLostException(lease);
    }
  }

  /**
   * Keeps what came out of a range: counts, totals and items.
   *
   * @param inStep what is counted of each course that was found in step without being read
   */
  void record(
      CourseRange range,
      List<Planned> planned,
      List<Lost> lost,
      Collection<Map<TallyKey, Long>> inStep) {
    long unchanged = planned.stream().filter(course -> course.plan().isUnchanged()).count();
    ranges()
        .end(
            job(),
            range.number(),
            planned.size() - unchanged,
            unchanged + inStep.size(),
            lost.size());
    recordTotals(
        range,
        Stream.concat(planned.stream().map(course -> course.plan().tally()), inStep.stream()));
    List<PushItem> items = Items.of(session, planned, PlanLine::isTold);
    lost.forEach(course -> items.add(changed(course)));
    recordItems(range.number(), items);
  }

  /** Ends a range of a single course as failed. */
  void recordFailure(CourseRange range, PushItem item) {
    ranges().end(job(), range.number(), 0, 0, range.targets().size());
    recordItems(range.number(), List.of(item));
  }

  void recordItems(int range, List<PushItem> items) {
    if (!items.isEmpty()) {
      session.getMapper(ItemMapper.class).insert(job(), range, ItemRow.write(items));
    }
  }

  private void recordTotals(CourseRange range, Stream<Map<TallyKey, Long>> tallies) {
    Map<TallyKey, Long> totals = new HashMap<>();
    tallies.forEach(tally -> tally.forEach((key, count) -> totals.merge(key, count, Long::sum)));
    if (!totals.isEmpty()) {
      ranges().insertTotals(job(), range.number(), totals(totals));
    }
  }

  private static String totals(Map<TallyKey, Long> totals) {
    JsonText text = new JsonText();
    totals.forEach(
        (key, records) ->
            text.row()
                .text(key.level().name())
                .text(key.type().name())
                .text(key.outcome().name())
                .text(key.reasonIfAny().map(Reason::name).orElse(""))
                .text(key.rule().name())
                .number(records)
                .end());
    return text.toString();
  }

  private static PushItem changed(Lost lost) {
    return failedWhole(lost, Reason.CHANGED_DURING_PUSH, null);
  }

  /** The item of a course of which nothing was pushed. */
  static PushItem failedWhole(Lost lost, Reason reason, @Nullable String errorId) {
    return PushItem.wholeCourse(
        lost.target().course(),
        lost.title(),
        lost.masterNumber(),
        Outcome.FAILED,
        reason,
        RuleId.C_15.text(),
        errorId);
  }

  /** Targets as statements take them: [course id, master id], null for a target without one. */
  static String targets(CourseRange range) {
    JsonText text = new JsonText();
    for (Target target : range.targets()) {
      MasterId master = target.master();
      text.row()
          .number(target.course().value())
          .json(master == null ? "null" : Long.toString(master.value()))
          .end();
    }
    return text.toString();
  }

  private RangeMapper ranges() {
    return session.getMapper(RangeMapper.class);
  }

  private long job() {
    return lease.job().value();
  }
}
