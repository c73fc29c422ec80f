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
  private final AttributeLines attributes;
  private final Routes routes;

  /**
   * Plans by these terms.
   *
   * @param numbers what the plans of the calendars' numbers decided; courses without an entry keep
   *     theirs
   */
  public PushPlanner(PushTerms terms, Map<CourseId, NumberDecision> numbers) {
    this.attributes = new AttributeLines(terms, Map.copyOf(numbers));
    this.routes = Routes.of(terms);
  }

  @Override
  public PushTerms terms() {
    return routes.terms();
  }

  @Override
  public boolean hasDecided(CourseId course) {
    return attributes.hasDecided(course);
  }

  @Override
  public Reading reading() {
    return routes.reading();
  }

  @Override
  public Planning plan(CourseFacts course, Answers answers) {
    Asking asking = new Asking(answers);
    Legs legs = Legs.of(routes, course, asking);
    List<PlanLine> lines = new ArrayList<>(attributes.of(course));
    Set<DataType> pushed = routes.toCourses();
    List<SetupLine> subjects = subjects(legs, asking);
    subjects.stream().filter(line -> pushed.contains(line.type())).forEach(lines::add);
    pushed.stream()
        .filter(type -> !type.isSubject())
        .forEach(type -> lines.addAll(legs.courseLeg().lines(type)));
    List<NoCalculation> notes = EffectiveOptions.notes(subjects, legs, asking);
    for (SectionFacts section : course.sections()) {
      routes.toSections().forEach(type -> lines.addAll(legs.sectionLines(section, type)));
    }
    return asking.planning(CoursePlan.of(course.id(), lines, notes, routes.terms()::reaches));
  }

  /** The tasks and standards after C-13; of a type that is not pushed as they stand. */
  private static List<SetupLine> subjects(Legs legs, Asking asking) {
    List<SetupLine> subjects = new ArrayList<>();
    for (DataType type : DataType.SUBJECTS) {
      subjects.addAll(StillReferenced.keep(legs.courseLeg().all(type), legs, asking));
    }
    return subjects;
  }
}
