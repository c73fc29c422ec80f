package org.cascade.domain.push;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cascade.domain.district.DataType;

/** Both legs of one course as decided by table and names, before C-13. */
record Legs(PushTerms terms, CourseFacts course, CourseLeg courseLeg, SectionLeg sectionLeg) {
  private static final Set<DataType> SUBJECTS =
      EnumSet.of(DataType.GRADING_TASKS, DataType.STANDARDS);

  static Legs of(PushTerms terms, CourseFacts course, Asking asking) {
    CourseLeg courseLeg = new CourseLeg(terms, course, asking);
    return new Legs(terms, course, courseLeg, new SectionLeg(terms, course, courseLeg, asking));
  }

  /** What the legs look at. */
  static Reading reading(PushTerms terms) {
    Set<DataType> masters = EnumSet.noneOf(DataType.class);
    masters.addAll(terms.pushedToCourses());
    masters.addAll(terms.pushedToSections());
    Set<DataType> courses = EnumSet.noneOf(DataType.class);
    courses.addAll(masters);
    if (DataType.SECTION_TYPES.stream().anyMatch(courses::contains)) {
      courses.addAll(SUBJECTS);
    }
    return new Reading(masters, courses, terms.pushedToSections());
  }

  /**
   * Whether the facts hold what C-10 and C-13 look at: every row of the course and its sections
   * that refers to another, and what its tasks and standards are to the master.
   */
  boolean seeWholeCourse() {
    Reading reading = reading(terms);
    return course.whole()
        || (reading.masters().containsAll(SUBJECTS)
            && reading.courses().containsAll(DataType.SECTION_TYPES)
            && reading.sections().containsAll(DataType.SECTION_TYPES));
  }

  /** The records of a section type, of the course and all sections: lines of pushed, rows else. */
  void forEach(DataType type, Consumer<SetupLine> decided, BiConsumer<Owner, BelowRecord> other) {
    if (terms.pushedToCourses().contains(type)) {
      courseLeg.lines(type).forEach(decided);
    } else {
      course.records(type).forEach(row -> other.accept(Owner.COURSE, row));
    }
    course.sections().forEach(section -> forEach(section, type, decided, other));
  }

  void forEach(
      SectionFacts section,
      DataType type,
      Consumer<SetupLine> decided,
      BiConsumer<Owner, BelowRecord> other) {
    if (terms.pushedToSections().contains(type)) {
      sectionLines(section, type).forEach(decided);
    } else {
      Owner owner = Owner.section(section.id());
      section.records(type).forEach(row -> other.accept(owner, row));
    }
  }

  List<SetupLine> sectionLines(SectionFacts section, DataType type) {
    return sectionLeg.lines(section, type);
  }
}
