package org.cascade.grpc.imports;

import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.imports.DistrictImport;
import org.cascade.application.imports.ImportTotal;
import org.cascade.proto.v1.ImportBatch;
import org.cascade.proto.v1.ImportDistrictRequest;
import org.cascade.proto.v1.ImportDistrictResponse;

/**
 * One import: a batch at a time, the next asked for when the answer to this one can be sent. A
 * stream that breaks is just not asked any more; each batch that was taken is whole.
 */
final class ImportStream implements StreamObserver<ImportDistrictRequest> {
  private static final Logger LOG = System.getLogger(ImportStream.class.getName());

  private final ServerCallStreamObserver<ImportDistrictResponse> caller;
  private final DistrictImport district;
  private final String callerName;
  private boolean begun;
  private boolean asked;

  private ImportStream(
      ServerCallStreamObserver<ImportDistrictResponse> caller,
      DistrictImport district,
      String callerName) {
    this.caller = caller;
    this.district = district;
    this.callerName = callerName;
  }

  /** Has to be called while the call is set up: gRPC takes its flow control only then. */
  static ImportStream begin(
      ServerCallStreamObserver<ImportDistrictResponse> caller,
      DistrictImport district,
      String callerName) {
    ImportStream stream = new ImportStream(caller, district, callerName);
    caller.disableAutoRequest();
    caller.setOnReadyHandler(stream::askForMore);
    return stream;
  }

  /** gRPC calls this and all below one after another, never two at once. */
  private void askForMore() {
    if (!asked && caller.isReady()) {
      asked = true;
      caller.request(1);
    }
  }

  @Override
  public void onNext(ImportDistrictRequest request) {
    asked = false;
    if (caller.isCancelled()) {
      return;
    }
    if (request.hasHeader() == begun) {
      throw CascadeException.invalid(
          List.of(new FieldViolation("header", "has to be the first message and only that")));
    }
    if (request.hasHeader()) {
      begun = true;
      LOG.log(
          Level.INFO,
          "{0} imports a district from {1}",
          callerName,
          request.getHeader().getSource());
    } else {
      caller.onNext(take(request.getBatch()));
    }
    askForMore();
  }

  private ImportDistrictResponse take(ImportBatch batch) {
    return FindingMapper.toResponse(
        batch.getRecordsCount(), district.take(RecordMapper.toRecords(batch)));
  }

  @Override
  public void onError(Throwable broken) {
    LOG.log(Level.INFO, "an import of {0} broke off after {1}", callerName, total());
  }

  @Override
  public void onCompleted() {
    if (!begun) {
      throw CascadeException.invalid(List.of(new FieldViolation("header", "has to be sent")));
    }
    LOG.log(Level.INFO, "an import of {0} is done: {1}", callerName, total());
    caller.onNext(FindingMapper.toResponse(district.totals()));
    caller.onCompleted();
  }

  private ImportTotal total() {
    return district.totals().values().stream().reduce(ImportTotal.NONE, ImportTotal::plus);
  }
}
