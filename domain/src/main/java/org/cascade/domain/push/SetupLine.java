package org.cascade.domain.push;

import java.util.Objects;
import java.util.Optional;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The line of one setup record.
 *
 * @param above the record above, absent for ORPHANED and LOCAL records
 * @param below the row below, absent for a record to be created
 * @param evidence as far as it was asked for
 * @param newName what a RENAME calls the row, else empty
 * @param givesWay for a DELETE: its name is taken by another row of this plan, so it goes first
 *     (C-16)
 */
public record SetupLine(
    DataType type,
    @Nullable AboveRecord above,
    @Nullable BelowRecord below,
    RecordState state,
    RuleId rule,
    Outcome outcome,
    @Nullable Reason reason,
    Evidence evidence,
    Effect effect,
    String newName,
    boolean givesWay)
    implements PlanLine {

  static SetupLine ruled(
      DataType type, Match match, RuleId rule, Ruling ruling, Evidence evidence) {
    boolean counted = ruling.marksEvidence();
    Reason reason =
        ruling.outcome() == Outcome.KEPT
            ? evidence.reason().orElseThrow()
            : ruling.reasonIfAny().orElse(null);
    return new SetupLine(
        type,
        match.above(),
        match.below(),
        match.state(),
        rule,
        ruling.outcome(),
        reason,
        counted ? evidence : Evidence.NONE,
        ruling.effect(),
        "",
        false);
  }

  /** The same record, refused because the name it wants is taken (C-14). */
  SetupLine refusedName() {
    return new SetupLine(
        type,
        above,
        below,
        state,
        RuleId.C_14,
        Outcome.FAILED,
        Reason.NAME_TAKEN,
        evidence,
        Effect.NONE,
        "",
        false);
  }

  /** The same record, kept under another name so that the pushed one can have its own (C-14). */
  SetupLine renamed(String name) {
    return new SetupLine(
        type,
        above,
        below,
        state,
        RuleId.C_14,
        Outcome.RENAMED,
        reason,
        evidence,
        Effect.RENAME,
        name,
        false);
  }

  /** The same deletion, made before the name it frees is taken. */
  SetupLine givingWay() {
    return new SetupLine(
        type, above, below, state, rule, outcome, reason, evidence, effect, "", true);
  }

  @Override
  public Level level() {
    return Level.COURSE;
  }

  /** The key of the row below where there is one, else of the record above. */
  @Override
  public String key() {
    return below != null ? below.key().text() : requireAbove().key().text();
  }

  /** The record's own name, empty where its key is an entry of a district list. */
  public String name() {
    return below != null ? below.name() : requireAbove().name();
  }

  /** Whether the row below gets a link that it does not have. */
  boolean takesLink() {
    boolean copies = effect == Effect.INSERT || effect == Effect.COPY;
    return copies && !linkBelow().equals(Optional.of(requireAbove().id()));
  }

  /** The link below where it does not name the record above. */
  Optional<Long> deadLink() {
    return linkBelow().filter(link -> above == null || link != above.id());
  }

  private Optional<Long> linkBelow() {
    return Optional.ofNullable(below).flatMap(BelowRecord::linkedTo);
  }

  public AboveRecord requireAbove() {
    return Objects.requireNonNull(above, "no record above");
  }

  public BelowRecord requireBelow() {
    return Objects.requireNonNull(below, "no row below");
  }

  @Override
  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(reason);
  }

  @Override
  public boolean writes() {
    return switch (effect) {
      case NONE -> false;
      case MARK_RESIDUAL -> !requireBelow().residual();
      case INSERT, COPY, DELETE, RENAME -> true;
    };
  }
}
