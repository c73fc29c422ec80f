package org.cascade.application.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cascade.application.push.Batches;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.ReportedRecord;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.PushPlanner;
import org.jspecify.annotations.Nullable;

/** One residual report under way: what the plan of an OVERWRITE would keep or rename. */
final class ResidualRun implements Report<ResidualRecord, ResidualTotals> {
  private final ReportScope scope;
  private final LinkedCourses courses;
  private final Iterator<List<ResidualRecord>> batches;
  private ResidualTotals totals = new ResidualTotals(0, 0, Evidence.NONE);
  private @Nullable CourseId lastCourse;

  ResidualRun(ReportScope scope, LinkedCourses courses, int batchSize, ReadAhead ahead) {
    this.scope = scope;
    this.courses = courses;
    this.batches = ahead.inOrder(Batches.of(scope.scope().targets(), batchSize), this::read);
  }

  /** Numbers are neither kept nor renamed, so none are planned. */
  private List<ResidualRecord> read(List<PushTarget> batch) {
    return courses
        .report(
            batch.stream().map(PushTarget::inRange).toList(),
            new PushPlanner(scope.terms(), Map.of()),
            this::isResidual,
            false)
        .stream()
        .map(ResidualRun::row)
        .toList();
  }

  @Override
  public PushScope scope() {
    return scope.scope();
  }

  @Override
  public Optional<List<ResidualRecord>> next() {
    if (!batches.hasNext()) {
      return Optional.empty();
    }
    List<ResidualRecord> rows = batches.next();
    rows.forEach(this::count);
    return Optional.of(rows);
  }

  private boolean isResidual(PlanLine line) {
    boolean stays = line.outcome() == Outcome.KEPT || line.outcome() == Outcome.RENAMED;
    return stays && scope.types().contains(line.type());
  }

  private static ResidualRecord row(ReportedRecord record) {
    return new ResidualRecord(
        record.item(),
        record.master(),
        Objects.requireNonNull(record.managedBy(), "what stays behind is a row"),
        record.residualSince(),
        record.masterHasIt(),
        ResidualRecord.Remedy.of(record));
  }

  private void count(ResidualRecord row) {
    CourseId course = row.item().course();
    boolean isNext = !course.equals(lastCourse);
    lastCourse = course;
    totals =
        new ResidualTotals(
            totals.rows() + 1,
            totals.courses() + (isNext ? 1 : 0),
            totals.work().plus(row.item().evidence()));
  }

  @Override
  public ResidualTotals totals() {
    return totals;
  }
}
