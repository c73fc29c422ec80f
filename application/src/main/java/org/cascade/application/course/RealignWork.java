package org.cascade.application.course;

import java.util.List;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;

/**
 * K-4: moves assignments and grades of chosen sections from one task, standard or category to
 * another, all of them or none.
 */
public interface RealignWork {
  /**
   * Moves the work. A section that lacks the former category has nothing to move.
   *
   * @throws CascadeException COURSE_NOT_FOUND; INVALID_REQUEST: a section of another course, a task
   *     or standard that the course does not have, a category that no section has, a target that a
   *     section with work to move lacks, the same from and to, a category on one side only;
   *     GRADES_IN_THE_WAY: a student has a grade or comment posted for both in the same section and
   *     term, naming the students; BUSY
   */
  Realigned realign(Realignment realignment);

  /**
   * What is moved.
   *
   * @param sections at least one, all of the course
   */
  record Realignment(CourseId course, Set<Long> sections, Place from, Place to) {
    public Realignment {
      sections = Set.copyOf(sections);
    }

    /** What is wrong with it whatever the course has: where the work is and is to be. */
    public List<FieldViolation> senseless() {
      if (from.equals(to)) {
        return List.of(new FieldViolation("to", "the work is there already"));
      }
      return from.isCategory() == to.isCategory()
          ? List.of()
          : List.of(
              new FieldViolation(
                  "to", "has to be a category where work is moved from one, and only there"));
    }
  }

  /** What work is aligned to. */
  sealed interface Place {
    default boolean isCategory() {
      return this instanceof OfCategory;
    }

    /** A task or standard of the course. */
    record OfSubject(Subject subject) implements Place {}

    /** The category of that name in each of the sections; no grades are posted for it. */
    record OfCategory(NameKey name) implements Place {}
  }

  /** How much was moved. */
  record Realigned(long assignments, long postedGrades, long comments) {}
}
