package org.cascade.it.property;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushItemsResponse;
import org.cascade.proto.v1.ListPushesRequest;
import org.cascade.proto.v1.ListPushesResponse;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushServiceGrpc.PushServiceBlockingStub;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;
import org.cascade.server.client.ServerConnection;

/** The pushes that a run has left, each followed to its end. */
final class Pushes {
  private static final int PAGE = 1000;
  private static final int PATIENCE_MINUTES = 5;

  private final ServerConnection server;

  Pushes(ServerConnection server) {
    this.server = server;
  }

  private PushServiceBlockingStub calls() {
    return server
        .stub(PushServiceGrpc::newBlockingStub)
        .withDeadlineAfter(PATIENCE_MINUTES, TimeUnit.MINUTES);
  }

  /** What failed for an error that nobody foresaw: a whole push, or a course of it. */
  List<String> endedUnexpectedly() {
    List<String> unexpected = new ArrayList<>();
    for (Push push : all()) {
      Push ended = followed(push);
      if (ended.getReason() == Reason.REASON_ERROR) {
        unexpected.add(ended.toString());
      }
      items(push).stream()
          .filter(item -> item.getReason() == Reason.REASON_ERROR)
          .forEach(item -> unexpected.add(ended + " " + item));
    }
    return unexpected;
  }

  private List<Push> all() {
    List<Push> pushes = new ArrayList<>();
    String token = "";
    do {
      ListPushesResponse page =
          calls()
              .listPushes(
                  ListPushesRequest.newBuilder().setPageSize(PAGE).setPageToken(token).build());
      pushes.addAll(page.getPushesList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return pushes;
  }

  private Push followed(Push push) {
    Iterator<WatchPushResponse> events =
        calls().watchPush(WatchPushRequest.newBuilder().setName(push.getName()).build());
    WatchPushResponse last = WatchPushResponse.getDefaultInstance();
    while (events.hasNext()) {
      last = events.next();
    }
    return last.getEvent().getResult().getPush();
  }

  private List<PushItem> items(Push push) {
    List<PushItem> items = new ArrayList<>();
    String token = "";
    do {
      ListPushItemsResponse page =
          calls()
              .listPushItems(
                  ListPushItemsRequest.newBuilder()
                      .setParent(push.getName())
                      .setPageSize(PAGE)
                      .setPageToken(token)
                      .build());
      items.addAll(page.getItemsList());
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return items;
  }
}
