package org.cascade.grpc.imports;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.cascade.application.imports.ImportDistrict;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.proto.v1.ImportDistrictRequest;
import org.cascade.proto.v1.ImportDistrictResponse;
import org.cascade.proto.v1.ImportServiceGrpc;

/** Imports over gRPC. Messages have been validated when they come here. */
public final class ImportGrpcService extends ImportServiceGrpc.ImportServiceImplBase {
  private final ImportDistrict imports;

  @Inject
  public ImportGrpcService(ImportDistrict imports) {
    this.imports = imports;
  }

  @Override
  public StreamObserver<ImportDistrictRequest> importDistrict(
      StreamObserver<ImportDistrictResponse> caller) {
    return ImportStream.begin(
        (ServerCallStreamObserver<ImportDistrictResponse>) caller,
        imports.begin(),
        CallerInterceptor.caller());
  }
}
