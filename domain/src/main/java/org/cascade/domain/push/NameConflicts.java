package org.cascade.domain.push;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.domain.district.NameKey;

/** C-14: who gets a name that two rows of an owner cannot both have. */
final class NameConflicts {
  private final List<SetupLine> lines;
  private final Map<RecordKey, SetupLine> holders = new HashMap<>();
  private final Map<SetupLine, RecordKey> wanted = new HashMap<>();
  private final Map<SetupLine, SetupLine> replaced = new HashMap<>();

  private NameConflicts(List<SetupLine> lines) {
    this.lines = lines;
    for (SetupLine line : lines) {
      heldKey(line).ifPresent(key -> holders.put(key, line));
      wantedKey(line).ifPresent(key -> wanted.put(line, key));
    }
  }

  static List<SetupLine> resolve(List<SetupLine> lines, PushMode mode) {
    NameConflicts conflicts = new NameConflicts(lines);
    if (mode == PushMode.OVERWRITE) {
      conflicts.renameHoldersInUse();
    }
    conflicts.refuse();
    conflicts.letDeletedGiveWay();
    return lines.stream().map(line -> conflicts.replaced.getOrDefault(line, line)).toList();
  }

  private static Optional<RecordKey> heldKey(SetupLine line) {
    return Optional.ofNullable(line.below()).map(BelowRecord::key);
  }

  /** The name that a line takes and does not hold yet. */
  private static Optional<RecordKey> wantedKey(SetupLine line) {
    boolean takes = line.effect() == Effect.INSERT || line.effect() == Effect.COPY;
    return takes
        ? Optional.of(line.requireAbove().key())
            .filter(key -> !heldKey(line).equals(Optional.of(key)))
        : Optional.empty();
  }

  private void renameHoldersInUse() {
    Set<String> taken = new HashSet<>();
    holders.keySet().forEach(key -> taken.add(key.text()));
    wanted.values().forEach(key -> taken.add(key.text()));
    wanted.values().stream()
        .map(holders::get)
        .filter(holder -> holder != null && holder.outcome() == Outcome.KEPT)
        .distinct()
        .sorted(Comparator.comparing(SetupLine::key))
        .forEach(holder -> replaced.put(holder, holder.renamed(freeName(holder.name(), taken))));
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
        .forEach(line -> replaced.put(line, line.refusedName()));
  }

  private void letDeletedGiveWay() {
    Set<SetupLine> inTheWay =
        wanted.values().stream()
            .map(holders::get)
            .filter(holder -> holder != null && holder.effect() == Effect.DELETE)
            .collect(Collectors.toSet());
    inTheWay.forEach(line -> replaced.put(line, line.givingWay()));
  }
}
