package org.cascade.application.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.push.Batches;
import org.cascade.application.push.LinkedCourses;
import org.cascade.application.push.PushScope;
import org.cascade.application.push.PushTarget;
import org.cascade.application.push.ReadAhead;
import org.cascade.application.push.ReportedRecord;
import org.cascade.application.push.SkippedCourse;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.CourseFacts;
import org.cascade.domain.push.CourseStatus;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;

/** One status report under way: the UNLINKED records of the plan of a LOCKED push, by course. */
final class CourseStatusRun implements Report<CourseStatusRow, Map<CourseStatus, Long>> {
  private final ReportScope scope;
  private final LinkedCourses courses;
  private final CourseTitles titles;
  private final Set<CourseId> ignored;
  private final Iterator<List<CourseStatusRow>> batches;
  private final Map<CourseStatus, Long> totals = new EnumMap<>(CourseStatus.class);

  CourseStatusRun(
      ReportScope scope,
      LinkedCourses courses,
      CourseTitles titles,
      int batchSize,
      ReadAhead ahead) {
    this.scope = scope;
    this.courses = courses;
    this.titles = titles;
    List<SkippedCourse> skipped = scope.scope().skipped();
    this.ignored =
        skipped.stream()
            .filter(SkippedCourse::ignoring)
            .map(course -> course.target().course())
            .collect(Collectors.toSet());
    List<PushTarget> leftAlone = skipped.stream().map(SkippedCourse::target).toList();
    this.batches =
        ahead.inOrder(
            Batches.of(ReportScope.inOrder(scope.scope().targets(), leftAlone), batchSize),
            this::read);
  }

  private List<CourseStatusRow> read(List<PushTarget> batch) {
    Map<CourseId, Map<DataType, Long>> unlinked = new HashMap<>();
    for (ReportedRecord record : unlinked(batch)) {
      record
          .item()
          .typeIfAny()
          .ifPresent(
              type ->
                  unlinked
                      .computeIfAbsent(
                          record.item().course(), course -> new EnumMap<>(DataType.class))
                      .merge(type, 1L, Long::sum));
    }
    Map<CourseId, CourseFacts.Title> named =
        titles.titles(batch.stream().map(PushTarget::course).toList());
    return batch.stream()
        .filter(target -> named.containsKey(target.course()))
        .map(
            target ->
                row(
                    target,
                    Objects.requireNonNull(named.get(target.course())),
                    unlinked.getOrDefault(target.course(), Map.of())))
        .toList();
  }

  /** Whatever types are asked for: a course is DESYNCED by any of a locked type. */
  private List<ReportedRecord> unlinked(List<PushTarget> batch) {
    return courses.report(
        batch.stream().map(PushTarget::inRange).toList(),
        new PushPlanner(scope.terms(), Map.of()),
        line -> line instanceof SetupLine setup && setup.state() == RecordState.UNLINKED,
        false);
  }

  private CourseStatusRow row(
      PushTarget target, CourseFacts.Title title, Map<DataType, Long> unlinked) {
    Set<RecordState> states = unlinked.isEmpty() ? Set.of() : Set.of(RecordState.UNLINKED);
    Map<DataType, Long> askedFor = new EnumMap<>(DataType.class);
    scope.scope().locks().lockedTypes().stream()
        .filter(scope.types()::contains)
        .filter(type -> type != DataType.COURSE_INFO)
        .forEach(type -> askedFor.put(type, unlinked.getOrDefault(type, 0L)));
    return new CourseStatusRow(
        target, title, CourseStatus.of(ignored.contains(target.course()), states), askedFor);
  }

  @Override
  public PushScope scope() {
    return scope.scope();
  }

  @Override
  public Optional<List<CourseStatusRow>> next() {
    if (!batches.hasNext()) {
      return Optional.empty();
    }
    List<CourseStatusRow> rows = batches.next();
    rows.forEach(row -> totals.merge(row.status(), 1L, Long::sum));
    return Optional.of(rows);
  }

  @Override
  public Map<CourseStatus, Long> totals() {
    return Map.copyOf(totals);
  }
}
