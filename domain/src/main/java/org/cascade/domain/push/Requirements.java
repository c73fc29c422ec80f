package org.cascade.domain.push;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

  /** Why a record above is not pushed; absent if it can be. */
  Optional<Verdict> unmet(Match match) {
    AboveRecord above = match.above();
    if (above == null || above.needs().equals(Dependencies.NONE)) {
      return Optional.empty();
    }
    Dependencies needs = above.needs();
    return missingTerm(needs)
        .or(() -> missingSubject(needs))
        .or(() -> missingEntry(needs))
        .or(() -> archived(match, needs));
  }

  private Optional<Verdict> missingTerm(Dependencies needs) {
    if (terms.containsAll(needs.terms())) {
      return Optional.empty();
    }
    Set<Long> missing = new HashSet<>(needs.terms());
    missing.removeAll(terms);
    return Optional.of(
        Verdict.skipped(RuleId.C_11, Reason.TERM_NOT_IN_CALENDAR, new Mention.OfTerms(missing)));
  }

  private Optional<Verdict> missingSubject(Dependencies needs) {
    return needs.subjects().stream()
        .filter(subject -> !present.contains(subject))
        .min(BY_TYPE_AND_ID)
        .map(Mention.OfSubject::new)
        .map(Requirements::missing);
  }

  private static Optional<Verdict> missingEntry(Dependencies needs) {
    return needs.gone().stream()
        .min(BY_LIST_AND_ID)
        .map(Mention.OfList::new)
        .map(Requirements::missing);
  }

  private static Verdict missing(Mention what) {
    return Verdict.skipped(RuleId.C_12, Reason.MISSING_DEPENDENCY, what);
  }

  /** An existing row goes by the table. */
  private static Optional<Verdict> archived(Match match, Dependencies needs) {
    return needs.archived() && match.state() == RecordState.ABSENT
        ? Optional.of(Verdict.skipped(RuleId.C_12, Reason.STANDARD_ARCHIVED, null))
        : Optional.empty();
  }
}
