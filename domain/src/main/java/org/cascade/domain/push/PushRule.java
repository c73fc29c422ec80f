package org.cascade.domain.push;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The tables of domain.md §4.2 and §4.3: an ordered, first-match list, one constant per row. Rules
 * that look at a whole course or section (C-8 … C-16, T-4, T-10 … T-12) come before and after, as
 * parts of the planner.
 */
@SuppressWarnings("ImmutableEnumChecker") // its predicates and functions have no state
public enum PushRule {
  /** C-1: nothing below, so the record is created and linked. */
  CREATE(
      RuleId.C_1,
      atCourse(RecordState.ABSENT),
      always(Ruling.plain(Outcome.CREATED, Effect.INSERT))),

  /** C-2: linked and equal, no write at all. */
  LEAVE_EQUAL(
      RuleId.C_2,
      atCourse(RecordState.LINKED).and(situation -> !situation.differs()),
      always(Ruling.plain(Outcome.UNCHANGED, Effect.NONE))),

  /** C-3: linked and different, updated whether or not in use. */
  UPDATE(
      RuleId.C_3,
      atCourse(RecordState.LINKED).and(Situation::differs),
      always(Ruling.evenInUse(Outcome.UPDATED, Effect.COPY))),

  /** C-4: unlinked, refused by LOCKED, relinked by OVERWRITE. */
  RESYNC(
      RuleId.C_4,
      atCourse(RecordState.UNLINKED),
      byMode(
          always(Ruling.because(Reason.DESYNCED, Outcome.FAILED, Effect.NONE)),
          always(Ruling.evenInUse(Outcome.RELINKED, Effect.COPY)))),

  /**
   * C-5: the record above was removed and added again, so the row that is there is linked to it.
   */
  RELINK(
      RuleId.C_5,
      atCourse(RecordState.RECREATED),
      always(Ruling.plain(Outcome.RELINKED, Effect.COPY))),

  /** C-6: gone above, deleted unless in use. */
  REMOVE(
      RuleId.C_6,
      atCourse(RecordState.ORPHANED),
      unlessInUse(Ruling.because(Reason.REMOVED_FROM_MASTER, Outcome.DELETED, Effect.DELETE))),

  /** C-7: made here, left by LOCKED, deleted by OVERWRITE unless in use. */
  CLEAR_LOCAL(
      RuleId.C_7,
      atCourse(RecordState.LOCAL),
      byMode(
          always(Ruling.because(Reason.NOT_IN_MASTER, Outcome.UNCHANGED, Effect.NONE)),
          unlessInUse(Ruling.because(Reason.NOT_IN_MASTER, Outcome.DELETED, Effect.DELETE)))),

  /** T-1: nothing in the section, so the record is created and linked. */
  CREATE_IN_SECTION(
      RuleId.T_1,
      atSection(RecordState.ABSENT),
      always(Ruling.plain(Outcome.CREATED, Effect.INSERT))),

  /** T-2: linked and equal, no write at all. */
  LEAVE_EQUAL_IN_SECTION(
      RuleId.T_2,
      atSection(RecordState.LINKED).and(situation -> !situation.differs()),
      always(Ruling.plain(Outcome.UNCHANGED, Effect.NONE))),

  /** T-3: linked and different, updated whether or not in use. */
  UPDATE_IN_SECTION(
      RuleId.T_3,
      atSection(RecordState.LINKED).and(Situation::differs),
      always(Ruling.evenInUse(Outcome.UPDATED, Effect.COPY))),

  /** T-5: a teacher's own calc option or composite where a pushed one of the same key belongs. */
  REPLACE_LOCAL(
      RuleId.T_5,
      atSection(RecordState.LOCAL).and(Situation::hasAbove),
      byMode(
          always(Ruling.because(Reason.LOCAL_CONFLICT, Outcome.FAILED, Effect.NONE)),
          inUse(
              Ruling.kept(Reason.LOCAL_CONFLICT), Ruling.plain(Outcome.CREATED, Effect.REPLACE)))),

  /** T-6: gone above, deleted unless in use. */
  REMOVE_FROM_SECTION(
      RuleId.T_6,
      atSection(RecordState.ORPHANED),
      unlessInUse(Ruling.because(Reason.REMOVED_FROM_MASTER, Outcome.DELETED, Effect.DELETE))),

  /** T-7: a teacher's own, left by LOCKED, deleted by OVERWRITE unless in use. */
  CLEAR_LOCAL_OF_SECTION(
      RuleId.T_7,
      atSection(RecordState.LOCAL).and(situation -> !situation.hasAbove()),
      byMode(
          always(Ruling.because(Reason.NOT_IN_MASTER, Outcome.UNCHANGED, Effect.NONE)),
          unlessInUse(Ruling.because(Reason.NOT_IN_MASTER, Outcome.DELETED, Effect.DELETE)))),

  /** T-8: the course's record was removed and added again, so the row is linked to it. */
  RELINK_IN_SECTION(
      RuleId.T_8,
      atSection(RecordState.RECREATED),
      always(Ruling.plain(Outcome.RELINKED, Effect.COPY))),

  /** T-9: unlinked, refused by LOCKED, relinked by OVERWRITE. */
  RESYNC_SECTION(
      RuleId.T_9,
      atSection(RecordState.UNLINKED),
      byMode(
          always(Ruling.because(Reason.DESYNCED, Outcome.FAILED, Effect.NONE)),
          always(Ruling.evenInUse(Outcome.RELINKED, Effect.COPY))));

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
    for (PushRule rule : RULES) {
      if (rule.fits.test(situation)) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule for " + situation);
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
    Ruling inUse = ruling(unprotected.withEvidence(true));
    return inUse.marksEvidence() || !inUse.equals(ruling(unprotected));
  }

  private static Predicate<Situation> atCourse(RecordState state) {
    return situation -> situation.level() == Level.COURSE && situation.state() == state;
  }

  private static Predicate<Situation> atSection(RecordState state) {
    return situation -> situation.level() == Level.SECTION && situation.state() == state;
  }

  private static Function<Situation, Ruling> always(Ruling ruling) {
    return situation -> ruling;
  }

  private static Function<Situation, Ruling> byMode(
      Function<Situation, Ruling> locked, Function<Situation, Ruling> overwrite) {
    return situation -> (situation.mode() == PushMode.LOCKED ? locked : overwrite).apply(situation);
  }

  private static Function<Situation, Ruling> inUse(Ruling inUse, Ruling ruling) {
    return situation -> situation.evidence() ? inUse : ruling;
  }

  private static Function<Situation, Ruling> unlessInUse(Ruling ruling) {
    return inUse(Ruling.keptForItsWork(), ruling);
  }
}
