package org.cascade.application.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobId;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushState;
import org.cascade.application.push.Submission;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.TallyKey;
import org.jspecify.annotations.Nullable;

/** The rows of one job. */
final class InMemoryJob {
  enum RangeState {
    PENDING,
    RUNNING,
    DONE,
    SPLIT
  }

  /** A range and what became of it. */
  static final class RangeRow {
    final CourseRange range;
    RangeState state = RangeState.PENDING;
    int applied;
    int unchanged;
    int skipped;
    int failed;
    final Map<TallyKey, Long> totals = new HashMap<>();
    final List<PushItem> items = new ArrayList<>();

    RangeRow(CourseRange range) {
      this.range = range;
    }

    void done(RangeResult result) {
      applied = result.applied;
      unchanged = result.unchanged;
      failed = result.failed;
      totals.putAll(result.totals);
      items.addAll(result.items);
      state = RangeState.DONE;
    }

    boolean hasFailures() {
      return failed > 0
          || totals.keySet().stream().anyMatch(key -> key.outcome() == Outcome.FAILED);
    }
  }

  private static final Instant SUBMITTED = Instant.parse("2026-01-01T00:00:00Z");

  final JobId id;
  final Submission submission;
  final TreeMap<Integer, RangeRow> ranges = new TreeMap<>();
  final Set<CalendarId> plannedCalendars = new HashSet<>();
  final Map<CourseId, NumberDecision> numbers = new HashMap<>();
  PushState state = PushState.QUEUED;
  int epoch;
  private final PushScope scope;
  private @Nullable Reason reason;
  private @Nullable String errorId;
  private boolean cancelRequested;
  private @Nullable Instant startedAt;
  private @Nullable Instant endedAt;

  InMemoryJob(JobId id, Submission submission, PushScope scope, List<CourseRange> planned) {
    this.id = id;
    this.submission = submission;
    this.scope = scope;
    planned.forEach(range -> ranges.put(range.number(), new RangeRow(range)));
    if (!scope.skipped().isEmpty()) {
      addSkipped();
    }
  }

  private void addSkipped() {
    RangeRow skipped = new RangeRow(new CourseRange(0, new CalendarId(0), List.of()));
    skipped.skipped = scope.skipped().size();
    scope.skipped().forEach(course -> skipped.items.add(Items.skipped(course)));
    skipped.state = RangeState.DONE;
    ranges.put(0, skipped);
  }

  PushJob job() {
    return new PushJob(
        id,
        submission,
        scope.catalogName(),
        scope.locks(),
        state,
        reason,
        errorId,
        cancelRequested,
        SUBMITTED,
        startedAt,
        endedAt,
        counts());
  }

  private CourseCounts counts() {
    return new CourseCounts(
        targets(RangeState.PENDING),
        targets(RangeState.RUNNING),
        sum(range -> range.applied),
        sum(range -> range.unchanged),
        sum(range -> range.skipped),
        sum(range -> range.failed));
  }

  private long targets(RangeState wanted) {
    return sum(range -> range.state == wanted ? range.range.targets().size() : 0);
  }

  private long sum(ToLongFunction<RangeRow> count) {
    return ranges.values().stream().mapToLong(count).sum();
  }

  List<Target> targets(CalendarId calendar) {
    return ranges.values().stream()
        .filter(row -> row.state != RangeState.SPLIT)
        .filter(row -> row.range.calendar().equals(calendar))
        .flatMap(row -> row.range.targets().stream())
        .toList();
  }

  boolean cancel() {
    if (state.hasEnded()) {
      return false;
    }
    cancelRequested = true;
    if (state == PushState.QUEUED) {
      end(PushState.CANCELLED, Reason.CANCELLED, null);
    }
    return true;
  }

  Optional<JobLease> take() {
    if (state.hasEnded()) {
      return Optional.empty();
    }
    state = PushState.RUNNING;
    epoch++;
    startedAt = startedAt == null ? SUBMITTED.plusSeconds(1) : startedAt;
    putBack();
    return Optional.of(new JobLease(id, epoch));
  }

  private void putBack() {
    ranges.values().stream()
        .filter(row -> row.state == RangeState.RUNNING)
        .forEach(row -> row.state = RangeState.PENDING);
  }

  void abort(String error) {
    putBack();
    end(PushState.FAILED, Reason.ERROR, error);
  }

  List<CourseRange> nextRanges(Portion most) {
    if (cancelRequested) {
      return List.of();
    }
    List<CourseRange> pending =
        ranges.values().stream()
            .filter(row -> row.state == RangeState.PENDING)
            .map(row -> row.range)
            .toList();
    int share = Math.min(most.fairShare(pending.size()), pending.size());
    List<CourseRange> next = most.firstOf(pending.subList(0, share));
    next.forEach(range -> World.require(ranges, range.number()).state = RangeState.RUNNING);
    return next;
  }

  void split(CourseRange range) {
    World.require(ranges, range.number()).state = RangeState.SPLIT;
    int half = range.targets().size() / 2;
    add(range, range.targets().subList(0, half));
    add(range, range.targets().subList(half, range.targets().size()));
  }

  private void add(CourseRange of, List<Target> targets) {
    CourseRange range = new CourseRange(ranges.lastKey() + 1, of.calendar(), targets);
    ranges.put(range.number(), new RangeRow(range));
  }

  void finish() {
    boolean isPending = targets(RangeState.PENDING) > 0;
    if (targets(RangeState.RUNNING) > 0 || (isPending && !cancelRequested)) {
      return;
    }
    if (isPending) {
      end(PushState.CANCELLED, Reason.CANCELLED, null);
    } else if (ranges.values().stream().anyMatch(RangeRow::hasFailures)) {
      end(PushState.COMPLETED_WITH_FAILURES, null, null);
    } else {
      end(PushState.COMPLETED, hadTargets() ? null : Reason.NO_TARGETS, null);
    }
  }

  private boolean hadTargets() {
    return ranges.values().stream().anyMatch(row -> !row.range.targets().isEmpty());
  }

  private void end(PushState ended, @Nullable Reason why, @Nullable String error) {
    state = ended;
    reason = why;
    errorId = error;
    endedAt = SUBMITTED.plusSeconds(2);
  }
}
