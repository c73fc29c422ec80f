package org.cascade.application.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.CATALOG;

import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.Lock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogServiceTest {
  private static final CatalogId UNKNOWN = new CatalogId(99);

  private final InMemoryDistrict district = new InMemoryDistrict();
  private final CatalogService service = new CatalogService(district.ports().catalogs());

  @BeforeEach
  void load() {
    district.load(
        new SmallDistrict()
            .master(1, "M1")
            .course(1, 1, "C1")
            .masterTask(10, 1, 2, "1.000")
            .world());
  }

  private static CascadeException refusal(ThrowingCallable call) {
    @Nullable CascadeException refused = catchThrowableOfType(CascadeException.class, call);
    assertThat(refused).isNotNull();
    return refused;
  }

  /** L-8. */
  @Test
  void settingLocksWritesToNoCourse() {
    World before = district.read();

    Catalog set = service.setLocks(CATALOG, Set.of(Lock.NAME), 1);

    assertThat(set.locks().locks()).containsExactly(Lock.NAME);
    assertThat(district.read().courses).isEqualTo(before.courses);
    assertThat(district.read().setup).isEqualTo(before.setup);
  }

  @Test
  void aVersionThatIsNoLongerCurrentIsRefusedWithTheCurrentOne() {
    CascadeException refused = refusal(() -> service.setLocks(CATALOG, Set.of(Lock.NAME), 7));

    assertThat(refused.reason()).isEqualTo(ErrorReason.STALE_VERSION);
    assertThat(refused.metadata()).isEqualTo(Map.of("version", "1"));
  }

  /** L-1. */
  @Test
  void weightsAreNotLockedWithoutTheirComposites() {
    CascadeException refused =
        refusal(() -> service.setLocks(CATALOG, Set.of(Lock.COMPOSITE_WEIGHTS), 1));

    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    assertThat(refused.violations()).extracting(FieldViolation::field).containsExactly("locks");
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(refusal(() -> service.catalog(UNKNOWN)).reason())
        .isEqualTo(ErrorReason.CATALOG_NOT_FOUND);
    assertThat(refusal(() -> service.setLocks(UNKNOWN, Set.of(), 1)).reason())
        .isEqualTo(ErrorReason.CATALOG_NOT_FOUND);
  }
}
