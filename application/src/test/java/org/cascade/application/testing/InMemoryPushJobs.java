package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LeaseLostException;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushJobs;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.Submission;
import org.cascade.application.testing.InMemoryJob.RangeRow;
import org.cascade.application.testing.InMemoryJob.RangeState;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.TallyKey;

final class InMemoryPushJobs implements PushJobs {
  private final InMemoryDistrict district;
  private final TreeMap<Long, InMemoryJob> jobs = new TreeMap<>();

  InMemoryPushJobs(InMemoryDistrict district) {
    this.district = district;
  }

  void clear() {
    jobs.clear();
  }

  @Override
  public PushJob create(Submission submission, PushScope scope, List<CourseRange> ranges) {
    return district.alone(
        () ->
            submitted(submission.caller(), submission.requestId())
                .orElseGet(() -> add(submission, scope, ranges))
                .job());
  }

  private InMemoryJob add(Submission submission, PushScope scope, List<CourseRange> ranges) {
    JobId id = new JobId(jobs.isEmpty() ? 1 : jobs.lastKey() + 1);
    InMemoryJob job = new InMemoryJob(id, submission, scope, ranges);
    jobs.put(id.value(), job);
    return job;
  }

  private Optional<InMemoryJob> submitted(String caller, String requestId) {
    return jobs.values().stream()
        .filter(job -> job.submission.caller().equals(caller))
        .filter(job -> job.submission.requestId().equals(requestId))
        .findFirst();
  }

  @Override
  public Optional<PushJob> findByRequestId(String caller, String requestId) {
    return district.alone(() -> submitted(caller, requestId).map(InMemoryJob::job));
  }

  @Override
  public Optional<PushJob> find(JobId id) {
    return district.alone(() -> Optional.ofNullable(jobs.get(id.value())).map(InMemoryJob::job));
  }

  @Override
  public List<PushJob> list(Optional<JobId> before, int limit) {
    return district.alone(
        () ->
            jobs.descendingMap().values().stream()
                .filter(job -> before.isEmpty() || job.id.value() < before.get().value())
                .limit(limit)
                .map(InMemoryJob::job)
                .toList());
  }

  @Override
  public List<JobId> unfinished() {
    return district.alone(
        () ->
            jobs.values().stream()
                .filter(job -> !job.state.hasEnded())
                .map(job -> job.id)
                .toList());
  }

  @Override
  public PushTotals totals(JobId id) {
    return district.alone(
        () -> {
          Map<TallyKey, Long> totals = new HashMap<>();
          ranges(id)
              .flatMap(range -> range.totals.entrySet().stream())
              .forEach(total -> totals.merge(total.getKey(), total.getValue(), Long::sum));
          return new PushTotals(totals);
        });
  }

  private Stream<RangeRow> ranges(JobId id) {
    return Stream.ofNullable(jobs.get(id.value())).flatMap(job -> job.ranges.values().stream());
  }

  @Override
  public ItemPage items(JobId id, ItemPosition after, int limit) {
    return district.alone(() -> page(numbered(id), after, limit));
  }

  /** An item and where it stands. */
  private record Numbered(ItemPosition position, PushItem item) {}

  private List<Numbered> numbered(JobId id) {
    List<Numbered> items = new ArrayList<>();
    ranges(id)
        .forEach(
            range -> {
              for (int i = 0; i < range.items.size(); i++) {
                items.add(
                    new Numbered(new ItemPosition(range.range.number(), i), range.items.get(i)));
              }
            });
    return items;
  }

  private static ItemPage page(List<Numbered> all, ItemPosition after, int limit) {
    Comparator<ItemPosition> order =
        Comparator.comparingInt(ItemPosition::range).thenComparingInt(ItemPosition::item);
    List<Numbered> left =
        all.stream().filter(item -> order.compare(item.position(), after) > 0).toList();
    List<Numbered> page = left.stream().limit(limit).toList();
    return new ItemPage(
        page.stream().map(Numbered::item).toList(),
        left.size() > page.size()
            ? Optional.of(page.get(page.size() - 1).position())
            : Optional.empty());
  }

