package org.cascade.grpc.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.DatabaseUnavailableException;
import org.cascade.application.push.PushState;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.PushAllCourseMastersRequest;
import org.cascade.proto.v1.PushAllCourseMastersResponse;
import org.cascade.proto.v1.PushEvent;
import org.cascade.proto.v1.PushEvent.EventCase;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.RunPushResponse;
import org.cascade.proto.v1.WatchPushRequest;
import org.cascade.proto.v1.WatchPushResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushStreamTest {
  private final FakePushes pushes = new FakePushes();
  private final InProcess server = InProcess.with(pushes);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSnapshotComesFirstThenProgressThenOneResult() {
    Reader<WatchPushResponse> reader = watch().takeAll();
    pushes.tell(Samples.running(3));
    pushes.tell(Samples.running(6));
    pushes.tell(Samples.ended());
    assertThat(kinds(reader))
        .containsExactly(
            EventCase.SNAPSHOT, EventCase.PROGRESS, EventCase.PROGRESS, EventCase.RESULT);
    assertThat(reader.status().isOk()).isTrue();
    assertThat(pushes.watchers()).isZero();
  }

  @Test
  void theSnapshotIsThePushAsItStands() {
    pushes.tell(Samples.running(4));
    PushEvent event = events(watch().takeAll()).get(0);
    assertThat(event.getSnapshot().getName()).isEqualTo("pushes/7");
    assertThat(event.getSnapshot().getCourses().getApplied()).isEqualTo(4);
  }

  @Test
  void aPushThatHasEndedIsASnapshotAndAResult() {
    pushes.tell(Samples.ended());
    Reader<WatchPushResponse> reader = watch().takeAll();
    assertThat(kinds(reader)).containsExactly(EventCase.SNAPSHOT, EventCase.RESULT);
    assertThat(reader.status().isOk()).isTrue();
    assertThat(pushes.watchers()).isZero();
  }

  @Test
  void theResultHasTheTotals() {
    pushes.tell(Samples.ended());
    var result = events(watch().takeAll()).get(1).getResult();
    assertThat(result.getRecordsConsidered()).isEqualTo(42);
    assertThat(result.getTotalsList()).hasSize(2);
    assertThat(result.getPush().getState().name()).isEqualTo("PUSH_STATE_COMPLETED_WITH_FAILURES");
  }

  @Test
  void progressThatAReaderHasNotTakenIsReplacedByNewer() {
    Reader<WatchPushResponse> reader = watch().take(1);
    pushes.tell(Samples.running(1));
    pushes.tell(Samples.running(2));
    pushes.tell(Samples.running(5));
    assertThat(kinds(reader)).containsExactly(EventCase.SNAPSHOT);
    reader.take(1);
    assertThat(applied(reader)).containsExactly(5L);
    pushes.tell(Samples.running(6));
    pushes.tell(Samples.running(7));
    reader.take(1);
    assertThat(applied(reader)).containsExactly(5L, 7L);
    reader.take(5);
    assertThat(applied(reader)).containsExactly(5L, 7L);
  }

  @Test
  void aReaderThatTakesNothingStillGetsTheSnapshotAndTheResult() {
    Reader<WatchPushResponse> reader = watch();
    pushes.tell(Samples.running(5));
    pushes.tell(Samples.ended());
    assertThat(reader.messages()).isEmpty();
    reader.take(1);
    assertThat(events(reader).get(0).getSnapshot().getCourses().getApplied()).isZero();
    assertThat(reader.hasEnded()).isFalse();
    reader.take(1);
    assertThat(kinds(reader)).containsExactly(EventCase.SNAPSHOT, EventCase.RESULT);
    assertThat(reader.status().isOk()).isTrue();
  }

  @Test
  void noNewsAreNotSent() {
    Reader<WatchPushResponse> reader = watch().takeAll();
    pushes.tell(Samples.running(0));
    pushes.tell(Samples.running(2));
    pushes.tell(Samples.running(2));
    assertThat(kinds(reader)).containsExactly(EventCase.SNAPSHOT, EventCase.PROGRESS);
  }

  @Test
  void aChangeOfStateIsNews() {
    pushes.tell(Samples.job(PushState.QUEUED, new CourseCounts(10, 0, 0, 0, 0, 0)));
    Reader<WatchPushResponse> reader = watch().takeAll();
    pushes.tell(Samples.job(PushState.RUNNING, new CourseCounts(10, 0, 0, 0, 0, 0)));
    assertThat(events(reader).get(1).getProgress().getState().name())
        .isEqualTo("PUSH_STATE_RUNNING");
  }

  @Test
  void aReaderThatLeavesEndsItsWatchAndNoOther() {
    Reader<WatchPushResponse> leaving = watch().takeAll();
    Reader<WatchPushResponse> staying = watch().takeAll();
    leaving.cancel();
    assertThat(pushes.watchers()).isEqualTo(1);
    pushes.tell(Samples.running(2));
    assertThat(kinds(leaving)).containsExactly(EventCase.SNAPSHOT);
    assertThat(kinds(staying)).containsExactly(EventCase.SNAPSHOT, EventCase.PROGRESS);
    assertThat(pushes.cancelled).isEmpty();
  }

  @Test
  void aReaderThatComesBackGetsASnapshotAgain() {
    watch().takeAll().cancel();
    pushes.tell(Samples.running(8));
    Reader<WatchPushResponse> back = watch().takeAll();
    assertThat(events(back).get(0).getSnapshot().getCourses().getApplied()).isEqualTo(8);
  }

  @Test
  void aReaderThatLeavesWithoutTakingAnythingEndsItsWatch() {
    watch().cancel();
    assertThat(pushes.watchers()).isZero();
  }

  @Test
  void anUnknownPushIsNotFound() {
    Reader<WatchPushResponse> reader =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getWatchPushMethod(),
                WatchPushRequest.newBuilder().setName("pushes/8").build())
            .takeAll();
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    assertThat(reader.info().getReason()).isEqualTo("PUSH_NOT_FOUND");
    assertThat(reader.messages()).isEmpty();
  }

  @Test
  void aResultThatCannotBeReadEndsTheStreamWithItsReason() {
    pushes.totals =
        () -> {
          throw new DatabaseUnavailableException(new IllegalStateException());
        };
    Reader<WatchPushResponse> reader = watch().takeAll();
    pushes.tell(Samples.ended());
    assertThat(kinds(reader)).containsExactly(EventCase.SNAPSHOT);
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(pushes.watchers()).isZero();
  }

  @Test
  void whoTellsHowThePushStandsDoesNotWaitForTheResultToBeRead() throws InterruptedException {
    CountDownLatch mayRead = new CountDownLatch(1);
    pushes.totals =
        () -> {
          await(mayRead);
          return Samples.totals();
        };
    try (InProcess threads = InProcess.with(pushes, new StreamWorkers())) {
      Reader<WatchPushResponse> reader = watch(threads).takeAll();
      pushes.tell(Samples.ended());
      assertThat(reader.hasEnded()).isFalse();
      mayRead.countDown();
      assertThat(kinds(reader.untilTheEnd())).endsWith(EventCase.RESULT);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void underThreadsProgressNeverGoesBackAndTheResultIsLast() throws InterruptedException {
    try (InProcess threads = InProcess.with(pushes, new StreamWorkers())) {
      Reader<WatchPushResponse> reader = watch(threads).takeAll();
      for (int applied = 1; applied <= 10; applied++) {
        pushes.tell(Samples.running(applied));
      }
      pushes.tell(Samples.ended());
      List<EventCase> kinds = kinds(reader.untilTheEnd());
      assertThat(kinds).startsWith(EventCase.SNAPSHOT).endsWith(EventCase.RESULT);
      assertThat(kinds.subList(1, kinds.size() - 1)).allMatch(EventCase.PROGRESS::equals);
      assertThat(applied(reader)).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void runNowSubmitsAndFollows() {
    Reader<RunPushResponse> reader = run().takeAll();
    pushes.tell(Samples.running(2));
    pushes.tell(Samples.ended());
    assertThat(reader.messages())
        .extracting(response -> response.getEvent().getEventCase())
        .containsExactly(EventCase.SNAPSHOT, EventCase.PROGRESS, EventCase.RESULT);
    assertThat(pushes.submitted).hasSize(1);
    assertThat(pushes.submitted.get(0).caller()).isEqualTo("registrar");
    assertThat(pushes.submitted.get(0).requestId()).isEqualTo("r-1");
  }

  @Test
  void pushAllCourseMastersSubmitsThatKindAndFollows() {
    Reader<PushAllCourseMastersResponse> reader =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getPushAllCourseMastersMethod(),
                PushAllCourseMastersRequest.newBuilder()
                    .setRequestId("r-1")
                    .setSpec(Samples.spec())
                    .build())
            .takeAll();
    pushes.tell(Samples.ended());
    assertThat(reader.messages())
        .extracting(response -> response.getEvent().getEventCase())
        .containsExactly(EventCase.SNAPSHOT, EventCase.RESULT);
    assertThat(pushes.pushedAll).hasSize(1);
  }

  @Test
  void leavingARunDoesNotCancelThePush() {
    run().takeAll().cancel();
    assertThat(pushes.watchers()).isZero();
    assertThat(pushes.cancelled).isEmpty();
  }

  private Reader<RunPushResponse> run() {
    return Reader.call(
        server.channel(),
        PushServiceGrpc.getRunPushMethod(),
        RunPushRequest.newBuilder().setRequestId("r-1").setSpec(Samples.spec()).build());
  }

  private Reader<WatchPushResponse> watch() {
    return watch(server);
  }

  private static Reader<WatchPushResponse> watch(InProcess server) {
    return Reader.call(
        server.channel(),
        PushServiceGrpc.getWatchPushMethod(),
        WatchPushRequest.newBuilder().setName("pushes/7").build());
  }

  private static List<PushEvent> events(Reader<WatchPushResponse> reader) {
    return reader.messages().stream().map(WatchPushResponse::getEvent).toList();
  }

  private static List<EventCase> kinds(Reader<WatchPushResponse> reader) {
    return events(reader).stream().map(PushEvent::getEventCase).toList();
  }

  private static List<Long> applied(Reader<WatchPushResponse> reader) {
    return events(reader).stream()
        .filter(PushEvent::hasProgress)
        .map(event -> event.getProgress().getCourses().getApplied())
        .toList();
  }
}
