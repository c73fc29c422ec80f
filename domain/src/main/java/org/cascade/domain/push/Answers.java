package org.cascade.domain.push;

import java.util.Map;
import java.util.Optional;

/** What is known so far of the student work of one course. */
public record Answers(Map<WorkQuestion, Evidence> work) {
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    work = Map.copyOf(work);
  }

  Optional<Evidence> to(WorkQuestion question) {
    return Optional.ofNullable(work.get(question));
  }
}
