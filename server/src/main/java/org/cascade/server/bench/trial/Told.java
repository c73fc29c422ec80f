package org.cascade.server.bench.trial;

import org.cascade.persistence.bench.AnswerSum;

/**
 * What an entrant has to tell of its run.
 *
 * @param rows of its answer, or that it wrote or found in step; 0 where it counts none
 * @param answer of the rows of its answer, equal for equal ones
 */
public record Told(long rows, String answer) {
  static final Told NOTHING = new Told(0, "");

  static Told of(AnswerSum answer) {
    return new Told(answer.rows(), answer.text());
  }
}
