package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.push.PushMode.LOCKED;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.SmallDistrict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PushesServiceTest {
  private final InMemoryDistrict district = new InMemoryDistrict();
  private final ProgressFeed progress = new ProgressFeed(district.ports().jobs());
  private final PushesService service = new PushesService(district.ports().jobs(), progress);

  @AfterEach
  void close() {
    progress.close();
  }

  private PushJob ended() {
    district.load(new SmallDistrict().master(1, "M1").world());
    return new PushScenario(district.ports()).push("a", request(LOCKED)).job();
  }

  @Test
  void aPushThatEndedCannotBeCancelled() {
    PushJob job = ended();

    assertRefused(ErrorReason.PUSH_ENDED, () -> service.cancel(job.id()));
    assertThat(service.get(job.id())).isEqualTo(job);
  }

  @Test
  void aQueuedPushIsCancelledAtOnce() {
    district.load(new SmallDistrict().master(1, "M1").world());
    PushJob job =
        Queued.push(
            district.ports().scopes(),
            district.ports().jobs(),
            new PushSettings(1, 1),
            new Submission("registrar", "a", request(LOCKED)));

    assertThat(service.cancel(job.id()).state()).isEqualTo(PushState.CANCELLED);
  }

  @Test
  void anUnknownPushIsNotFound() {
    JobId unknown = new JobId(99);

    assertRefused(ErrorReason.PUSH_NOT_FOUND, () -> service.get(unknown));
    assertRefused(ErrorReason.PUSH_NOT_FOUND, () -> service.cancel(unknown));
    assertRefused(
        ErrorReason.PUSH_NOT_FOUND, () -> service.items(unknown, ItemPage.ItemPosition.START, 10));
  }

  private static void assertRefused(ErrorReason reason, ThrowingCallable call) {
    @Nullable CascadeException refused = catchThrowableOfType(CascadeException.class, call);
    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(reason);
  }
}
