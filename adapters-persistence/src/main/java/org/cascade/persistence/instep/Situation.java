package org.cascade.persistence.instep;

import java.util.Objects;
import java.util.Set;
import org.cascade.domain.push.PushTerms;
import org.jspecify.annotations.Nullable;

/**
 * What the plan of an image depends on besides its master. Many images share one, and it is looked
 * up for each, so its hash is computed once.
 */
final class Situation {
  private final PushTerms push;
  private final Set<Long> terms;
  private final String lists;
  private final int hash;

  /**
   * A situation of images.
   *
   * @param terms of the calendar
   * @param lists changes when an entry of a list that setup refers to goes
   */
  Situation(PushTerms push, Set<Long> terms, String lists) {
    this.push = push;
    this.terms = Set.copyOf(terms);
    this.lists = lists;
    this.hash = Objects.hash(push, this.terms, lists);
  }

  String lists() {
    return lists;
  }

  Set<Long> terms() {
    return terms;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Situation situation
            && hash == situation.hash
            && push.equals(situation.push)
            && terms.equals(situation.terms)
            && lists.equals(situation.lists));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
