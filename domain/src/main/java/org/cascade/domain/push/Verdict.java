package org.cascade.domain.push;

import org.jspecify.annotations.Nullable;

/**
 * What a push decides about one setup record.
 *
 * @param rule that decided, or overrode the table
 * @param evidence as far as it decided or is worth telling
 * @param newName what a renaming calls the row, else empty
 * @param givesWay for a deletion: the key is taken by another row of this plan, so it goes first
 *     (C-16)
 * @param mention what the reason is about, where it names something
 * @param merged the children that a composite gets where they are not those above (C-9), else empty
 */
public record Verdict(
    RuleId rule,
    Outcome outcome,
    @Nullable Reason reason,
    Evidence evidence,
    Effect effect,
    String newName,
    boolean givesWay,
    @Nullable Mention mention,
    String merged) {
  /** Of a record that a repair does not reach; it is not considered. */
  static final Verdict LEFT_ALONE =
      plain(RuleId.S_2, Outcome.UNCHANGED, null, Evidence.NONE, Effect.NONE);

  static Verdict ruled(RuleId rule, Ruling ruling, Evidence evidence) {
    Reason reason = ruling.reasonIfAny().orElse(null);
    if (reason == null && ruling.outcome() == Outcome.KEPT) {
      reason = evidence.reason().orElseThrow();
    }
    return plain(
        rule,
        ruling.outcome(),
        reason,
        ruling.marksEvidence() ? evidence : Evidence.NONE,
        ruling.effect());
  }

  private static Verdict plain(
      RuleId rule, Outcome outcome, @Nullable Reason reason, Evidence evidence, Effect effect) {
    return new Verdict(rule, outcome, reason, evidence, effect, "", false, null, "");
  }

  /** C-11, C-12: the record cannot be pushed here; an existing row stays as it is. */
  static Verdict skipped(RuleId rule, Reason reason, @Nullable Mention about) {
    return unwritten(rule, Outcome.SKIPPED, reason, about);
  }

  private static Verdict unwritten(
      RuleId rule, Outcome outcome, Reason reason, @Nullable Mention about) {
    return new Verdict(rule, outcome, reason, Evidence.NONE, Effect.NONE, "", false, about, "");
  }

  /** C-13: the row stays because another one refers to it. */
  static Verdict stillReferenced(Mention by) {
    return unwritten(RuleId.C_13, Outcome.KEPT, Reason.STILL_REFERENCED, by);
  }

  /** C-14: the name that the record wants is taken. */
  static Verdict nameTaken(Mention by) {
    return unwritten(RuleId.C_14, Outcome.FAILED, Reason.NAME_TAKEN, by);
  }

  /** Kept under another name so that the pushed record can have its own (C-14, T-4). */
  Verdict renamed(RuleId by, String name, Effect effect) {
    boolean keepsReason = effect == Effect.RENAME_RESIDUAL;
    return new Verdict(
        by, Outcome.RENAMED, keepsReason ? reason : null, evidence, effect, name, false, null, "");
  }

  /** The same deletion, made before the key it frees is taken. */
  Verdict givingWay() {
    return new Verdict(rule, outcome, reason, evidence, effect, newName, true, mention, merged);
  }

  /** The same copy with children of its own (C-9). */
  Verdict withChildren(String children) {
    return new Verdict(
        rule, outcome, reason, evidence, effect, newName, givesWay, mention, children);
  }
}
