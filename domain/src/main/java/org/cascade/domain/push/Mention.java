package org.cascade.domain.push;

import java.util.Set;
import org.cascade.domain.district.DataType;

/** What a line names besides its own record: what is missing, what refers to it, which terms. */
public sealed interface Mention {
  /** A task or standard that the course will not have. */
  record OfSubject(Subject subject) implements Mention {}

  /** An entry of a district list that does not exist any more. */
  record OfList(ListReference entry) implements Mention {}

  /** Terms, by the ids of their names. */
  record OfTerms(Set<Long> terms) implements Mention {
    public OfTerms {
      terms = Set.copyOf(terms);
    }
  }

  /**
   * Another row of the course or of one of its sections.
   *
   * @param awaitsPush whether it is a section's, to which this push does not go: a push to the
   *     sections helps (C-13)
   */
  record OfRow(Owner owner, DataType type, RecordKey key, String name, boolean awaitsPush)
      implements Mention {}
}
