package org.cascade.server.client;

import java.util.function.Consumer;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualDataReportResponse;

/** Reports over gRPC, each part as it comes: first the scope, then rows, last the totals. */
public final class ReportClient {
  private final ServerConnection connection;

  public ReportClient(ServerConnection connection) {
    this.connection = connection;
  }

  public void awaiting(ReportSpec spec, Consumer<AwaitingPushReportResponse> each) {
    AwaitingPushReportRequest request =
        AwaitingPushReportRequest.newBuilder().setSpec(spec).build();
    connection.call(
        () -> {
          reports().awaitingPushReport(request).forEachRemaining(each);
          return true;
        });
  }

  public void residual(ReportSpec spec, Consumer<ResidualDataReportResponse> each) {
    ResidualDataReportRequest request =
        ResidualDataReportRequest.newBuilder().setSpec(spec).build();
    connection.call(
        () -> {
          reports().residualDataReport(request).forEachRemaining(each);
          return true;
        });
  }

  private ReportServiceGrpc.ReportServiceBlockingStub reports() {
    return connection.stub(ReportServiceGrpc::newBlockingStub);
  }
}
