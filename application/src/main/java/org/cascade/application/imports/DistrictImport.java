package org.cascade.application.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An import under way: batch by batch, with its counts. An import creates and never updates;
 * whatever differs is found and left as it is. One thread at a time.
 */
public final class DistrictImport {
  private final ImportedDistricts districts;
  private final Map<ImportKind, ImportTotal> totals = new EnumMap<>(ImportKind.class);

  DistrictImport(ImportedDistricts districts) {
    this.districts = districts;
  }

  /**
   * Takes over a batch in one transaction. When a key comes twice, the first record counts and the
   * others are compared with it.
   *
   * @return what was found, in the order of the batch
   */
  public List<ImportFinding> take(List<DistrictRecord> batch) {
    Map<RecordKey, DistrictRecord> firsts = new LinkedHashMap<>();
    batch.stream()
        .filter(DistrictRecord::isUsable)
        .forEach(record -> firsts.putIfAbsent(record.key(), record));
    Map<RecordKey, Standing> standings = standings(List.copyOf(firsts.values()));
    return batch.stream().map(record -> end(record, standings)).flatMap(Optional::stream).toList();
  }

  /** How the records that came so far ended. */
  public Map<ImportKind, ImportTotal> totals() {
    return new EnumMap<>(totals);
  }

  private Map<RecordKey, Standing> standings(List<DistrictRecord> records) {
    Map<RecordKey, Standing> standings = new HashMap<>();
    Iterator<Standing> found =
        records.isEmpty() ? List.<Standing>of().iterator() : districts.take(records).iterator();
    records.forEach(record -> standings.put(record.key(), found.next()));
    return standings;
  }

  private Optional<ImportFinding> end(DistrictRecord record, Map<RecordKey, Standing> standings) {
    if (!record.isUsable()) {
      count(record, ImportTotal.NOT_TAKEN);
      return Optional.of(ImportFinding.nameNotUsable(record));
    }
    Standing standing = Objects.requireNonNull(standings.get(record.key()));
    if (standing instanceof Standing.Unresolved missing) {
      count(record, ImportTotal.NOT_TAKEN);
      return Optional.of(ImportFinding.unresolved(record, missing));
    }
    if (standing instanceof Standing.Present present) {
      return compare(record, present.content());
    }
    count(record, ImportTotal.CREATED);
    standings.put(record.key(), new Standing.Present(record.content()));
    return Optional.empty();
  }

  private Optional<ImportFinding> compare(DistrictRecord record, Content here) {
    List<FieldDifference> differences = here.differencesTo(record.content());
    count(record, differences.isEmpty() ? ImportTotal.UNCHANGED : ImportTotal.DIFFERENT);
    return differences.isEmpty()
        ? Optional.empty()
        : Optional.of(ImportFinding.differs(record, differences));
  }

  private void count(DistrictRecord record, ImportTotal one) {
    totals.merge(record.kind(), one, ImportTotal::plus);
  }
}
