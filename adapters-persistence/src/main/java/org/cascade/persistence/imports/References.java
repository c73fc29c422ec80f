package org.cascade.persistence.imports;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.ImportKind;
import org.cascade.application.imports.RecordKey;
import org.cascade.application.imports.Standing.Unresolved;
import org.jspecify.annotations.Nullable;

/** What records call what they refer to. */
final class References {
  private References() {}

  /**
   * The reference that does not resolve.
   *
   * @param name what the record calls it, where it is one of several
   */
  static Unresolved unresolved(DistrictRecord record, ImportKind missing, @Nullable String name) {
    return new Unresolved(
        missing,
        Optional.ofNullable(name)
            .or(() -> owners(record.key()).filter(of(missing)).findFirst().map(RecordKey::label))
            .orElseGet(() -> inContent(record, missing)));
  }

  private static Predicate<RecordKey> of(ImportKind kind) {
    return key -> key.kind() == kind;
  }

  private static Stream<RecordKey> owners(RecordKey key) {
    return key.owners().stream().flatMap(owner -> Stream.concat(Stream.of(owner), owners(owner)));
  }

  private static String inContent(DistrictRecord record, ImportKind missing) {
    return record
        .content()
        .text(missing == ImportKind.CATALOG ? ImportField.CATALOG : ImportField.MASTER_NUMBER);
  }
}
