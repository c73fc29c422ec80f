package org.cascade.server.edfi;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.imported.ImportRecord;
import org.cascade.server.edfi.imported.ImportSink;

/** Keeps all that a reader gives, in its order. */
final class Collected implements ImportSink {

  private final List<ImportRecord> records = new ArrayList<>();
  private final List<ImportFinding> findings = new ArrayList<>();

  static Collected from(Path folder, StandardsOfMasters standards) {
    Collected collected = new Collected();
    EdFiReader.read(EdFiFiles.in(folder), standards, collected);
    return collected;
  }

  static Collected from(Path folder) {
    return from(folder, StandardsOfMasters.NAMED_AND_BY_TITLE);
  }

  static Path smallDistrict() {
    URL district = Collected.class.getResource("/edfi-small");
    try {
      return Path.of(Objects.requireNonNull(district).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void take(ImportRecord item) {
    records.add(item);
  }

  @Override
  public void find(ImportFinding finding) {
    findings.add(finding);
  }

  List<ImportRecord> records() {
    return records;
  }

  <T extends ImportRecord> List<T> all(Class<T> kind) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The places and subjects of the findings of a reason. */
  List<String> findings(FindingReason reason) {
    return findings.stream()
        .filter(finding -> finding.reason() == reason)
        .map(finding -> finding.origin() + " " + finding.what())
        .toList();
  }

  /** The kinds that are counted, with their counts. */
  List<String> counts(FindingReason reason) {
    return findings.stream()
        .filter(finding -> finding.reason() == reason)
        .map(finding -> finding.what() + " " + finding.count())
        .toList();
  }

  List<ImportFinding> findings() {
    return findings;
  }
}
