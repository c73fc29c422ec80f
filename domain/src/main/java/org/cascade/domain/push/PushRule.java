package org.cascade.domain.push;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The table of domain.md §4.2, one constant a row: an ordered list of which the first that fits
 * decides. Rules that look at a whole course or calendar (C-8, C-14) come after, as parts of the
 * planner.
 */
@SuppressWarnings("ImmutableEnumChecker") // its predicates and functions have no state
public enum PushRule {
  /** C-1: nothing below, so the record is created and linked. */
  CREATE(RuleId.C_1, in(RecordState.ABSENT), always(Ruling.plain(Outcome.CREATED, Effect.INSERT))),

  /** C-2: linked and equal, no write at all. */
  LEAVE_EQUAL(
      RuleId.C_2,
      in(RecordState.LINKED).and(situation -> !situation.differs()),
      always(Ruling.plain(Outcome.UNCHANGED, Effect.NONE))),

  /** C-3: linked and different, updated whether or not in use. */
  UPDATE(
      RuleId.C_3,
      in(RecordState.LINKED).and(Situation::differs),
      always(Ruling.evenInUse(Outcome.UPDATED, Effect.COPY))),

  /** C-4: unlinked, refused by LOCKED, relinked by OVERWRITE. */
  RESYNC(
      RuleId.C_4,
      in(RecordState.UNLINKED),
      byMode(
          Ruling.because(Reason.DESYNCED, Outcome.FAILED, Effect.NONE),
          Ruling.evenInUse(Outcome.RELINKED, Effect.COPY))),

  /**
   * C-5: the record above was removed and added again, so the row that is there is linked to it.
   */
  RELINK(
      RuleId.C_5, in(RecordState.RECREATED), always(Ruling.plain(Outcome.RELINKED, Effect.COPY))),

  /** C-6: gone above, deleted unless in use. */
  REMOVE(
      RuleId.C_6,
      in(RecordState.ORPHANED),
      unlessInUse(Ruling.because(Reason.REMOVED_FROM_MASTER, Outcome.DELETED, Effect.DELETE))),

  /** C-7: made here, left by LOCKED, deleted by OVERWRITE unless in use. */
  CLEAR_LOCAL(
      RuleId.C_7,
      in(RecordState.LOCAL),
      situation ->
          situation.mode() == PushMode.LOCKED
              ? Ruling.because(Reason.NOT_IN_MASTER, Outcome.UNCHANGED, Effect.NONE)
              : unlessInUse(Ruling.because(Reason.NOT_IN_MASTER, Outcome.DELETED, Effect.DELETE))
                  .apply(situation));

  private final RuleId id;
  private final Predicate<Situation> fits;
  private final Function<Situation, Ruling> ruling;

  PushRule(RuleId id, Predicate<Situation> fits, Function<Situation, Ruling> ruling) {
    this.id = id;
    this.fits = fits;
    this.ruling = ruling;
  }

  /** The rule that decides a situation: the first that fits. */
  public static PushRule of(Situation situation) {
    return Arrays.stream(RULES)
        .filter(rule -> rule.fits.test(situation))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule for " + situation));
  }

  private static final PushRule[] RULES = values();

  public RuleId id() {
    return id;
  }

  public boolean fits(Situation situation) {
    return fits.test(situation);
  }

  public Ruling ruling(Situation situation) {
    return ruling.apply(situation);
  }

  /** Whether the answer, or the counts in it, depend on student work: only then is it read. */
  public boolean asksForEvidence(Situation unprotected) {
    Situation inUse =
        new Situation(
            unprotected.level(),
            unprotected.state(),
            unprotected.differs(),
            true,
            unprotected.mode());
    Ruling ruling = ruling(inUse);
    return ruling.marksEvidence() || !ruling.equals(ruling(unprotected));
  }

  private static Predicate<Situation> in(RecordState state) {
    return situation -> situation.state() == state;
  }

  private static Function<Situation, Ruling> always(Ruling ruling) {
    return situation -> ruling;
  }

  private static Function<Situation, Ruling> byMode(Ruling locked, Ruling overwrite) {
    return situation -> situation.mode() == PushMode.LOCKED ? locked : overwrite;
  }

  private static Function<Situation, Ruling> unlessInUse(Ruling ruling) {
    Ruling kept = Ruling.evenInUse(Outcome.KEPT, Effect.MARK_RESIDUAL);
    return situation -> situation.evidence() ? kept : ruling;
  }
}