  @Override
  public boolean requestCancel(JobId id) {
    return district.alone(
        () -> Optional.ofNullable(jobs.get(id.value())).map(InMemoryJob::cancel).orElse(false));
  }

  @Override
  public Optional<JobLease> take(JobId id) {
    return district.alone(
        () -> Optional.ofNullable(jobs.get(id.value())).flatMap(InMemoryJob::take));
  }

  private InMemoryJob leased(JobLease lease) {
    InMemoryJob job = jobs.get(lease.job().value());
    if (job == null || job.state != PushState.RUNNING || job.epoch != lease.epoch()) {
      throw new LeaseLostException(lease);
    }
    return job;
  }

  private RangeRow running(JobLease lease, CourseRange range) {
    RangeRow row = World.require(leased(lease).ranges, range.number());
    if (row.state != RangeState.RUNNING) {
      throw new LeaseLostException(lease);
    }
    return row;
  }

  void requireRunning(JobLease lease, CourseRange range) {
    running(lease, range);
  }

  void done(JobLease lease, CourseRange range, RangeResult result) {
    running(lease, range).done(result);
  }

  @Override
  public List<CourseRange> nextRanges(JobLease lease, Portion most) {
    return district.alone(() -> leased(lease).nextRanges(most));
  }

  @Override
  public void putBack(JobLease lease, List<CourseRange> ranges) {
    district.alone(
        () -> {
          ranges.forEach(range -> running(lease, range).state = RangeState.PENDING);
          return ranges;
        });
  }

  @Override
  public Map<CourseId, NumberDecision> planNumbers(
      JobLease lease, List<CourseRange> ranges, Function<CalendarNumbers, NumberPlan> planner) {
    return district.writing(
        world -> {
          InMemoryJob job = leased(lease);
          ranges.forEach(range -> plan(world, job, range.calendar(), planner));
          Map<CourseId, NumberDecision> decisions = new HashMap<>(job.numbers);
          decisions
              .keySet()
              .retainAll(CourseRange.targets(ranges).stream().map(Target::course).toList());
          return decisions;
        });
  }

  private static void plan(
      World world,
      InMemoryJob job,
      CalendarId calendar,
      Function<CalendarNumbers, NumberPlan> planner) {
    if (job.plannedCalendars.add(calendar)) {
      NumberPlan plan =
          planner.apply(
              new CalendarNumbers(
                  InMemoryLinkedCourses.numbers(world, calendar),
                  InMemoryLinkedCourses.wantedNumbers(world, job.targets(calendar))));
      plan.together().forEach(group -> moveTogether(world, plan, group));
      job.numbers.putAll(plan.decisions());
    }
  }

  private static void moveTogether(World world, NumberPlan plan, Set<CourseId> group) {
    Map<CourseId, String> moves = new TreeMap<>(plan.moves());
    moves.keySet().retainAll(new HashSet<>(group));
    PlannedEffects.moveTogether(world, moves);
  }

  @Override
  public void split(JobLease lease, CourseRange range) {
    district.alone(
        () -> {
          running(lease, range);
          leased(lease).split(range);
          return range;
        });
  }

  @Override
  public void fail(JobLease lease, CourseRange range, Reason reason, String errorId) {
    district.writing(
        world -> {
          RangeResult result = new RangeResult();
          result.lost(Items.failed(world, range.targets().get(0), reason, errorId));
          done(lease, range, result);
          return result;
        });
  }

  @Override
  public void abort(JobLease lease, String errorId) {
    district.alone(
        () -> {
          leased(lease).abort(errorId);
          return errorId;
        });
  }

  @Override
  public void finish(JobLease lease) {
    district.alone(
        () -> {
          leased(lease).finish();
          return lease;
        });
  }
}
