package org.cascade.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCatalogsResponse;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushItemsResponse;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushProgress;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that plays its part. */
class PushClientTest {
  private final List<Long> shown = new ArrayList<>();
  private final List<String> interruptions = new ArrayList<>();
  private final Played played = new Played();
  private Server server;
  private ServerConnection connection;
  private PushClient client;

  private final ProgressView view =
      new ProgressView() {
        @Override
        public void show(CourseCounts courses) {
          shown.add(courses.getApplied());
        }

        @Override
        public void interrupted() {
          interruptions.add("interrupted");
        }

        @Override
        public void end() {}
      };

  /** Breaks its first streams off, then tells a push to its end; lists come in pages of one. */
  private static final class Played extends PushServiceGrpc.PushServiceImplBase {
    private final List<Status> breaks = new ArrayList<>();

    @Override
    public void watchPush(WatchPushRequest request, StreamObserver<WatchPushResponse> watcher) {
      watcher.onNext(
          event(PushEvent.newBuilder().setSnapshot(Push.newBuilder().setCourses(applied(1)))));
      if (!breaks.isEmpty()) {
        watcher.onError(breaks.remove(0).asRuntimeException());
        return;
      }
      watcher.onNext(
          event(
              PushEvent.newBuilder()
                  .setProgress(PushProgress.newBuilder().setCourses(applied(2)))));
      Push ended =
          Push.newBuilder().setState(PushState.PUSH_STATE_COMPLETED).setCourses(applied(3)).build();
      watcher.onNext(
          event(PushEvent.newBuilder().setResult(PushResult.newBuilder().setPush(ended))));
      watcher.onCompleted();
    }

    @Override
    public void listPushItems(
        ListPushItemsRequest request, StreamObserver<ListPushItemsResponse> answer) {
      int page = request.getPageToken().isEmpty() ? 1 : Integer.parseInt(request.getPageToken());
      answer.onNext(
          ListPushItemsResponse.newBuilder()
              .addItems(PushItem.newBuilder().setCourseNumber("H" + page))
              .setNextPageToken(page == 3 ? "" : String.valueOf(page + 1))
              .build());
      answer.onCompleted();
    }

    private static WatchPushResponse event(PushEvent.Builder event) {
      return WatchPushResponse.newBuilder().setEvent(event).build();
    }

    private static CourseCounts applied(long courses) {
      return CourseCounts.newBuilder().setTotal(3).setApplied(courses).build();
    }
  }

  private static final class TwoCatalogs extends CatalogServiceGrpc.CatalogServiceImplBase {
    @Override
    public void listCatalogs(
        ListCatalogsRequest request, StreamObserver<ListCatalogsResponse> answer) {
      boolean first = request.getPageToken().isEmpty();
      answer.onNext(
          ListCatalogsResponse.newBuilder()
              .addCatalogs(
                  Catalog.newBuilder()
                      .setName(first ? "catalogs/1" : "catalogs/2")
                      .setDisplayName(first ? "Elementary" : "High School"))
              .setNextPageToken(first ? "2" : "")
              .build());
      answer.onCompleted();
    }
  }

  @BeforeEach
  void start() throws IOException {
    server =
        Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
            .addService(played)
            .addService(new TwoCatalogs())
            .build()
            .start();
    connection = ServerConnection.open(new ServerAddress("127.0.0.1", server.getPort()), "ana");
    client = new PushClient(connection);
  }

  @AfterEach
  void stop() {
    connection.close();
    server.shutdownNow();
  }

  @Test
  void everyEventOfAPushIsShownAndTheLastIsItsResult() {
    PushResult result = client.watch("pushes/1", view);

    assertThat(result.getPush().getState()).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(shown).containsExactly(1L, 2L, 3L);
  }

  @Test
  void aWatchThatBreaksOffIsAttachedAgain() {
    played.breaks.add(Status.UNAVAILABLE);

    client.watch("pushes/1", view);

    assertThat(interruptions).hasSize(1);
    assertThat(shown).containsExactly(1L, 1L, 2L, 3L);
  }

  @Test
  void aWatchThatIsRefusedIsNotTriedAgain() {
    played.breaks.add(Status.NOT_FOUND.withDescription("there is no push 1"));

    assertThatThrownBy(() -> client.watch("pushes/1", view))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("there is no push 1");
    assertThat(interruptions).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsNotWaitedFor() throws InterruptedException {
    server.shutdownNow().awaitTermination();

    assertThatThrownBy(() -> client.watch("pushes/1", view))
        .isInstanceOf(CallFailedException.class)
        .hasMessageContaining("does not answer");
    assertThat(interruptions).isEmpty();
  }

  @Test
  void itemsAreReadPageByPage() {
    List<String> numbers = new ArrayList<>();

    client.items("pushes/1", item -> numbers.add(item.getCourseNumber()));

    assertThat(numbers).containsExactly("H1", "H2", "H3");
  }

  @Test
  void aCatalogIsFoundByItsNameOnWhateverPage() {
    CatalogClient catalogs = new CatalogClient(connection);
    Optional<Catalog> found = catalogs.catalog(" high school ");

    assertThat(found.map(Catalog::getName)).contains("catalogs/2");
    assertThat(catalogs.catalog("Middle")).isEmpty();
  }
}
