package org.cascade.persistence.push;

import java.util.List;
import java.util.Map;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LeaseLostException;
import org.cascade.application.push.PushItem;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Outcome;
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
    return session.getMapper(JobMapper.class).isCancelRequested(id());
  }

  /**
   * Locks the ranges' rows.
   *
   * @throws LeaseLostException if a range is not under way: what it has to do is done
   */
  void requireRunning(List<CourseRange> ranges) {
    List<String> states = ranges().lockStates(id(), numbers(ranges));
    if (states.size() != ranges.size() || !states.stream().allMatch(RUNNING::equals)) {
      throw new LeaseLostException(lease);
    }
  }

  /** Has ranges that are under way pending again. */
  void putBack(List<CourseRange> ranges) {
    setStates(ranges, "PENDING");
  }

  void setRunning(List<CourseRange> ranges) {
    setStates(ranges, RUNNING);
  }

  private void setStates(List<CourseRange> ranges, String state) {
    if (!ranges.isEmpty()) {
      ranges().setStates(id(), numbers(ranges), state);
    }
  }

  /** As a JSON array. */
  static String numbers(List<CourseRange> ranges) {
    return ranges.stream().map(CourseRange::number).toList().toString();
  }

  /** Ends ranges, and keeps what came out of each. */
  void end(List<RangeResult> results) {
    JsonText counts = new JsonText();
    JsonText totals = new JsonText();
    for (RangeResult result : results) {
      counts
          .row()
          .number(result.range())
          .number(result.applied())
          .number(result.unchanged())
          .number(result.failed())
          .end();
      result.totals().forEach((key, records) -> write(result.range(), key, records, totals));
    }
    ranges().end(id(), counts.toString());
    if (results.stream().anyMatch(result -> !result.totals().isEmpty())) {
      ranges().insertTotals(id(), totals.toString());
    }
    insertItems(results);
  }

  private static void write(int range, TallyKey key, long records, JsonText text) {
    text.row()
        .number(range)
        .text(key.level().name())
        .text(key.type().name())
        .text(key.outcome().name())
        .text(key.reasonIfAny().map(Reason::name).orElse(""))
        .text(key.rule().name())
        .number(records)
        .end();
  }

  private void insertItems(List<RangeResult> results) {
    List<RangeResult> told = results.stream().filter(result -> !result.items().isEmpty()).toList();
    if (!told.isEmpty()) {
      JsonText items = new JsonText();
      told.forEach(result -> ItemRow.write(result.range(), result.items(), items));
      session.getMapper(ItemMapper.class).insert(id(), items.toString());
    }
  }

  /** Ends a range of a single course as failed. */
  void endAsFailed(CourseRange range, PushItem item) {
    end(
        List.of(
            new RangeResult(
                range.number(), 0, 0, range.targets().size(), Map.of(), List.of(item))));
  }

  /** The item of a course that was changed meanwhile. */
  static PushItem changed(Lost lost) {
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
  static String targets(List<Target> targets) {
    JsonText text = new JsonText();
    for (Target target : targets) {
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

  long id() {
    return lease.job().value();
  }
}
