package org.cascade.domain.push;

import java.util.Set;

/**
 * A plan, or what is still to be found out for it.
 *
 * @param plan final if nothing is open
 * @param open questions about student work; each has to be answered, with no evidence too
 * @param needsWholeCourse whether all setup of the course and its sections has to be read
 */
public record Planning(CoursePlan plan, Set<WorkQuestion> open, boolean needsWholeCourse) {
  public Planning {
    open = Set.copyOf(open);
  }

  public boolean isFinal() {
    return open.isEmpty() && !needsWholeCourse;
  }
}
