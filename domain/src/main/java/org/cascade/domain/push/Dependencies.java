package org.cascade.domain.push;

import java.util.Set;

/**
 * What a record's content refers to, as far as C-11 … C-13 look at it.
 *
 * @param subjects the tasks and standards
 * @param terms the term names: its own, its children's, the one it cumulates from
 * @param gone the entries of district lists that it refers to and that do not exist any more
 * @param archived whether it is of a standard that is archived
 */
public record Dependencies(
    Set<Subject> subjects, Set<Long> terms, Set<ListReference> gone, boolean archived) {
  public static final Dependencies NONE = new Dependencies(Set.of(), Set.of(), Set.of(), false);

  public Dependencies {
    subjects = Set.copyOf(subjects);
    terms = Set.copyOf(terms);
    gone = Set.copyOf(gone);
  }

  public static Dependencies on(Set<Subject> subjects, Set<Long> terms) {
    return new Dependencies(subjects, terms, Set.of(), false);
  }
}
