package org.cascade.application.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.push.NumberDecision;
import org.cascade.domain.push.NumberPlan;
import org.cascade.domain.push.PushTerms;

/**
 * C-8 where nothing is written: the numbers of each calendar, planned when it is first asked for.
 * Several threads may ask.
 */
public final class PlannedNumbers {
  private final LinkedCourses courses;
  private final PushTerms terms;
  private final List<PushTarget> targets;
  private final int rangeSize;
  private final Map<CalendarId, Map<CourseId, NumberDecision>> planned = new ConcurrentHashMap<>();

  /** Of all targets of a preview or report. */
  public PlannedNumbers(
      LinkedCourses courses, PushTerms terms, List<PushTarget> targets, int rangeSize) {
    this.courses = courses;
    this.terms = terms;
    this.targets = targets;
    this.rangeSize = rangeSize;
  }

  /** The decisions for a calendar; none where numbers are not pushed. */
  public Map<CourseId, NumberDecision> decisions(CalendarId calendar) {
    return terms.pushes(CourseAttribute.NUMBER)
        ? planned.computeIfAbsent(calendar, this::plan)
        : Map.of();
  }

  private Map<CourseId, NumberDecision> plan(CalendarId calendar) {
    return NumberPlan.of(courses.numbers(calendar), wanted(calendar)).decisions();
  }

  private Map<CourseId, String> wanted(CalendarId calendar) {
    List<PushTarget> ofCalendar =
        targets.stream().filter(target -> target.calendar().equals(calendar)).toList();
    Map<CourseId, String> wanted = new HashMap<>();
    for (CourseRange range : CourseRanges.of(ofCalendar, rangeSize)) {
      wanted.putAll(courses.wantedNumbers(range));
    }
    return wanted;
  }
}
