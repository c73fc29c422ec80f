package org.cascade.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.cascade.domain.push.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonWordsTest {
  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonSaysWhatHappenedAndWhatToDo(Reason reason) {
    ReasonWords words = ReasonWords.of(reason);

    assertThat(words.what()).matches("[A-Za-z][^_]{10,}[^.]");
    assertThat(words.advice()).matches("[A-Z][^_]*[.]");
  }

  @Test
  void noTwoReasonsReadAlike() {
    assertThat(Arrays.stream(Reason.values()).map(reason -> ReasonWords.of(reason).what()))
        .doesNotHaveDuplicates();
  }

  @Test
  void everyReasonOfTheWireButTheUnspecifiedHasWords() {
    assertThat(Arrays.stream(org.cascade.proto.v1.Reason.values()))
        .filteredOn(reason -> Words.reason(reason).isEmpty())
        .containsExactly(
            org.cascade.proto.v1.Reason.REASON_UNSPECIFIED,
            org.cascade.proto.v1.Reason.UNRECOGNIZED);
  }
}
