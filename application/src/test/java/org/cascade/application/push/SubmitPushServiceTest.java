package org.cascade.application.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Previewed;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubmitPushServiceTest {
  private static final PushRequest UNKNOWN_MASTER =
      request(LOCKED, Set.of(), Set.of(new MasterId(99)));

  private final InMemoryDistrict district = new InMemoryDistrict();
  private final List<JobId> queue = new ArrayList<>();
  private final SubmitPushService service =
      new SubmitPushService(
          district.ports().scopes(), district.ports().jobs(), queue::add, new PushSettings(2, 1));
  private final PushScenario scenario = new PushScenario(district.ports());

  @BeforeEach
  void load() {
    district.load(
        new SmallDistrict()
            .master(1, "M1")
            .course(1, 1, "C1")
            .course(2, 1, "C2")
            .course(3, 1, "C3")
            .masterTask(10, 1, 2, "1.000")
            .world());
  }

  private PushJob submit(String requestId, PushRequest request) {
    return service.submit(new Submission("registrar", requestId, request));
  }

  private CascadeException refusal(String requestId, PushRequest request) {
    @Nullable CascadeException refused =
        catchThrowableOfType(CascadeException.class, () -> submit(requestId, request));
    assertThat(refused).isNotNull();
    return refused;
  }

  @Test
  void aRequestBecomesAJobInTheQueue() {
    PushJob job = submit("a", request(LOCKED, GRADING_TASKS));

    assertThat(job.state()).isEqualTo(PushState.QUEUED);
    assertThat(job.courses()).isEqualTo(new CourseCounts(3, 0, 0, 0, 0, 0));
    assertThat(queue).containsExactly(job.id());
  }

  @Test
  void pushAllCourseMastersIsThatOneKindOfPush() {
    PushJob job = service.pushAll(new Submission("registrar", "a", request(LOCKED, GRADING_TASKS)));

    assertThat(queue).containsExactly(job.id());
    @Nullable CascadeException refused =
        catchThrowableOfType(
            CascadeException.class,
            () ->
                service.pushAll(
                    new Submission("registrar", "b", SmallDistrict.ofCourses(Set.of(1L)))));
    assertThat(refused).isNotNull();
    assertThat(refused.violations()).extracting(FieldViolation::field).containsExactly("kind");
  }

  @Test
  void theSameSubmissionFindsItsJob() {
    PushJob job = submit("a", request(LOCKED));

    assertThat(submit("a", request(LOCKED))).isEqualTo(job);
    assertThat(district.ports().jobs().list(Optional.empty(), 10)).hasSize(1);
  }

  /** Also after the catalog's locks are gone: what was admitted stays so. */
  @Test
  void theSameSubmissionFindsItsJobEvenIfItWouldBeRefusedByNow() {
    PushJob job = submit("a", request(LOCKED));
    district.ports().catalogs().setLocks(SmallDistrict.CATALOG, CatalogLocks.none(), 1);

    assertThat(submit("a", request(LOCKED)).id()).isEqualTo(job.id());
  }

  @Test
  void anotherRequestUnderAUsedIdIsRefused() {
    PushJob job = submit("a", request(LOCKED));

    CascadeException refused = refusal("a", request(OVERWRITE));

    assertThat(refused.reason()).isEqualTo(ErrorReason.REQUEST_ID_REUSED);
    assertThat(refused.metadata()).isEqualTo(Map.of("push", Long.toString(job.id().value())));
    assertThat(queue).hasSize(1);
  }

  @Test
  void whatIsRefusedLeavesNoJob() {
    CascadeException refused = refusal("a", UNKNOWN_MASTER);

    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(district.ports().jobs().list(Optional.empty(), 10)).isEmpty();
    assertThat(queue).isEmpty();
  }

  /** S-5. */
  @Test
  void theLocksOfTheStartHoldForTheJob() {
    PushJob job = submit("a", request(LOCKED));
    district.ports().catalogs().setLocks(SmallDistrict.CATALOG, CatalogLocks.none(), 1);

    scenario.run(job.id());

    assertThat(district.read().setup).hasSize(3);
    assertThat(scenario.result(job.id()).job().locks().locks()).contains(Lock.GRADING_TASKS);
  }

  /** S-4. */
  @Test
  void aPushWithoutTargetsSaysSo() {
    district.load(new SmallDistrict().master(1, "M1").course(1, 0, "C1").world());

    Pushed pushed = scenario.push("a", request(LOCKED));

    assertThat(pushed.job().state()).isEqualTo(PushState.COMPLETED);
    assertThat(pushed.job().reasonIfAny()).contains(Reason.NO_TARGETS);
    assertThat(pushed.totals().considered()).isZero();
  }

  /** S-3. */
  @Test
  void theTypesThatStaySayWhy() {
    PushJob job = submit("a", request(LOCKED, GRADING_TASKS));
    district.ports().catalogs().setLocks(SmallDistrict.CATALOG, CatalogLocks.none(), 1);

    assertThat(job.terms().leftAlone())
        .containsEntry(DataType.STANDARDS, Reason.TYPE_NOT_SELECTED)
        .doesNotContainKey(GRADING_TASKS);
  }

  @Test
  void aPreviewMakesNoJob() {
    Previewed preview = scenario.preview(request(LOCKED, GRADING_TASKS));

    assertThat(preview.items()).hasSize(3);
    assertThat(preview.courses()).isEqualTo(new CourseCounts(0, 0, 3, 0, 0, 0));
    assertThat(preview.totals().considered()).isEqualTo(3);
    assertThat(district.ports().jobs().list(Optional.empty(), 10)).isEmpty();
    assertThat(district.read().setup).isEmpty();
  }

  @Test
  void aPreviewIsRefusedWhatAPushIs() {
    @Nullable CascadeException refused =
        catchThrowableOfType(
            CascadeException.class,
            () ->
                new PreviewPushService(
                        district.ports().scopes(),
                        district.ports().courses(),
                        new PushSettings(2, 1),
                        new ReadAhead(new PushSettings(2, 1)))
                    .preview(UNKNOWN_MASTER));

    assertThat(refused).isNotNull();
    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
  }
}
