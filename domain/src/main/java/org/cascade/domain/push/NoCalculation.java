package org.cascade.domain.push;

import java.util.Set;

/**
 * The information line of C-10: after the push the section shows NO_CALCULATION, read-only, for a
 * task or standard that stays although its master dropped it. Not counted.
 *
 * @param section the section's id
 * @param terms the ids of the names of the terms for which it does, of those in which it meets
 */
public record NoCalculation(long section, Subject subject, Set<Long> terms) {
  public NoCalculation {
    terms = Set.copyOf(terms);
  }
}
