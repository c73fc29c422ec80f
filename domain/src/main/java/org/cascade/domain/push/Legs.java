package org.cascade.domain.push;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cascade.domain.district.DataType;

/** Both legs of one course as decided by table and names, before C-13. */
record Legs(Routes routes, CourseFacts course, CourseLeg courseLeg, SectionLeg sectionLeg) {
  static Legs of(Routes routes, CourseFacts course, Asking asking) {
    CourseLeg courseLeg = new CourseLeg(routes, course, asking);
    return new Legs(routes, course, courseLeg, new SectionLeg(routes, course, courseLeg, asking));
  }

  /**
   * Whether the facts hold what C-10 and C-13 look at: every row of the course and its sections
   * that refers to another, and what its tasks and standards are to the master.
   */
  boolean seeWholeCourse() {
    Reading reading = routes.reading();
    return course.whole()
        || (reading.masters().containsAll(DataType.SUBJECTS)
            && reading.courses().containsAll(DataType.SECTION_TYPES)
            && reading.sections().containsAll(DataType.SECTION_TYPES));
  }

  /** The records of a section type, of the course and all sections: lines of pushed, rows else. */
  void forEach(DataType type, Consumer<SetupLine> decided, BiConsumer<Owner, BelowRecord> other) {
    if (routes.toCourses().contains(type)) {
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
    if (routes.toSections().contains(type)) {
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
