package org.cascade.grpc.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cascade.application.imports.FieldDifference;
import org.cascade.application.imports.ImportFinding;
import org.cascade.application.imports.ImportKind;
import org.cascade.application.imports.ImportTotal;
import org.cascade.application.imports.Origin;
import org.cascade.application.imports.Standing.Unresolved;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.ImportDistrictResponse;
import org.cascade.proto.v1.ImportSummary;
import org.cascade.proto.v1.ImportedBatch;

/** Findings and counts for the wire. */
final class FindingMapper {
  /** Longer values are cut, so that the findings of a batch fit into a message. */
  private static final int SHOWN = 100;

  private FindingMapper() {}

  static ImportDistrictResponse toResponse(int records, List<ImportFinding> findings) {
    ImportedBatch.Builder batch = ImportedBatch.newBuilder().setRecords(records);
    findings.forEach(finding -> batch.addFindings(toFinding(finding)));
    return ImportDistrictResponse.newBuilder().setBatch(batch).build();
  }

  static ImportDistrictResponse toResponse(Map<ImportKind, ImportTotal> totals) {
    ImportSummary.Builder summary = ImportSummary.newBuilder();
    totals.forEach((kind, total) -> summary.addTotals(toTotal(kind, total)));
    return ImportDistrictResponse.newBuilder().setSummary(summary).build();
  }

  private static org.cascade.proto.v1.ImportTotal toTotal(ImportKind kind, ImportTotal total) {
    return org.cascade.proto.v1.ImportTotal.newBuilder()
        .setKind(Vocabulary.IMPORT_KINDS.toWire(kind))
        .setCreated(total.created())
        .setUnchanged(total.unchanged())
        .setDifferent(total.different())
        .setNotTaken(total.notTaken())
        .build();
  }

  private static org.cascade.proto.v1.ImportFinding toFinding(ImportFinding finding) {
    org.cascade.proto.v1.ImportFinding.Builder wire =
        org.cascade.proto.v1.ImportFinding.newBuilder()
            .setOrigin(toOrigin(finding.record().origin()))
            .setKind(Vocabulary.IMPORT_KINDS.toWire(finding.record().kind()))
            .setRecord(finding.record().key().label())
            .setReason(Vocabulary.IMPORT_REASONS.toWire(finding.reason()));
    finding.differences().forEach(difference -> wire.addDifferences(toDifference(difference)));
    finding.missing().ifPresent(missing -> setMissing(wire, missing));
    return wire.build();
  }

  private static org.cascade.proto.v1.Origin toOrigin(Origin origin) {
    return org.cascade.proto.v1.Origin.newBuilder()
        .setFile(origin.file())
        .setLine(origin.line())
        .build();
  }

  private static org.cascade.proto.v1.FieldDifference toDifference(FieldDifference difference) {
    return org.cascade.proto.v1.FieldDifference.newBuilder()
        .setField(difference.field().name().toLowerCase(Locale.ROOT))
        .setHere(shown(difference.here()))
        .setSource(shown(difference.source()))
        .build();
  }

  private static void setMissing(
      org.cascade.proto.v1.ImportFinding.Builder wire, Unresolved missing) {
    wire.setMissingKind(Vocabulary.IMPORT_KINDS.toWire(missing.kind())).setMissing(missing.name());
  }

  private static String shown(String value) {
    return value.codePointCount(0, value.length()) <= SHOWN
        ? value
        : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
