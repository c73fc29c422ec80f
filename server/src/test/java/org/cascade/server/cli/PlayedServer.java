package org.cascade.server.cli;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.AwaitingTotals;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCatalogsResponse;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.ReportScope;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualDataReportResponse;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.proto.v1.ResidualTotals;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.SubmitPushResponse;

/** A server that plays its part and remembers what it was asked. Its one catalog is catalogs/4. */
final class PlayedServer implements AutoCloseable {
  final List<PushSpec> submitted = new ArrayList<>();
  final List<ReportSpec> reported = new ArrayList<>();
  final List<PreviewPushResponse> preview = new ArrayList<>();

  private final Server server;
  private final String address;

  private PlayedServer() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(new Pushes())
            .addService(new Reports())
            .addService(new Catalogs())
            .build()
            .start();
    address = "127.0.0.1:" + server.getPort();
  }

  static PlayedServer start() throws IOException {
    return new PlayedServer();
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private final class Pushes extends PushServiceGrpc.PushServiceImplBase {
    @Override
    public void submitPush(SubmitPushRequest request, StreamObserver<SubmitPushResponse> answer) {
      submitted.add(request.getSpec());
      answer.onNext(
          SubmitPushResponse.newBuilder().setPush(Push.newBuilder().setName("pushes/9")).build());
      answer.onCompleted();
    }

    @Override
    public void previewPush(
        PreviewPushRequest request, StreamObserver<PreviewPushResponse> answer) {
      submitted.add(request.getSpec());
      preview.forEach(answer::onNext);
      answer.onCompleted();
    }
  }

  private final class Reports extends ReportServiceGrpc.ReportServiceImplBase {
    private final ReportScope scope =
        ReportScope.newBuilder().setCatalogName("High School").setTargetCourses(2).build();

    @Override
    public void awaitingPushReport(
        AwaitingPushReportRequest request, StreamObserver<AwaitingPushReportResponse> answer) {
      reported.add(request.getSpec());
      answer.onNext(AwaitingPushReportResponse.newBuilder().setScope(scope).build());
      answer.onNext(
          AwaitingPushReportResponse.newBuilder()
              .setRecord(AwaitingRecord.newBuilder().setMasterNumber("H1010"))
              .build());
      answer.onNext(
          AwaitingPushReportResponse.newBuilder()
              .setTotals(AwaitingTotals.newBuilder().setRows(7))
              .build());
      answer.onCompleted();
    }

    @Override
    public void residualDataReport(
        ResidualDataReportRequest request, StreamObserver<ResidualDataReportResponse> answer) {
      reported.add(request.getSpec());
      answer.onNext(ResidualDataReportResponse.newBuilder().setScope(scope).build());
      answer.onNext(
          ResidualDataReportResponse.newBuilder()
              .setRecord(ResidualRecord.newBuilder().setResidualSince("pushes/3"))
              .build());
      answer.onNext(
          ResidualDataReportResponse.newBuilder()
              .setTotals(ResidualTotals.newBuilder().setRows(5))
              .build());
      answer.onCompleted();
    }
  }

  private static final class Catalogs extends CatalogServiceGrpc.CatalogServiceImplBase {
    @Override
    public void listCatalogs(
        ListCatalogsRequest request, StreamObserver<ListCatalogsResponse> answer) {
      answer.onNext(
          ListCatalogsResponse.newBuilder()
              .addCatalogs(Catalog.newBuilder().setName("catalogs/4").setDisplayName("High School"))
              .build());
      answer.onCompleted();
    }
  }
}
