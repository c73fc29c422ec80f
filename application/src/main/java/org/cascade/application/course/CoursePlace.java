package org.cascade.application.course;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.Lock;

/**
 * Where a course is, and which locks hold there.
 *
 * @param year the school year, by the year in which it ends
 * @param locks those of the catalog, while a push would reach the course (L-2); else none
 */
public record CoursePlace(String calendarName, String schoolName, int year, Set<Lock> locks) {
  /** L-5: pushed when locked, yet editable at the course. */
  private static final Set<CourseAttribute> EDITABLE =
      EnumSet.of(CourseAttribute.TERMS, CourseAttribute.SCHEDULES, CourseAttribute.PERIODS);

  public CoursePlace {
    locks = Collections.unmodifiableSet(new TreeSet<>(locks));
  }

  /** Whether nobody can edit the attribute at the course (L-4). */
  boolean isClosed(Attribute attribute) {
    return locks.contains(attribute.lock()) && !EDITABLE.contains(attribute);
  }
}
