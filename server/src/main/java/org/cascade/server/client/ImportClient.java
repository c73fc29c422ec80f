package org.cascade.server.client;

import java.util.function.Consumer;
import org.cascade.proto.v1.ImportServiceGrpc;
import org.cascade.proto.v1.ImportedBatch;

/** Imports over gRPC. */
public final class ImportClient {
  private final ServerConnection connection;

  public ImportClient(ServerConnection connection) {
    this.connection = connection;
  }

  /**
   * Starts an import; nothing is sent before its first batch.
   *
   * @param source what the records come from
   * @param answered is told of each batch that the server has committed, on the thread that sends
   */
  public RunningImport begin(String source, Consumer<ImportedBatch> answered) {
    return new RunningImport(
        connection, connection.stub(ImportServiceGrpc::newStub), source, answered);
  }
}
