package org.cascade.persistence.push;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.SkippedCourse;
import org.cascade.application.push.Submission;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.database.Transactions;
import org.cascade.persistence.push.CourseMapper.CourseTitleRow;
import org.cascade.persistence.push.JobMapper.Lease;
import org.cascade.persistence.push.RangeFacts.Lost;
import org.cascade.persistence.push.RangeMapper.RangeRow;
import org.cascade.persistence.push.RangeMapper.TotalRow;
import org.jspecify.annotations.Nullable;

/** Push jobs in MySQL. */
public final class MyBatisPushJobs implements PushJobs {
  private static final int SKIPPED_RANGE = 0;

  private final Transactions transactions;

  @Inject
  public MyBatisPushJobs(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public PushJob create(Submission submission, PushScope scope, List<CourseRange> ranges) {
    long id = transactions.inOne(session -> create(session, submission, scope, ranges));
    return find(new JobId(id)).orElseThrow();
  }

  private static long create(
      SqlSession session, Submission submission, PushScope scope, List<CourseRange> ranges) {
    JobMapper jobs = session.getMapper(JobMapper.class);
    if (jobs.insertUnlessThere(NewJobRow.of(submission, scope)) == 0) {
      return Optional.ofNullable(jobs.findByRequestId(submission.caller(), submission.requestId()))
          .orElseThrow();
    }
    long id = jobs.lastId();
    session.getMapper(RangeMapper.class).insert(id, ranges(scope, ranges));
    if (!scope.skipped().isEmpty()) {
      List<PushItem> items = scope.skipped().stream().map(MyBatisPushJobs::item).toList();
      JsonText text = new JsonText();
      ItemRow.write(SKIPPED_RANGE, items, text);
      session.getMapper(ItemMapper.class).insert(id, text.toString());
    }
    return id;
  }

  private static String ranges(PushScope scope, List<CourseRange> ranges) {
    JsonText text = new JsonText();
    int skipped = scope.skipped().size();
    text.row().number(SKIPPED_RANGE).json("null").number(skipped).text("DONE").number(skipped);
    text.json("[]").end();
    ranges.forEach(range -> write(range, text));
    return text.toString();
  }

  private static void write(CourseRange range, JsonText text) {
    text.row()
        .number(range.number())
        .number(range.calendar().value())
        .number(range.targets().size())
        .text("PENDING")
        .number(0)
        .json(JobRows.targets(range.targets()))
        .end();
  }

  private static PushItem item(SkippedCourse skipped) {
    return PushItem.wholeCourse(
        skipped.target().course(),
        skipped.title(),
        skipped.masterNumber(),
        Outcome.SKIPPED,
        skipped.reason(),
        RuleId.S_1.text(),
        null);
  }

  @Override
  public Optional<PushJob> findByRequestId(String caller, String requestId) {
    return transactions.inOne(
        session -> {
          JobMapper jobs = session.getMapper(JobMapper.class);
          return Optional.ofNullable(jobs.findByRequestId(caller, requestId))
              .map(jobs::find)
              .map(JobRow::job);
        });
  }

  @Override
  public Optional<PushJob> find(JobId job) {
    return transactions.inOne(
        session ->
            Optional.ofNullable(session.getMapper(JobMapper.class).find(job.value()))
                .map(JobRow::job));
  }

  @Override
  public List<PushJob> list(Optional<JobId> before, int limit) {
    long bound = before.map(JobId::value).orElse(Long.MAX_VALUE);
    return transactions.inOne(
        session ->
            session.getMapper(JobMapper.class).list(bound, limit).stream()
                .map(JobRow::job)
                .toList());
  }

  @Override
  public List<JobId> unfinished() {
    return transactions.inOne(
        session ->
            session.getMapper(JobMapper.class).unfinished().stream().map(JobId::new).toList());
  }

  @Override
  public PushTotals totals(JobId job) {
    Map<TallyKey, Long> records = new HashMap<>();
    transactions
        .inOne(session -> session.getMapper(RangeMapper.class).totals(job.value()))
        .forEach(row -> records.put(key(row), row.records()));
    return new PushTotals(records);
  }

  private static TallyKey key(TotalRow row) {
    return new TallyKey(
        Level.valueOf(row.level()),
        DataType.valueOf(row.dataType()),
        Outcome.valueOf(row.outcome()),
        row.reason().isEmpty() ? null : Reason.valueOf(row.reason()),
        RuleId.valueOf(row.rule()));
  }

  @Override
  public ItemPage items(JobId job, ItemPosition after, int limit) {
    List<ItemRow> rows =
        transactions.inOne(
            session ->
                session
                    .getMapper(ItemMapper.class)
                    .after(job.value(), after.range(), after.item(), limit + 1));
    List<ItemRow> page = rows.subList(0, Math.min(limit, rows.size()));
    Optional<ItemPosition> next =
        rows.size() > limit ? Optional.of(position(page.get(page.size() - 1))) : Optional.empty();
    return new ItemPage(page.stream().map(ItemRow::item).toList(), next);
  }

  private static ItemPosition position(ItemRow row) {
    return new ItemPosition(row.rangeNo(), row.itemNo());
  }

  @Override
  public boolean requestCancel(JobId job) {
    return transactions.inOne(
        session -> {
          JobMapper jobs = session.getMapper(JobMapper.class);
          if (hasEnded(jobs.state(job.value()))) {
            return false;
          }
          jobs.requestCancel(job.value());
          endIfQueued(jobs, job);
          return true;
        });
  }

  private static boolean hasEnded(@Nullable String state) {
    return state == null || PushState.valueOf(state).hasEnded();
  }

  /** No range holds a job that no server has taken. */
  private static void endIfQueued(JobMapper jobs, JobId job) {
    if (!PushState.QUEUED.name().equals(jobs.state(job.value()))) {
      return;
    }
    Lease current = jobs.lockLease(job.value());
    if (current != null && PushState.valueOf(current.state()) == PushState.QUEUED) {
      end(jobs, job, PushState.CANCELLED, Reason.CANCELLED);
    }
  }

  private static void end(JobMapper jobs, JobId job, PushState state, @Nullable Reason reason) {
    jobs.end(job.value(), state.name(), reason == null ? null : reason.name(), null);
  }

  @Override
  public Optional<JobLease> take(JobId job) {
    return transactions.inOne(
        session -> {
          JobMapper jobs = session.getMapper(JobMapper.class);
          Lease current = jobs.lockLease(job.value());
          if (current == null || hasEnded(current.state())) {
            return Optional.empty();
          }
          jobs.take(job.value());
          session.getMapper(RangeMapper.class).putBack(job.value());
          return Optional.of(new JobLease(job, current.epoch() + 1));
        });
  }

  @Override
  public List<CourseRange> nextRanges(JobLease lease, Portion most) {
    return transactions.inOne(
        session -> {
          JobRows job = JobRows.leased(session, lease);
          if (job.cancelRequested()) {
            return List.of();
          }
          List<CourseRange> next = most.firstOf(lockNext(session, lease.job(), most));
          job.setRunning(next);
          return next;
        });
  }

  private static List<CourseRange> lockNext(SqlSession session, JobId job, Portion most) {
    RangeMapper ranges = session.getMapper(RangeMapper.class);
    int limit =
        most.ranges() == 1 ? 1 : most.fairShare(ranges.pending(job.value(), most.enoughPending()));
    return ranges.lockNext(job.value(), limit).stream().map(MyBatisPushJobs::range).toList();
  }

  private static CourseRange range(RangeRow row) {
    List<Target> targets = new ArrayList<>();
    for (JsonElement pair : JsonParser.parseString(row.targets()).getAsJsonArray()) {
      JsonArray ids = pair.getAsJsonArray();
      JsonElement master = ids.get(1);
      targets.add(
          new Target(
              new CourseId(ids.get(0).getAsLong()),
              master.isJsonNull() ? null : new MasterId(master.getAsLong())));
    }
    return new CourseRange(row.rangeNo(), new CalendarId(row.calendarId()), targets);
  }

  @Override
  public void putBack(JobLease lease, List<CourseRange> ranges) {
    transactions.run(
        session -> {
          JobRows job = JobRows.leased(session, lease);
          job.requireRunning(ranges);
          job.putBack(ranges);
        });
  }

  @Override
  public Map<CourseId, NumberDecision> planNumbers(
      JobLease lease, List<CourseRange> ranges, Function<CalendarNumbers, NumberPlan> planner) {
    long job = lease.job().value();
    CalendarNumbering.Question question =
        transactions.inOne(
            session -> {
              JobRows.leased(session, lease);
              return CalendarNumbering.inQuestion(session, job, ranges);
            });
    if (!question.mayBeDecided()) {
      return Map.of();
    }
    for (long calendar : question.toPlan()) {
      transactions.run(
          session -> {
            JobRows.leased(session, lease);
            new CalendarNumbering(session, job, calendar).plan(planner);
          });
    }
    return transactions.inOne(session -> CalendarNumbering.decisions(session, job, ranges));
  }

  @Override
  public void split(JobLease lease, CourseRange range) {
    transactions.run(
        session -> {
          JobRows.owned(session, lease).requireRunning(List.of(range));
          RangeMapper ranges = session.getMapper(RangeMapper.class);
          long job = lease.job().value();
          int next = ranges.lastNumber(job) + 1;
          int half = range.targets().size() / 2;
          JsonText halves = new JsonText();
          write(part(range, next, 0, half), halves);
          write(part(range, next + 1, half, range.targets().size()), halves);
          ranges.insert(job, halves.toString());
          ranges.setStates(job, JobRows.numbers(List.of(range)), "SPLIT");
        });
  }

  private static CourseRange part(CourseRange range, int number, int from, int to) {
    return new CourseRange(number, range.calendar(), range.targets().subList(from, to));
  }

  @Override
  public void fail(JobLease lease, CourseRange range, Reason reason, String errorId) {
    transactions.run(
        session -> {
          JobRows job = JobRows.leased(session, lease);
          job.requireRunning(List.of(range));
          Target target = range.targets().get(0);
          job.endAsFailed(range, JobRows.failedWhole(known(session, target), reason, errorId));
        });
  }

  /**
   * Read without the attributes, which may be what could not be read; all empty if the course is
   * gone.
   */
  private static Lost known(SqlSession session, Target target) {
    MasterId master = target.master();
    CourseTitleRow row =
        session
            .getMapper(CourseMapper.class)
            .title(target.course().value(), master == null ? null : master.value());
    return row == null
        ? new Lost(target, new CourseFacts.Title("", "", "", ""), "")
        : new Lost(
            target,
            new CourseFacts.Title(row.school(), row.calendar(), row.number(), row.name()),
            row.masterNumber());
  }

  @Override
  public void abort(JobLease lease, String errorId) {
    transactions.run(
        session -> {
          JobRows.owned(session, lease);
          session.getMapper(RangeMapper.class).putBack(lease.job().value());
          session
              .getMapper(JobMapper.class)
              .end(lease.job().value(), PushState.FAILED.name(), Reason.ERROR.name(), errorId);
        });
  }

  @Override
  public void finish(JobLease lease) {
    transactions.run(
        session -> {
          JobRows job = JobRows.owned(session, lease);
          RangeMapper ranges = session.getMapper(RangeMapper.class);
          JobMapper jobs = session.getMapper(JobMapper.class);
          long id = lease.job().value();
          if (ranges.unfinished(id) == 0) {
            end(jobs, lease.job(), endState(ranges, id), endReason(ranges, id));
          } else if (job.cancelRequested()) {
            end(jobs, lease.job(), PushState.CANCELLED, Reason.CANCELLED);
          }
        });
  }

  private static PushState endState(RangeMapper ranges, long job) {
    return ranges.anythingFailed(job) ? PushState.COMPLETED_WITH_FAILURES : PushState.COMPLETED;
  }

  private static @Nullable Reason endReason(RangeMapper ranges, long job) {
    return ranges.withTargets(job) == 0 ? Reason.NO_TARGETS : null;
  }
}
