package org.cascade.application.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.push.Batches;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PlannedNumbers;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.ReportedRecord;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.CourseStatus;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;
import org.jspecify.annotations.Nullable;

/**
 * One awaiting report under way: the plan of a LOCKED push, read in the order of the masters, so
 * that a master's rows are complete when the next one comes.
 */
final class AwaitingRun implements Report<AwaitingRecord, AwaitingTotals> {
  private final ReportScope scope;
  private final LinkedCourses courses;
  private final PlannedNumbers numbers;
  private final Set<CourseId> ignored;
  private final Iterator<Read> batches;
  private @Nullable MasterId master;
  private AwaitingFold fold = new AwaitingFold();
  private boolean ended;
  private AwaitingTotals totals = AwaitingTotals.NONE;
  private final Map<CourseStatus, Long> statuses = new EnumMap<>(CourseStatus.class);

  AwaitingRun(ReportScope scope, LinkedCourses courses, int batchSize, ReadAhead ahead) {
    this.scope = scope;
    this.courses = courses;
    this.numbers = new PlannedNumbers(courses, scope.terms(), scope.scope().targets(), batchSize);
    List<PushTarget> ignoring = scope.ignoring();
    this.ignored = ignoring.stream().map(PushTarget::course).collect(Collectors.toSet());
    this.batches =
        ahead.inOrder(
            Batches.of(ReportScope.inOrder(scope.scope().targets(), ignoring), batchSize),
            this::read);
  }

  private record Read(List<PushTarget> targets, List<ReportedRecord> records) {}

  private Read read(List<PushTarget> batch) {
    PushPlanner planner = new PushPlanner(scope.terms(), numbers(batch));
    return new Read(
        batch,
        courses.report(
            batch.stream().map(PushTarget::inRange).toList(),
            planner,
            line -> isAskedFor(line.type()) || isUnlinked(line),
            true));
  }

  @Override
  public PushScope scope() {
    return scope.scope();
  }

  @Override
  public Optional<List<AwaitingRecord>> next() {
    if (batches.hasNext()) {
      return Optional.of(rows(batches.next()));
    }
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(completed());
  }

  private List<AwaitingRecord> rows(Read batch) {
    List<AwaitingRecord> rows = new ArrayList<>();
    countStatuses(batch);
    for (ReportedRecord record : byMaster(batch.records())) {
      if (record.item().typeIfAny().filter(this::isAskedFor).isEmpty()) {
        continue;
      }
      if (!record.master().equals(master)) {
        rows.addAll(completed());
        master = record.master();
      }
      fold.add(record, ignored.contains(record.item().course()));
    }
    return rows;
  }

  private void countStatuses(Read batch) {
    Map<CourseId, Set<RecordState>> states = new HashMap<>();
    for (ReportedRecord record : batch.records()) {
      RecordState state = record.state();
      if (state != null) {
        states.computeIfAbsent(record.item().course(), course -> new HashSet<>()).add(state);
      }
    }
    for (PushTarget target : batch.targets()) {
      CourseId course = target.course();
      CourseStatus status =
          CourseStatus.of(ignored.contains(course), states.getOrDefault(course, Set.of()));
      statuses.merge(status, 1L, Long::sum);
    }
  }

  private static List<ReportedRecord> byMaster(List<ReportedRecord> records) {
    return records.stream().sorted(Comparator.comparing(ReportedRecord::master)).toList();
  }

  private boolean isAskedFor(DataType type) {
    return scope.types().contains(type);
  }

  /** Whatever types are asked for: a course is DESYNCED by any of a locked type (§3). */
  private static boolean isUnlinked(PlanLine line) {
    return line instanceof SetupLine setup && setup.state() == RecordState.UNLINKED;
  }

  private Map<CourseId, NumberDecision> numbers(List<PushTarget> batch) {
    Map<CourseId, NumberDecision> decisions = new HashMap<>();
    if (scope.types().contains(DataType.COURSE_INFO)) {
      batch.stream()
          .map(PushTarget::calendar)
          .distinct()
          .forEach(calendar -> decisions.putAll(numbers.decisions(calendar)));
    }
    return decisions;
  }

  private List<AwaitingRecord> completed() {
    List<AwaitingRecord> rows = fold.rows();
    fold = new AwaitingFold();
    if (!rows.isEmpty()) {
      totals = totals.plusMaster(rows);
    }
    return rows;
  }

  @Override
  public AwaitingTotals totals() {
    return totals.withCourses(statuses);
  }
}
