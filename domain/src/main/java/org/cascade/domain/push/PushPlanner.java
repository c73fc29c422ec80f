package org.cascade.domain.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;

/**
 * Plans a course with its sections (domain.md §4.2, §4.3): the course leg, then the section leg on
 * the course as it stands after it, then what stays because it is still referred to.
 */
public final class PushPlanner implements CoursePlanner {
  private final PushTerms terms;
  private final AttributeLines attributes;

  /**
   * Plans by these terms.
   *
   * @param numbers what the plans of the calendars' numbers decided; courses without an entry keep
   *     theirs
   */
  public PushPlanner(PushTerms terms, Map<CourseId, NumberDecision> numbers) {
    this.terms = terms;
    this.attributes = new AttributeLines(terms, Map.copyOf(numbers));
  }

  @Override
  public Reading reading() {
    return Legs.reading(terms);
  }

  @Override
  public Planning plan(CourseFacts course, Answers answers) {
    Asking asking = new Asking(answers);
    Legs legs = Legs.of(terms, course, asking);
    List<PlanLine> lines = new ArrayList<>(attributes.of(course));
    Set<DataType> pushed = terms.pushedToCourses();
    List<SetupLine> subjects = subjects(legs, asking);
    subjects.stream().filter(line -> pushed.contains(line.type())).forEach(lines::add);
    pushed.stream()
        .filter(type -> !type.isSubject())
        .forEach(type -> lines.addAll(legs.courseLeg().lines(type)));
    List<NoCalculation> notes = EffectiveOptions.notes(subjects, legs, asking);
    for (SectionFacts section : course.sections()) {
      terms.pushedToSections().forEach(type -> lines.addAll(legs.sectionLines(section, type)));
    }
    return asking.planning(CoursePlan.of(course.id(), lines, notes, terms::reaches));
  }

  /** The tasks and standards after C-13; of a type that is not pushed as they stand. */
  private static List<SetupLine> subjects(Legs legs, Asking asking) {
    List<SetupLine> subjects = new ArrayList<>();
    for (DataType type : List.of(DataType.GRADING_TASKS, DataType.STANDARDS)) {
      subjects.addAll(StillReferenced.keep(legs.courseLeg().all(type), legs, asking));
    }
    return subjects;
  }
}
