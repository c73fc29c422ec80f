package org.cascade.domain.push;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.domain.district.NameKey;

/** C-14 and T-4: who gets a name that two rows of an owner cannot both have. */
final class NameConflicts {
  private final List<SetupLine> lines;
  private final PushMode mode;
  private final Map<RecordKey, SetupLine> holders = new HashMap<>();
  private final Map<SetupLine, RecordKey> wanted = new HashMap<>();
  private final Map<SetupLine, SetupLine> replaced = new HashMap<>();

  private NameConflicts(List<SetupLine> lines, PushMode mode) {
    this.lines = lines;
    this.mode = mode;
    for (SetupLine line : lines) {
      heldKey(line).ifPresent(key -> holders.put(key, line));
      wantedKey(line).ifPresent(key -> wanted.put(line, key));
    }
  }

  /** Resolves the conflicts among all lines of one owner. */
  static List<SetupLine> resolve(List<SetupLine> lines, PushMode mode) {
    return areThere(lines) ? new NameConflicts(lines, mode).resolved() : lines;
  }

  /** Names above are unique, so a conflict needs a holder below. */
  private static boolean areThere(List<SetupLine> lines) {
    Set<RecordKey> held = new HashSet<>();
    lines.forEach(line -> heldKey(line).ifPresent(held::add));
    return lines.stream().anyMatch(line -> wantedKey(line).filter(held::contains).isPresent());
  }

  private List<SetupLine> resolved() {
    renameHolders();
    refuse();
    letDeletedGiveWay();
    return lines.stream().map(line -> replaced.getOrDefault(line, line)).toList();
  }

  private static Optional<RecordKey> heldKey(SetupLine line) {
    return line.belowIfAny().map(BelowRecord::key);
  }

  /** The name that a line takes and does not hold yet. */
  private static Optional<RecordKey> wantedKey(SetupLine line) {
    return line.effect().takesContent()
        ? Optional.of(line.requireAbove().key())
            .filter(key -> !heldKey(line).equals(Optional.of(key)))
        : Optional.empty();
  }

  private void renameHolders() {
    Set<String> taken = new HashSet<>();
    holders.keySet().forEach(key -> taken.add(key.text()));
    wanted.values().forEach(key -> taken.add(key.text()));
    wanted.entrySet().stream()
        .filter(claim -> !claim.getKey().requireAbove().forLinkedOnly())
        .map(claim -> holders.get(claim.getValue()))
        .filter(Objects::nonNull)
        .filter(holder -> renaming(holder) != Effect.NONE)
        .sorted(Comparator.comparing(SetupLine::key))
        .forEach(holder -> replaced.put(holder, renamed(holder, freeName(holder.name(), taken))));
  }

  /** Whether the holder of a wanted name gets another one, and a residual mark. */
  private Effect renaming(SetupLine holder) {
    boolean isSection = holder.owner().isSection();
    if (holder.outcome() == Outcome.KEPT) {
      boolean gives =
          mode == PushMode.OVERWRITE || (isSection && holder.state() == RecordState.ORPHANED);
      return gives ? Effect.RENAME_RESIDUAL : Effect.NONE;
    }
    boolean isTeachers =
        isSection && holder.state() == RecordState.LOCAL && holder.outcome() == Outcome.UNCHANGED;
    return isTeachers ? Effect.RENAME : Effect.NONE;
  }

  private SetupLine renamed(SetupLine holder, String name) {
    boolean isTeachers = holder.owner().isSection() && holder.state() == RecordState.LOCAL;
    RuleId rule = isTeachers ? RuleId.T_4 : RuleId.C_14;
    return holder.with(holder.verdict().renamed(rule, name, renaming(holder)));
  }

  private static String freeName(String name, Set<String> taken) {
    for (int n = 1; ; n++) {
      String candidate = CategoryNames.numbered(name, n);
      if (taken.add(NameKey.of(candidate).text())) {
        return candidate;
      }
    }
  }

  private void refuse() {
    Set<SetupLine> leaving = new HashSet<>(replaced.keySet());
    lines.stream().filter(line -> line.effect() == Effect.DELETE).forEach(leaving::add);
    new KeyClaims<>(holders, wanted, leaving)
        .refused()
        .forEach(line -> replaced.put(line, line.with(Verdict.nameTaken(holderOf(line)))));
  }

  private Mention holderOf(SetupLine claimant) {
    SetupLine holder = Objects.requireNonNull(holders.get(wanted.get(claimant)));
    return new Mention.OfRow(
        holder.owner(), holder.type(), holder.recordKey(), holder.name(), false);
  }

  private void letDeletedGiveWay() {
    Set<SetupLine> inTheWay =
        wanted.values().stream()
            .map(holders::get)
            .filter(holder -> holder != null && holder.effect() == Effect.DELETE)
            .collect(Collectors.toSet());
    inTheWay.forEach(line -> replaced.put(line, line.with(line.verdict().givingWay())));
  }
}
