package org.cascade.application.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.CoursePlanner;
import org.cascade.domain.push.PlanLine;

/** Courses of which pushing some goes wrong. */
final class TroubledCourses implements LinkedCourses {
  private final LinkedCourses courses;
  private final Trouble trouble;
  final List<List<CourseRange>> asked = new ArrayList<>();

  /** What happens before a range is pushed, alone or with others. */
  interface Trouble {
    void before(CourseRange range, int attempt);
  }

  TroubledCourses(LinkedCourses courses, Trouble trouble) {
    this.courses = courses;
    this.trouble = trouble;
  }

  @Override
  public PushedRanges push(JobLease lease, List<CourseRange> ranges, CoursePlanner planner) {
    asked.add(ranges);
    for (CourseRange range : ranges) {
      int attempt = (int) asked.stream().filter(together -> together.contains(range)).count();
      trouble.before(range, attempt);
    }
    return courses.push(lease, ranges, planner);
  }

  @Override
  public List<PlannedCourse> preview(CourseRange range, CoursePlanner planner) {
    return courses.preview(range, planner);
  }

  @Override
  public List<ReportedRecord> report(
      List<CourseRange.Target> targets,
      CoursePlanner planner,
      Predicate<PlanLine> wanted,
      boolean withContent) {
    return courses.report(targets, planner, wanted, withContent);
  }

  @Override
  public Map<CourseId, String> numbers(CalendarId calendar) {
    return courses.numbers(calendar);
  }

  @Override
  public Map<CourseId, String> wantedNumbers(CourseRange range) {
    return courses.wantedNumbers(range);
  }
}
