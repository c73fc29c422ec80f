package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.cascade.application.CascadeException;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.Ports;
import org.cascade.application.testing.SmallDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProgressFeedTest {
  private static final PushSettings ONE_BY_ONE = new PushSettings(1, 1);

  private final InMemoryDistrict district = new InMemoryDistrict();
  private final Ports ports = district.ports();
  private final ProgressFeed progress = new ProgressFeed(ports.jobs());
  private final BlockingQueue<PushJob> told = new LinkedBlockingQueue<>();

  @BeforeEach
  void load() {
    SmallDistrict small = new SmallDistrict().master(1, "M1").masterTask(10, 1, 2, "1.000");
    for (long course = 1; course <= 5; course++) {
      small.course(course, 1, "C" + course);
    }
    district.load(small.world());
  }

  @AfterEach
  void close() {
    progress.close();
  }

  private JobId submitted() {
    Submission submission = new Submission("registrar", "a", request(LOCKED, GRADING_TASKS));
    return Queued.push(ports.scopes(), ports.jobs(), ONE_BY_ONE, submission).id();
  }

  private void run(JobId job) {
    new PushRunner(ports.jobs(), ports.courses(), progress, ONE_BY_ONE).run(job);
  }

  /** All that is told up to the terminal event, in its order. */
  private List<PushJob> untilTheEnd() throws InterruptedException {
    List<PushJob> all = new ArrayList<>();
    while (all.isEmpty() || !all.get(all.size() - 1).state().hasEnded()) {
      PushJob next = told.poll(30, TimeUnit.SECONDS);
      assertThat(next).as("the next event after " + all).isNotNull();
      all.add(next);
    }
    return all;
  }

  @Test
  void aWatcherIsToldAtOnceHowThePushStands() {
    JobId job = submitted();

    progress.watch(job, told::add);

    assertThat(told).first().isEqualTo(ports.jobs().find(job).orElseThrow());
  }

  @Test
  void aWatcherIsToldTheEndExactlyOnceAndLast() throws InterruptedException {
    JobId job = submitted();
    progress.watch(job, told::add);

    run(job);
    List<PushJob> all = untilTheEnd();
    progress.changed(job);
    progress.close();

    assertThat(all).filteredOn(event -> event.state().hasEnded()).hasSize(1);
    assertThat(told).isEmpty();
    assertThat(all.get(all.size() - 1)).isEqualTo(ports.jobs().find(job).orElseThrow());
  }

  @Test
  void progressNeverGoesBackAndAlwaysSumsToTheTotal() throws InterruptedException {
    JobId job = submitted();
    progress.watch(job, told::add);

    run(job);
    List<PushJob> all = untilTheEnd();

    assertThat(all).extracting(event -> event.courses().total()).containsOnly(5L);
    assertThat(all).extracting(event -> event.courses().done()).isSorted();
  }

  /** A slow reader is told less, never late, and slows nothing. */
  @Test
  void whatAWatcherWasTooSlowForIsLeftOut() throws InterruptedException {
    JobId job = submitted();
    CountDownLatch pushed = new CountDownLatch(1);
    Thread caller = Thread.currentThread();
    progress.watch(
        job,
        event -> {
          awaitUnlessOn(caller, pushed);
          told.add(event);
        });

    run(job);
    pushed.countDown();

    assertThat(untilTheEnd()).hasSizeLessThanOrEqualTo(4);
  }

  private static void awaitUnlessOn(Thread caller, CountDownLatch latch) {
    if (!Thread.currentThread().equals(caller)) {
      try {
        assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void whoAttachesAfterTheEndIsToldTheEndAlone() {
    JobId job = submitted();
    run(job);

    progress.watch(job, told::add);
    progress.changed(job);
    progress.close();

    assertThat(told).extracting(PushJob::state).containsExactly(PushState.COMPLETED);
  }

  @Test
  void whoDetachesIsToldNothingMoreAndMayAttachAgain() throws InterruptedException {
    JobId job = submitted();
    List<PushJob> detached = new ArrayList<>();
    progress.watch(job, detached::add).close();
    int toldBefore = detached.size();

    progress.watch(job, told::add);
    run(job);

    assertThat(untilTheEnd()).isNotEmpty();
    assertThat(detached).hasSizeLessThanOrEqualTo(toldBefore + 1);
    assertThat(detached).noneMatch(event -> event.state().hasEnded());
  }

  /** A push that another server runs is looked at. */
  @Test
  void aPushThatRunsElsewhereIsFollowedToo() throws InterruptedException {
    JobId job = submitted();
    progress.watch(job, told::add);

    try (ProgressFeed elsewhere = new ProgressFeed(ports.jobs())) {
      new PushRunner(ports.jobs(), ports.courses(), elsewhere, ONE_BY_ONE).run(job);
    }

    assertThat(untilTheEnd()).last().extracting(PushJob::state).isEqualTo(PushState.COMPLETED);
  }

  @Test
  void anUnknownPushCannotBeWatched() {
    assertThatThrownBy(() -> progress.watch(new JobId(99), told::add))
        .isInstanceOf(CascadeException.class)
        .hasMessageContaining("no push 99");
  }
}
