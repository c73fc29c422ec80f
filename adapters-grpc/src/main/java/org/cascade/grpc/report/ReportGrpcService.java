package org.cascade.grpc.report;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.cascade.application.report.AwaitingPushReport;
import org.cascade.application.report.CourseStatusReport;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualDataReport;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.call.SpecFields;
import org.cascade.grpc.stream.PartStream;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.CourseStatusReportRequest;
import org.cascade.proto.v1.CourseStatusReportResponse;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualDataReportResponse;

/** Reports over gRPC. Requests have been validated when they come here. */
public final class ReportGrpcService extends ReportServiceGrpc.ReportServiceImplBase {
  private final AwaitingPushReport awaiting;
  private final ResidualDataReport residual;
  private final CourseStatusReport status;
  private final StreamWorkers workers;

  @Inject
  public ReportGrpcService(
      AwaitingPushReport awaiting,
      ResidualDataReport residual,
      CourseStatusReport status,
      StreamWorkers workers) {
    this.awaiting = awaiting;
    this.residual = residual;
    this.status = status;
    this.workers = workers;
  }

  @Override
  public void awaitingPushReport(
      AwaitingPushReportRequest call, StreamObserver<AwaitingPushReportResponse> caller) {
    ReportRequest request = toRequest(call.getSpec());
    PartStream.begin(
        caller,
        workers,
        () -> ReportParts.awaiting(SpecFields.inTermsOfTheSpec(() -> awaiting.awaiting(request))));
  }

  @Override
  public void residualDataReport(
      ResidualDataReportRequest call, StreamObserver<ResidualDataReportResponse> caller) {
    ReportRequest request = toRequest(call.getSpec());
    PartStream.begin(
        caller,
        workers,
        () -> ReportParts.residual(SpecFields.inTermsOfTheSpec(() -> residual.residual(request))));
  }

  @Override
  public void courseStatusReport(
      CourseStatusReportRequest call, StreamObserver<CourseStatusReportResponse> caller) {
    ReportRequest request = toRequest(call.getSpec());
    PartStream.begin(
        caller,
        workers,
        () -> ReportParts.status(SpecFields.inTermsOfTheSpec(() -> status.status(request))));
  }

  private static ReportRequest toRequest(ReportSpec spec) {
    return new ReportRequest(
        spec.getYear(),
        new CatalogId(ResourceNames.id(spec.getCatalog())),
        ResourceNames.ids(spec.getCalendarsList(), CalendarId::new),
        ResourceNames.ids(spec.getMastersList(), MasterId::new),
        SpecFields.types(spec.getDataTypesList()));
  }
}
