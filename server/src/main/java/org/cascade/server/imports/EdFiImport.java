package org.cascade.server.imports;

import org.cascade.server.client.RunningImport;
import org.cascade.server.edfi.EdFiFiles;
import org.cascade.server.edfi.EdFiReader;
import org.cascade.server.edfi.StandardsOfMasters;
import org.cascade.server.edfi.imported.ImportFinding;
import org.cascade.server.edfi.imported.ImportRecord;
import org.cascade.server.edfi.imported.ImportSink;

/** Sends what a folder of Ed-Fi files holds, as it is read. */
public final class EdFiImport {
  private final RunningImport server;
  private final ImportReport report;

  public EdFiImport(RunningImport server, ImportReport report) {
    this.server = server;
    this.report = report;
  }

  /**
   * Reads and sends all.
   *
   * @throws org.cascade.server.edfi.imported.EdFiException if the files cannot be imported; as a
   *     rule before anything is sent
   * @throws org.cascade.server.client.CallFailedException if the server cannot take them
   */
  public void run(EdFiFiles files, StandardsOfMasters standards) {
    EdFiReader.read(files, standards, new Sending());
    report.ended(server.finish());
  }

  private final class Sending implements ImportSink {
    private final WireRecords wire = new WireRecords();

    @Override
    public void take(ImportRecord item) {
      server.send(wire.of(item));
    }

    @Override
    public void find(ImportFinding finding) {
      report.inTheFiles(finding);
    }
  }
}
