package org.cascade.domain.push;

import java.util.Objects;
import java.util.Set;
import org.cascade.domain.district.DataType;

/** Decides single records by the tables of domain.md §4.2 and §4.3. */
final class RecordTable {
  private final PushTerms terms;
  private final Asking asking;
  private final Decisions decisions;

  RecordTable(PushTerms terms, Asking asking, Decisions decisions) {
    this.terms = terms;
    this.asking = asking;
    this.decisions = decisions;
  }

  /** C-11 and C-12 come before the table. */
  SetupLine line(Owner owner, DataType type, Match match, Requirements requirements) {
    Verdict unmet = requirements.unmet(match);
    return unmet == null ? line(owner, type, match) : new SetupLine(owner, type, match, unmet);
  }

  private SetupLine line(Owner owner, DataType type, Match match) {
    Decisions.Decision decision =
        decisions.of(
            owner.level(),
            match.state(),
            match.above() != null,
            differs(owner.level(), type, match));
    Verdict verdict =
        decision.asksForEvidence()
            ? decision.given(evidence(owner, type, match))
            : decision.unprotected();
    return withChildren(new SetupLine(owner, type, match, verdict));
  }

  /** The content is compared with what L-5 keeps out of the hash; weights as C-9 says. */
  private boolean differs(Level level, DataType type, Match match) {
    AboveRecord above = match.above();
    BelowRecord below = match.below();
    if (match.state() != RecordState.LINKED || above == null || below == null) {
      return false;
    }
    boolean isComposite = type == DataType.COMPOSITE_GRADES;
    boolean weightsCount = level == Level.SECTION || terms.pushesWeights();
    if (isComposite && weightsCount) {
      return !above.besides().equals(below.besides());
    }
    return !below.hash().equals(above.hash())
        || (!isComposite && !above.besides().equals(below.besides()));
  }

  /** A calc option depends on its task or standard; a composite on its task and its children's. */
  private Evidence evidence(Owner owner, DataType type, Match match) {
    BelowRecord below = Objects.requireNonNull(match.below(), "work needs a row");
    return switch (type) {
      case GRADING_TASKS, STANDARDS ->
          asking.about(new WorkQuestion.ForSubjects(owner, Set.of(new Subject(type, below.row()))));
      case CATEGORIES -> asking.about(new WorkQuestion.InCategory(owner, below.row()));
      case ASSESSMENTS -> asking.about(new WorkQuestion.OfTest(below.row()));
      case GRADE_CALC_OPTIONS, COMPOSITE_GRADES ->
          match.protectors().isEmpty()
              ? Evidence.NONE
              : asking.about(new WorkQuestion.ForSubjects(owner, match.protectors()));
      case COURSE_INFO -> throw new IllegalArgumentException("attributes are no setup records");
    };
  }

  /** C-9, of the course leg only. */
  private SetupLine withChildren(SetupLine line) {
    boolean keepsWeights =
        line.type() == DataType.COMPOSITE_GRADES
            && line.effect() == Effect.COPY
            && !line.owner().isSection()
            && !terms.pushesWeights();
    if (!keepsWeights) {
      return line;
    }
    String above = line.requireAbove().besides();
    String merged = CompositeChildren.merged(above, line.requireBelow().besides());
    return merged.equals(above) ? line : line.with(line.verdict().withChildren(merged));
  }
}
