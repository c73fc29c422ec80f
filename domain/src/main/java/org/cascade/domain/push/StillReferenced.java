package org.cascade.domain.push;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.DataType;

/**
 * C-13: a task or standard is not deleted as long as a row of the course or of its sections refers
 * to it after the push.
 */
final class StillReferenced {
  private static final Comparator<Mention.OfRow> IN_ORDER =
      Comparator.<Mention.OfRow>comparingLong(row -> row.owner().section())
          .thenComparing(Mention.OfRow::type)
          .thenComparing(row -> row.key().text());

  private final Map<Subject, Mention.OfRow> referrers = new HashMap<>();

  private StillReferenced(Legs legs) {
    for (DataType type : DataType.SECTION_TYPES) {
      legs.forEach(
          type,
          line ->
              add(
                  row(line.owner(), type, line.recordKey(), line.name(), false),
                  line.ownSubjectsAfter()),
          (owner, row) ->
              add(
                  row(owner, type, row.key(), row.name(), owner.isSection()),
                  row.needs().subjects()));
    }
  }

  private static Mention.OfRow row(
      Owner owner, DataType type, RecordKey key, String name, boolean awaitsPush) {
    return new Mention.OfRow(owner, type, key, name, awaitsPush);
  }

  private void add(Mention.OfRow row, Set<Subject> subjects) {
    subjects.forEach(
        subject ->
            referrers.merge(
                subject, row, (one, other) -> IN_ORDER.compare(one, other) <= 0 ? one : other));
  }

  /** The lines of tasks or standards, with those kept that something still refers to. */
  static List<SetupLine> keep(List<SetupLine> decided, Legs legs, Asking asking) {
    if (decided.stream().noneMatch(line -> line.effect() == Effect.DELETE)) {
      return decided;
    }
    asking.requireWhole(legs);
    StillReferenced references = new StillReferenced(legs);
    return decided.stream().map(references::keptIfReferenced).toList();
  }

  private SetupLine keptIfReferenced(SetupLine line) {
    if (line.effect() != Effect.DELETE) {
      return line;
    }
    Mention.OfRow referrer = referrers.get(new Subject(line.type(), line.requireBelow().row()));
    return referrer == null ? line : line.with(Verdict.stillReferenced(referrer));
  }
}
