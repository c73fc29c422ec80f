package org.cascade.persistence.instep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdRunTest {
  @Test
  void idsWithoutAGapAreOneRun() {
    assertThat(IdRun.of(List.of(4L, 5L, 6L))).containsExactly(new IdRun(4, 6));
  }

  @Test
  void eachGapBeginsAnotherRun() {
    assertThat(IdRun.of(List.of(1L, 3L, 4L, 9L)))
        .containsExactly(new IdRun(1, 1), new IdRun(3, 4), new IdRun(9, 9));
  }

  @Test
  void nothingHasNoRun() {
    assertThat(IdRun.of(List.of())).isEmpty();
  }
}
