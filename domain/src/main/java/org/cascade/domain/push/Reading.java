package org.cascade.domain.push;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * What a planner looks at in every course; the facts of other types need not be read.
 *
 * @param masters the setup types of the masters
 * @param courses the setup types of the courses
 * @param sections the setup types of the sections; none: not the sections at all
 */
public record Reading(Set<DataType> masters, Set<DataType> courses, Set<DataType> sections) {
  public Reading {
    masters = ordered(masters);
    courses = ordered(courses);
    sections = ordered(sections);
  }

  /** Everything that a course and its sections have. */
  public static Reading wholeCourse() {
    Set<DataType> setup = EnumSet.complementOf(EnumSet.of(DataType.COURSE_INFO));
    return new Reading(setup, setup, DataType.SECTION_TYPES);
  }

  private static Set<DataType> ordered(Set<DataType> types) {
    Set<DataType> ordered = EnumSet.noneOf(DataType.class);
    ordered.addAll(types);
    return Collections.unmodifiableSet(ordered);
  }
}
