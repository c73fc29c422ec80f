package org.cascade.domain.push;

import java.util.HashSet;
import java.util.Set;

/**
 * Answers questions about one course as far as they have been answered, and remembers the others.
 * While a question is open the answer is that there is no work; the plan is not final then.
 */
final class Asking {
  private final Answers answers;
  private final Set<WorkQuestion> open = new HashSet<>();
  private boolean wholeCourse;

  Asking(Answers answers) {
    this.answers = answers;
  }

  Evidence about(WorkQuestion question) {
    return answers
        .to(question)
        .orElseGet(
            () -> {
              open.add(question);
              return Evidence.NONE;
            });
  }

  /** What follows depends on every row of the course and its sections that refers to another. */
  void requireWhole(Legs legs) {
    if (!legs.seeWholeCourse()) {
      wholeCourse = true;
    }
  }

  Planning planning(CoursePlan plan) {
    return new Planning(plan, open, wholeCourse);
  }
}
