package org.cascade.domain.push;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** C-11 and C-12: whether a record above can be pushed to a course at all. */
final class Requirements {
  private static final Comparator<Subject> BY_TYPE_AND_ID =
      Comparator.comparing(Subject::type).thenComparingLong(Subject::id);
  private static final Comparator<ListReference> BY_LIST_AND_ID =
      Comparator.comparing(ListReference::kind).thenComparingLong(ListReference::id);

  private final Set<Long> terms;
  private final Set<Subject> present;

  /**
   * Of one course.
   *
   * @param terms of its calendar
   * @param present the tasks and standards that the table, before C-13, leaves there; as long as
   *     these are decided themselves: none
   */
  Requirements(Set<Long> terms, Set<Subject> present) {
    this.terms = terms;
    this.present = present;
  }

  /** Why a record above is not pushed; null if it can be. */
  @Nullable Verdict unmet(Match match) {
    AboveRecord above = match.above();
    if (above == null) {
      return null;
    }
    Dependencies needs = above.needs();
    if (!terms.containsAll(needs.terms())) {
      return missingTerm(needs);
    }
    if (!present.containsAll(needs.subjects())) {
      return missingSubject(needs);
    }
    if (!needs.gone().isEmpty()) {
      return missing(new Mention.OfList(Collections.min(needs.gone(), BY_LIST_AND_ID)));
    }
    // An existing row goes by the table.
    return needs.archived() && match.state() == RecordState.ABSENT
        ? Verdict.skipped(RuleId.C_12, Reason.STANDARD_ARCHIVED, null)
        : null;
  }

  private Verdict missingTerm(Dependencies needs) {
    Set<Long> missing = new HashSet<>(needs.terms());
    missing.removeAll(terms);
    return Verdict.skipped(RuleId.C_11, Reason.TERM_NOT_IN_CALENDAR, new Mention.OfTerms(missing));
  }

  private Verdict missingSubject(Dependencies needs) {
    Set<Subject> missing = new HashSet<>(needs.subjects());
    missing.removeAll(present);
    return missing(new Mention.OfSubject(Collections.min(missing, BY_TYPE_AND_ID)));
  }

  private static Verdict missing(Mention what) {
    return Verdict.skipped(RuleId.C_12, Reason.MISSING_DEPENDENCY, what);
  }
}
