package org.cascade.domain.push;

/**
 * What the plan of a calendar's numbers says of one course; a course without a decision keeps its
 * number.
 */
public sealed interface NumberDecision {
  /**
   * The course takes the number.
   *
   * @param madeTogether the move depends on others and is made with them, before the course's own
   *     range
   */
  record Move(String number, boolean madeTogether) implements NumberDecision {}

  /**
   * The course does not get the number that it wants.
   *
   * @param reason NUMBER_TAKEN; or ERROR where moves that are made together failed unexpectedly
   */
  record Refused(Reason reason) implements NumberDecision {}
}
