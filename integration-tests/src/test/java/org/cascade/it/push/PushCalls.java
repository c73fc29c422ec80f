package org.cascade.it.push;

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
import org.cascade.server.client.ServerConnection;

/** The calls of a registrar's system. */
final class PushCalls {
  private final ServerConnection server;

  PushCalls(ServerConnection server) {
    this.server = server;
  }

  PushServiceBlockingStub pushes() {
    return server.stub(PushServiceGrpc::newBlockingStub);
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
    return server
        .stub(CatalogServiceGrpc::newBlockingStub)
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
