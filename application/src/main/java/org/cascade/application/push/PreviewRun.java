package org.cascade.application.push;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.TallyKey;

/** One preview under way. */
final class PreviewRun implements PreviewPush.Preview {
  private final PushScope scope;
  private final LinkedCourses courses;
  private final PushTerms terms;
  private final PlannedNumbers numbers;
  private final Iterator<Read> ranges;
  private final Map<TallyKey, Long> totals = new HashMap<>();
  private long read;
  private long unchanged;
  private long planned;

  PreviewRun(
      PushRequest request, PushScope scope, LinkedCourses courses, int rangeSize, ReadAhead ahead) {
    this.scope = scope;
    this.courses = courses;
    this.terms = request.terms(scope.locks());
    this.numbers = new PlannedNumbers(courses, terms, scope.targets(), rangeSize);
    this.ranges = ahead.inOrder(CourseRanges.of(scope.targets(), rangeSize), this::read);
  }

  private record Read(CourseRange range, List<PlannedCourse> courses) {}

  private Read read(CourseRange range) {
    PushPlanner planner = new PushPlanner(terms, numbers.decisions(range.calendar()));
    return new Read(range, courses.preview(range, planner));
  }

  @Override
  public PushScope scope() {
    return scope;
  }

  @Override
  public Optional<PreviewPush.Step> next() {
    return ranges.hasNext() ? Optional.of(step(ranges.next())) : Optional.empty();
  }

  private PreviewPush.Step step(Read next) {
    List<PushItem> items = new ArrayList<>();
    for (PlannedCourse course : next.courses()) {
      items.addAll(course.items());
      course.tally().forEach((key, records) -> totals.merge(key, records, Long::sum));
      planned++;
      unchanged += course.unchanged() ? 1 : 0;
    }
    read += next.range().targets().size();
    return new PreviewPush.Step(items);
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
