package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T-11, all of it. */
class OptionInForceTest {
  @ParameterizedTest
  @CsvSource({
    "true, false, RECORD",
    "true, true, RECORD",
    "false, false, NONE_READ_ONLY",
    "false, true, NONE_READ_ONLY",
    ", false, NONE",
    ", true, NONE_READ_ONLY"
  })
  void theSectionGoesByItsRecordOrCalculatesNothing(
      @Nullable Boolean counts, boolean subjectIsDropped, OptionInForce inForce) {
    assertThat(OptionInForce.of(counts, subjectIsDropped)).isEqualTo(inForce);
  }
}
