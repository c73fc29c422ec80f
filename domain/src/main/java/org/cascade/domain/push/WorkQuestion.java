package org.cascade.domain.push;

import java.util.Set;

/** A question about the student work of one course, as domain.md §1 defines what protects. */
public sealed interface WorkQuestion {

  /**
   * Assignments aligned to any of these, and grades and comments posted for them: in all sections
   * of the course, or in one.
   */
  record ForSubjects(Owner within, Set<Subject> subjects) implements WorkQuestion {
    public ForSubjects {
      subjects = Set.copyOf(subjects);
    }
  }

  /**
   * Assignments in a section's category; of a course's category, in every section category whose
   * link names it, changed or not.
   */
  record InCategory(Owner owner, long row) implements WorkQuestion {}

  /** Scores recorded in the course for a test. */
  record OfTest(long test) implements WorkQuestion {}
}
