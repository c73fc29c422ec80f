package org.cascade.grpc.lists;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.lists.ManageEntries;
import org.cascade.application.lists.ManageStandards;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.proto.v1.ListServiceGrpc;

/** The district's lists over gRPC. */
public final class ListGrpcService implements BindableService {
  private final ManageEntries entries;
  private final ManageStandards standards;

  @Inject
  public ListGrpcService(ManageEntries entries, ManageStandards standards) {
    this.entries = entries;
    this.standards = standards;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(ListServiceGrpc.getServiceDescriptor());
    new ResourceCalls<>(new Words("Entry", "Entries", "entry", "entries"), new EntryWire(), entries)
        .bind(methods);
    new ResourceCalls<>(
            new Words("Standard", "Standards", "standard", "standards"),
            new StandardWire(),
            standards)
        .bind(methods);
    return methods.bound();
  }
}
