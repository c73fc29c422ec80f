package org.cascade.domain.push;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * The line of one setup record.
 *
 * @param match the record above, the row below, or both where they belong together
 */
public record SetupLine(Owner owner, DataType type, Match match, Verdict verdict)
    implements PlanLine {

  SetupLine with(Verdict other) {
    return new SetupLine(owner, type, match, other);
  }

  public @Nullable AboveRecord above() {
    return match.above();
  }

  public @Nullable BelowRecord below() {
    return match.below();
  }

  public RecordState state() {
    return match.state();
  }

  public Effect effect() {
    return verdict.effect();
  }

  /** What a renaming calls the row, else empty. */
  public String newName() {
    return verdict.newName();
  }

  /** Whether a deletion goes first, because its name is taken by another row of this plan. */
  public boolean givesWay() {
    return verdict.givesWay();
  }

  public AboveRecord requireAbove() {
    return Objects.requireNonNull(above(), "no record above");
  }

  public BelowRecord requireBelow() {
    return Objects.requireNonNull(below(), "no row below");
  }

  public Optional<BelowRecord> belowIfAny() {
    return Optional.ofNullable(below());
  }

  /** The key of the row below where there is one, else of the record above. */
  public RecordKey recordKey() {
    return belowIfAny().map(BelowRecord::key).orElseGet(() -> requireAbove().key());
  }

  @Override
  public String key() {
    return recordKey().text();
  }

  /** The record's own name, empty where its key is no name. */
  public String name() {
    return belowIfAny().map(BelowRecord::name).orElseGet(() -> requireAbove().name());
  }

  /** Who the row below is managed by as it stands before the push; absent where there is none. */
  public Optional<ManagedBy> managedBy() {
    return belowIfAny()
        .map(
            row ->
                owner.isSection()
                    ? ManagedBy.atSection(state(), row.link() != null, courseRecordManagedBy())
                    : ManagedBy.atCourse(state()));
  }

  private ManagedBy courseRecordManagedBy() {
    AboveRecord above = above();
    RecordState state = above == null ? null : above.state();
    return state == null ? ManagedBy.COURSE : ManagedBy.atCourse(state);
  }

  /**
   * The tasks and standards that a calc option or composite is deleted for want of work for; none
   * where work would not keep it.
   */
  public Set<Subject> deletedWithoutWorkFor() {
    boolean depends = type == DataType.GRADE_CALC_OPTIONS || type == DataType.COMPOSITE_GRADES;
    return depends ? match.protectors() : Set.of();
  }

  /** Whether the record is there after the push. */
  boolean isThereAfter() {
    return effect().takesContent() || leavesRow();
  }

  /** Whether the row below stays, with its content or another name. */
  boolean leavesRow() {
    return below() != null && !effect().takesContent() && effect() != Effect.DELETE;
  }

  /**
   * The tasks and standards that the row's own content refers to after the push. What takes the
   * content above refers to nothing that goes: C-12 has seen to it.
   */
  Set<Subject> ownSubjectsAfter() {
    return leavesRow() ? requireBelow().needs().subjects() : Set.of();
  }

  /** The course's record after the push, as its sections see it. */
  AboveRecord after() {
    if (effect().takesContent()) {
      AboveRecord above = requireAbove();
      String children = verdict.merged().isEmpty() ? above.besides() : verdict.merged();
      long id = belowIfAny().map(BelowRecord::row).orElse(AboveRecord.NOT_YET_MADE);
      return new AboveRecord(
          id, above.key(), above.name(), above.hash(), children, above.needs(), RecordState.LINKED);
    }
    BelowRecord row = requireBelow();
    if (effect().isRename()) {
      String name = verdict.newName();
      RecordKey key = new RecordKey.Named(NameKey.of(name));
      return new AboveRecord(row.row(), key, name, null, row.besides(), row.needs(), state());
    }
    return new AboveRecord(
        row.row(), row.key(), row.name(), row.hash(), row.besides(), row.needs(), state());
  }

  /** Whether the row below gets a link that it does not have. */
  boolean takesLink() {
    return effect().takesContent()
        && requireAbove().isMade()
        && !linkBelow().equals(Optional.of(requireAbove().id()));
  }

  /** The link below where it does not name the record above. */
  Optional<Long> deadLink() {
    AboveRecord above = above();
    return linkBelow().filter(link -> above == null || link != above.id());
  }

  private Optional<Long> linkBelow() {
    return belowIfAny().flatMap(BelowRecord::linkedTo);
  }

  @Override
  public RuleId rule() {
    return verdict.rule();
  }

  @Override
  public Outcome outcome() {
    return verdict.outcome();
  }

  @Override
  public Optional<Reason> reasonIfAny() {
    return Optional.ofNullable(verdict.reason());
  }

  @Override
  public Evidence evidence() {
    return verdict.evidence();
  }

  @Override
  public Optional<Mention> mention() {
    return Optional.ofNullable(verdict.mention());
  }

  @Override
  public boolean writes() {
    return switch (effect()) {
      case NONE -> false;
      case MARK_RESIDUAL -> !requireBelow().isResidual();
      case INSERT, REPLACE, COPY, DELETE, RENAME, RENAME_RESIDUAL -> true;
    };
  }
}
