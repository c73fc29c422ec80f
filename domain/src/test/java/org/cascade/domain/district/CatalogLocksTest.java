package org.cascade.domain.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** L-7: what "select all" and "select none" mark. */
class CatalogLocksTest {
  private static final CatalogLocks SOME =
      new CatalogLocks(Set.of(Lock.NAME, Lock.CATEGORIES, Lock.COMPOSITE_GRADES));

  @Test
  void selectAllMarksCourseInfoAndNoGradingType() {
    CatalogLocks all = SOME.withAllOfCourseInfo();

    assertThat(all.lockedTypes())
        .containsExactly(DataType.COURSE_INFO, DataType.CATEGORIES, DataType.COMPOSITE_GRADES);
    assertThat(all.locks()).contains(Lock.CUSTOM_FIELDS).hasSize(29);
  }

  @Test
  void selectNoneLeavesTheGradingTypes() {
    assertThat(SOME.withoutCourseInfo())
        .isEqualTo(new CatalogLocks(Set.of(Lock.CATEGORIES, Lock.COMPOSITE_GRADES)));
  }
}
