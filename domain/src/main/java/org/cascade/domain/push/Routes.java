package org.cascade.domain.push;

import java.util.EnumSet;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * What travels where in a push: the same for all its courses.
 *
 * @param toCourses the setup types that travel from masters to courses
 * @param toSections the types that travel from courses to sections
 * @param reading what the legs look at
 */
record Routes(
    PushTerms terms,
    Set<DataType> toCourses,
    Set<DataType> toSections,
    Reading reading,
    Decisions decisions) {
  static Routes of(PushTerms terms) {
    Set<DataType> toCourses = terms.pushedToCourses();
    Set<DataType> toSections = terms.pushedToSections();
    return new Routes(
        terms, toCourses, toSections, reading(toCourses, toSections), new Decisions(terms.mode()));
  }

  private static Reading reading(Set<DataType> toCourses, Set<DataType> toSections) {
    Set<DataType> masters = EnumSet.noneOf(DataType.class);
    masters.addAll(toCourses);
    masters.addAll(toSections);
    Set<DataType> courses = EnumSet.noneOf(DataType.class);
    courses.addAll(masters);
    if (DataType.SECTION_TYPES.stream().anyMatch(courses::contains)) {
      courses.addAll(DataType.SUBJECTS);
    }
    return new Reading(masters, courses, toSections);
  }
}
