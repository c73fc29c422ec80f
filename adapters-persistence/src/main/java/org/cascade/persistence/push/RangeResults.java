package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushItems;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.ListReference;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.instep.InStep;
import org.cascade.persistence.push.RangeFacts.Lost;

/** Gives each of several ranges that were pushed together what came out of its own courses. */
final class RangeResults {
  private final Map<CourseId, InStep> inStep;
  private final Map<CourseId, Planned> planned;
  private final Map<CourseId, Lost> lost;
  private final Map<ListReference, String> names;

  /**
   * What came out of all courses.
   *
   * @param inStep the courses whose setup was found in step without being read
   */
  RangeResults(
      SqlSession session, Map<CourseId, InStep> inStep, List<Planned> planned, List<Lost> lost) {
    this.inStep = inStep;
    this.planned =
        planned.stream()
            .collect(Collectors.toMap(course -> course.course().id(), Function.identity()));
    this.lost =
        lost.stream()
            .collect(Collectors.toMap(course -> course.target().course(), Function.identity()));
    this.names = Items.names(session, planned, PlanLine::isTold);
  }

  List<RangeResult> of(List<CourseRange> ranges) {
    return ranges.stream().map(this::of).toList();
  }

  private RangeResult of(CourseRange range) {
    List<Planned> plannedHere = of(range, planned);
    List<InStep> inStepHere = of(range, inStep);
    List<Lost> lostHere = of(range, lost);
    long unchanged =
        plannedHere.stream().filter(course -> course.plan().isUnchanged()).count()
            + inStepHere.stream().filter(InStep::isUnchanged).count();
    return new RangeResult(
        range.number(),
        plannedHere.size() + inStepHere.size() - unchanged,
        unchanged,
        lostHere.size(),
        totals(plannedHere, inStepHere),
        items(plannedHere, lostHere));
  }

  /** In the order of the range's targets. */
  private static <T> List<T> of(CourseRange range, Map<CourseId, T> byCourse) {
    return range.targets().stream()
        .map(Target::course)
        .filter(byCourse::containsKey)
        .map(byCourse::get)
        .toList();
  }

  private static Map<TallyKey, Long> totals(List<Planned> planned, List<InStep> inStep) {
    Map<TallyKey, Long> totals = new HashMap<>();
    planned.forEach(course -> add(course.plan().tally(), totals));
    inStep.forEach(course -> add(course.tally(), totals));
    return totals;
  }

  private static void add(Map<TallyKey, Long> tally, Map<TallyKey, Long> totals) {
    tally.forEach((key, count) -> totals.merge(key, count, Long::sum));
  }

  private List<PushItem> items(List<Planned> planned, List<Lost> lost) {
    List<PushItem> items = new ArrayList<>();
    planned.forEach(
        course ->
            items.addAll(
                new PushItems(course.course(), names).of(course.plan(), PlanLine::isTold)));
    lost.forEach(course -> items.add(JobRows.changed(course)));
    return items;
  }
}
