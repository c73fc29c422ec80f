package org.cascade.server.client;

import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushItemsResponse;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PreviewPushResponse;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;

/** Pushes over gRPC. */
public final class PushClient {
  private static final int PAGE = 500;
  private static final int ANSWER_SECONDS = 30;
  private static final int ATTEMPTS_TO_ATTACH = 30;

  private final ServerConnection connection;

  public PushClient(ServerConnection connection) {
    this.connection = connection;
  }

  private PushServiceGrpc.PushServiceBlockingStub pushes() {
    return connection.stub(PushServiceGrpc::newBlockingStub);
  }

  public Push submit(String requestId, PushSpec spec) {
    SubmitPushRequest request =
        SubmitPushRequest.newBuilder().setRequestId(requestId).setSpec(spec).build();
    return connection.call(
        () ->
            pushes()
                .withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS)
                .submitPush(request)
                .getPush());
  }

  /** Every part as it comes: first the scope, then items, last the totals. */
  public void preview(PushSpec spec, Consumer<PreviewPushResponse> each) {
    PreviewPushRequest request = PreviewPushRequest.newBuilder().setSpec(spec).build();
    connection.call(
        () -> {
          pushes().previewPush(request).forEachRemaining(each);
          return true;
        });
  }

  /**
   * Follows a push to its end, also when the server is started anew meanwhile.
   *
   * @throws CallFailedException if the server does not answer at first, or not for half a minute
   */
  public PushResult watch(String push, ProgressView view) {
    Watching watching = new Watching(push, view);
    while (true) {
      try {
        return watching.toItsEnd();
      } catch (CallFailedException failure) {
        if (!failure.isUnavailable() || !watching.mayAttachAgain()) {
          throw failure;
        }
        view.interrupted();
        pause();
      }
    }
  }

  /** Of one push, attached once or more often. */
  private final class Watching {
    private final WatchPushRequest request;
    private final ProgressView view;
    private int attemptsLeft;

    Watching(String push, ProgressView view) {
      this.request = WatchPushRequest.newBuilder().setName(push).build();
      this.view = view;
    }

    /** Never before anything was heard: the server may be another one. */
    boolean mayAttachAgain() {
      return attemptsLeft-- > 0;
    }

    PushResult toItsEnd() {
      return connection.call(
          () -> {
            Iterator<WatchPushResponse> events = pushes().watchPush(request);
            PushEvent event = next(events);
            while (!event.hasResult()) {
              event = next(events);
            }
            return event.getResult();
          });
    }

    private PushEvent next(Iterator<WatchPushResponse> events) {
      PushEvent event = events.next().getEvent();
      attemptsLeft = ATTEMPTS_TO_ATTACH;
      view.show(courses(event));
      return event;
    }
  }

  private static CourseCounts courses(PushEvent event) {
    return switch (event.getEventCase()) {
      case SNAPSHOT -> event.getSnapshot().getCourses();
      case PROGRESS -> event.getProgress().getCourses();
      case RESULT -> event.getResult().getPush().getCourses();
      case EVENT_NOT_SET -> CourseCounts.getDefaultInstance();
    };
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What there is to tell of a push, in order of calendar and course, page by page. */
  public void items(String push, Consumer<PushItem> each) {
    ListPushItemsRequest.Builder request =
        ListPushItemsRequest.newBuilder().setParent(push).setPageSize(PAGE);
    ListPushItemsResponse page;
    do {
      page = connection.call(() -> pushes().listPushItems(request.build()));
      page.getItemsList().forEach(each);
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());
  }
}
