package org.cascade.grpc.section;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.section.ManageSections;
import org.cascade.application.setup.EffectiveOption;
import org.cascade.application.setup.ReadEffectiveOptions;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.SectionId;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.grpc.setup.RecordWire;
import org.cascade.proto.v1.CalculationType;
import org.cascade.proto.v1.ListEffectiveOptionsRequest;
import org.cascade.proto.v1.ListEffectiveOptionsResponse;
import org.cascade.proto.v1.SectionServiceGrpc;

/** Sections over gRPC. Requests have been validated when they come here. */
public final class SectionGrpcService implements BindableService {
  private final ManageSections sections;
  private final ReadEffectiveOptions options;

  @Inject
  public SectionGrpcService(ManageSections sections, ReadEffectiveOptions options) {
    this.sections = sections;
    this.options = options;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(SectionServiceGrpc.getServiceDescriptor());
    new ResourceCalls<>(
            new Words("Section", "Sections", "section", "sections"), new SectionWire(), sections)
        .bind(methods);
    methods.on(
        "ListEffectiveOptions",
        (request, response) ->
            response.mergeFrom(effectiveOptions((ListEffectiveOptionsRequest) request)));
    return methods.bound();
  }

  private ListEffectiveOptionsResponse effectiveOptions(ListEffectiveOptionsRequest request) {
    ListEffectiveOptionsResponse.Builder response = ListEffectiveOptionsResponse.newBuilder();
    options
        .effectiveOptions(new SectionId(ResourceNames.id(request.getSection())))
        .forEach(option -> response.addOptions(message(option)));
    return response.build();
  }

  private static org.cascade.proto.v1.EffectiveOption message(EffectiveOption option) {
    org.cascade.proto.v1.EffectiveOption.Builder message =
        org.cascade.proto.v1.EffectiveOption.newBuilder()
            .setTermName("termNames/" + option.term())
            .setCalculationType(CalculationType.CALCULATION_TYPE_NO_CALCULATION)
            .setReadOnly(option.isReadOnly());
    if (option.subject().type() == DataType.GRADING_TASKS) {
      message.setTask("tasks/" + option.subject().id());
    } else {
      message.setStandard("standards/" + option.subject().id());
    }
    option
        .record()
        .map(new RecordWire()::message)
        .ifPresent(
            record ->
                message
                    .setRecord(record)
                    .setCalculationType(record.getCalcOption().getCalculationType()));
    return message.build();
  }
}
