package org.cascade.server.imports;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cascade.proto.v1.ImportReason;
import org.cascade.proto.v1.ImportSummary;
import org.cascade.proto.v1.ImportedBatch;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.words.Words;

/** How an import went, for the person who made it: counts, then all that was not taken over. */
public final class ImportReport {
  private final Map<FindingReason, List<ImportFinding>> inFiles =
      new EnumMap<>(FindingReason.class);
  private final Map<ImportReason, List<org.cascade.proto.v1.ImportFinding>> atServer =
      new EnumMap<>(ImportReason.class);

  private ImportSummary summary = ImportSummary.getDefaultInstance();
  private long committed;

  /** What the files have that cannot be sent. */
  void inTheFiles(ImportFinding finding) {
    inFiles.computeIfAbsent(finding.reason(), reason -> new ArrayList<>()).add(finding);
  }

  /** What the server has committed, and what of it it did not create. */
  public void answered(ImportedBatch batch) {
    committed += batch.getRecords();
    batch
        .getFindingsList()
        .forEach(
            finding ->
                atServer
                    .computeIfAbsent(finding.getReason(), reason -> new ArrayList<>())
                    .add(finding));
  }

  void ended(ImportSummary all) {
    summary = all;
  }

  /** The records that the server has taken into account so far. */
  public long committed() {
    return committed;
  }

  /** Says all. */
  public void print(PrintWriter out) {
    new ImportTable(summary).lines().forEach(line -> out.println("  " + line));
    atServer.forEach((reason, findings) -> printAtServer(out, reason, findings));
    inFiles.forEach((reason, findings) -> printInFiles(out, reason, findings));
    if (atServer.isEmpty() && inFiles.isEmpty()) {
      out.println("Everything in the files was taken over.");
    }
  }

  private static void printAtServer(
      PrintWriter out, ImportReason reason, List<org.cascade.proto.v1.ImportFinding> findings) {
    out.printf("%n%s (%s):%n", ImportWords.heading(reason), Words.number(findings.size()));
    findings.forEach(finding -> out.println("  " + ImportWords.line(finding)));
  }

  private static void printInFiles(
      PrintWriter out, FindingReason reason, List<ImportFinding> findings) {
    out.printf("%n%s (%s):%n", ImportWords.heading(reason), Words.number(findings.size()));
    findings.forEach(finding -> out.println("  " + ImportWords.line(finding)));
  }
}
