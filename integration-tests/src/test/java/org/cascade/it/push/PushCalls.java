package org.cascade.it.push;

import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.util.Iterator;
import org.cascade.persistence.demo.DemonstrationDistrict;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushServiceGrpc.PushServiceBlockingStub;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;

/** The calls of a registrar's system. */
final class PushCalls {
  private static final Metadata.Key<String> CALLER =
      Metadata.Key.of("cascade-caller", Metadata.ASCII_STRING_MARSHALLER);

  private final ManagedChannel channel;

  PushCalls(ManagedChannel channel) {
    this.channel = channel;
  }

  PushServiceBlockingStub pushes() {
    return PushServiceGrpc.newBlockingStub(channel).withInterceptors(caller());
  }

  private static ClientInterceptor caller() {
    Metadata headers = new Metadata();
    headers.put(CALLER, "registrar");
    return MetadataUtils.newAttachHeadersInterceptor(headers);
  }

  /** The whole demonstration district with its sections, LOCKED. */
  PushSpec demonstration() {
    return PushSpec.newBuilder()
        .setYear(DemonstrationDistrict.YEAR)
        .setCatalog(demonstrationCatalog())
        .setMode(PushMode.PUSH_MODE_LOCKED)
        .setPushToSections(true)
        .build();
  }

  private String demonstrationCatalog() {
    return CatalogServiceGrpc.newBlockingStub(channel)
        .listCatalogs(ListCatalogsRequest.getDefaultInstance())
        .getCatalogsList()
        .stream()
        .filter(catalog -> catalog.getDisplayName().equals(DemonstrationDistrict.CATALOG))
        .map(Catalog::getName)
        .findFirst()
        .orElseThrow();
  }

  Push submit(PushSpec spec, String requestId) {
    return pushes()
        .submitPush(SubmitPushRequest.newBuilder().setRequestId(requestId).setSpec(spec).build())
        .getPush();
  }

  /** Follows a push to its end. */
  PushResult result(Push push) {
    Iterator<WatchPushResponse> events =
        pushes().watchPush(WatchPushRequest.newBuilder().setName(push.getName()).build());
    PushEvent last = PushEvent.getDefaultInstance();
    while (events.hasNext()) {
      last = events.next().getEvent();
    }
    return last.getResult();
  }
}
