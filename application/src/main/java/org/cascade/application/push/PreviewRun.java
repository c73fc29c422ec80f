package org.cascade.application.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.TallyKey;
import org.jspecify.annotations.Nullable;

/** One preview under way. */
final class PreviewRun implements PreviewPush.Preview {
  private final PushScope scope;
  private final LinkedCourses courses;
  private final PushTerms terms;
  private final List<CourseRange> ranges;
  private final Iterator<CourseRange> remaining;
  private final Map<TallyKey, Long> totals = new HashMap<>();
  private @Nullable CalendarId plannedCalendar;
  private Map<CourseId, NumberDecision> numbers = Map.of();
  private long read;
  private long unchanged;
  private long planned;

  PreviewRun(PushRequest request, PushScope scope, LinkedCourses courses, int rangeSize) {
    this.scope = scope;
    this.courses = courses;
    this.terms = new PushTerms(request.mode(), scope.locks(), request.selectedTypes());
    this.ranges = CourseRanges.of(scope.targets(), rangeSize);
    this.remaining = ranges.iterator();
  }

  @Override
  public PushScope scope() {
    return scope;
  }

  @Override
  public Optional<PreviewPush.Step> next() {
    return remaining.hasNext() ? Optional.of(step(remaining.next())) : Optional.empty();
  }

  private PreviewPush.Step step(CourseRange range) {
    planNumbers(range.calendar());
    List<PushItem> items = new ArrayList<>();
    for (PlannedCourse course : courses.preview(range, new PushPlanner(terms, numbers))) {
      items.addAll(course.items());
      course.tally().forEach((key, records) -> totals.merge(key, records, Long::sum));
      planned++;
      unchanged += course.items().isEmpty() ? 1 : 0;
    }
    read += range.targets().size();
    return new PreviewPush.Step(items);
  }

  private void planNumbers(CalendarId calendar) {
    if (!terms.pushes(CourseAttribute.NUMBER) || calendar.equals(plannedCalendar)) {
      return;
    }
    Map<CourseId, String> wanted = new HashMap<>();
    ranges.stream()
        .filter(range -> range.calendar().equals(calendar))
        .forEach(range -> wanted.putAll(courses.wantedNumbers(range)));
    numbers = NumberPlan.of(courses.numbers(calendar), wanted).decisions();
    plannedCalendar = calendar;
  }

  /** Targets that are gone since the preview began count as failed, as in a push. */
  @Override
  public CourseCounts courses() {
    return new CourseCounts(
        scope.targets().size() - read,
        0,
        planned - unchanged,
        unchanged,
        scope.skipped().size(),
        read - planned);
  }

  @Override
  public PushTotals totals() {
    return new PushTotals(totals);
  }
}
