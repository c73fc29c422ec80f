package org.cascade.grpc.setup;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.setup.ManageSetupRecords;
import org.cascade.application.setup.Removal;
import org.cascade.application.setup.SetupFilter;
import org.cascade.application.setup.SetupId;
import org.cascade.application.setup.SetupRecord;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.proto.v1.DeleteRecordRequest;
import org.cascade.proto.v1.DeleteRecordResponse;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.SetupServiceGrpc;

/** Grading setup over gRPC. */
public final class SetupGrpcService implements BindableService {
  private final ManageSetupRecords records;

  @Inject
  public SetupGrpcService(ManageSetupRecords records) {
    this.records = records;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(SetupServiceGrpc.getServiceDescriptor());
    ResourceCalls<Record, ListRecordsRequest, SetupId, SetupRecord, SetupFilter> calls =
        new ResourceCalls<>(
            new Words("Record", "Records", "record", "records"), new RecordWire(), records);
    methods.on("DeleteRecord", this::delete);
    calls.bind(methods);
    return methods.bound();
  }

  private void delete(Message message, Message.Builder response) {
    DeleteRecordRequest request = (DeleteRecordRequest) message;
    Removal removal =
        records.remove(RecordNames.id(request.getName()), ResourceCalls.revision(request));
    DeleteRecordResponse.Builder answer = DeleteRecordResponse.newBuilder();
    removal.removed().forEach(id -> answer.addRemoved(RecordNames.name(id)));
    removal.changed().keySet().forEach(id -> answer.addChanged(RecordNames.name(id)));
    response.mergeFrom(answer.build());
  }
}
