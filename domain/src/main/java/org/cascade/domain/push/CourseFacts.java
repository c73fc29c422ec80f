package org.cascade.domain.push;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one course that a push decides on, with the setup of the master it is linked to.
 *
 * @param master absent for a course that is not linked
 * @param terms the ids of the names of the terms that its calendar has
 * @param sections in order of id; empty where the planner did not ask for them
 * @param whole whether all setup of the course and its sections is there, not only the types that
 *     the planner asked for
 */
public record CourseFacts(
    CourseId id,
    Title title,
    @Nullable MasterSetup master,
    CourseInfo info,
    Set<Long> terms,
    Map<DataType, List<BelowRecord>> records,
    List<SectionFacts> sections,
    boolean whole) {

  /** How people know the course: the names as of the read. */
  public record Title(String school, String calendar, String number, String name) {}

  public CourseFacts {
    terms = Set.copyOf(terms);
    records = Map.copyOf(records);
    sections = List.copyOf(sections);
  }

  public List<BelowRecord> records(DataType type) {
    return records.getOrDefault(type, List.of());
  }

  /** The records above of a type; none where the course is not linked. */
  List<AboveRecord> above(DataType type) {
    return master == null ? List.of() : master.records(type);
  }
}
