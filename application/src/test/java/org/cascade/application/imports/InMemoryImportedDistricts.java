package org.cascade.application.imports;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cascade.application.imports.RecordKey.CalendarKey;
import org.cascade.application.imports.RecordKey.CatalogKey;
import org.cascade.application.imports.RecordKey.CourseKey;
import org.cascade.application.imports.RecordKey.MasterKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.RecordKey.SectionKey;
import org.cascade.application.imports.RecordKey.TermKey;
import org.cascade.application.imports.Standing.Created;
import org.cascade.application.imports.Standing.Present;
import org.cascade.application.imports.Standing.Unresolved;

/** A district in memory. */
public final class InMemoryImportedDistricts implements ImportedDistricts {
  private final Map<RecordKey, Content> there = new HashMap<>();

  @Override
  public synchronized List<Standing> take(List<DistrictRecord> batch) {
    Map<RecordKey, Standing> standings = new HashMap<>();
    batch.stream()
        .sorted(Comparator.comparing(DistrictRecord::kind))
        .forEach(record -> standings.put(record.key(), take(record)));
    return batch.stream()
        .map(record -> Objects.requireNonNull(standings.get(record.key())))
        .toList();
  }

  private Standing take(DistrictRecord record) {
    Content content = there.get(record.key());
    if (content != null) {
      return new Present(content);
    }
    Optional<Unresolved> missing =
        references(record)
            .filter(this::isMissing)
            .map(InMemoryImportedDistricts::named)
            .findFirst();
    if (missing.isPresent()) {
      return missing.get();
    }
    there.put(record.key(), record.content());
    return new Created();
  }

  private boolean isMissing(RecordKey key) {
    return !there.containsKey(key);
  }

  private static Unresolved named(RecordKey key) {
    return new Unresolved(
        key.kind(), key instanceof TermKey term ? term.name().toString() : key.label());
  }

  /** From the outermost. */
  private Stream<RecordKey> references(DistrictRecord record) {
    return Stream.concat(owners(record.key()), byContent(record));
  }

  private static Stream<RecordKey> owners(RecordKey key) {
    return key.owners().stream().flatMap(owner -> Stream.concat(owners(owner), Stream.of(owner)));
  }

  private Stream<RecordKey> byContent(DistrictRecord record) {
    Content content = record.content();
    if (record.key() instanceof SchoolKey) {
      return Stream.of(catalogOf(content));
    }
    if (record.key() instanceof CourseKey course) {
      return content.values(ImportField.MASTER_NUMBER).stream()
          .map(number -> new MasterKey(catalogOf(course.calendar()), number));
    }
    return record.key() instanceof SectionKey section
        ? content.values(ImportField.TERMS).stream()
            .map(term -> new TermKey(section.course().calendar(), Name.of(term)))
        : Stream.of();
  }

  private CatalogKey catalogOf(CalendarKey calendar) {
    return catalogOf(there.getOrDefault(calendar.school(), Content.NONE));
  }

  private static CatalogKey catalogOf(Content school) {
    return new CatalogKey(Name.of(school.text(ImportField.CATALOG)));
  }
}
