package org.cascade.application.imports;

import java.util.List;
import java.util.Optional;

/** A record that is there with another content, or could not be taken over. */
public record ImportFinding(
    DistrictRecord record,
    ImportReason reason,
    List<FieldDifference> differences,
    Optional<Standing.Unresolved> missing) {
  public ImportFinding {
    differences = List.copyOf(differences);
  }

  static ImportFinding differs(DistrictRecord record, List<FieldDifference> differences) {
    return new ImportFinding(record, ImportReason.DIFFERS, differences, Optional.empty());
  }

  static ImportFinding unresolved(DistrictRecord record, Standing.Unresolved missing) {
    return new ImportFinding(
        record, ImportReason.UNRESOLVED_REFERENCE, List.of(), Optional.of(missing));
  }

  static ImportFinding nameNotUsable(DistrictRecord record) {
    return new ImportFinding(record, ImportReason.NAME_NOT_USABLE, List.of(), Optional.empty());
  }
}
