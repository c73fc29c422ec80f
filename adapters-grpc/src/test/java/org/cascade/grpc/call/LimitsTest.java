package org.cascade.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.cascade.application.FieldViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

  @Test
  void aMessageThatFitsStaysWhole() {
    assertThat(Limits.message("é".repeat(400))).isEqualTo("é".repeat(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "é", "語", "🎓"})
  void aLongMessageIsCutBetweenCharacters(String character) {
    String cut = Limits.message(character.repeat(900));
    assertThat(cut).matches("(" + character + ")+…");
    assertThat(cut.getBytes(StandardCharsets.UTF_8).length).isBetween(795, 800);
  }

  @Test
  void violationsAreListedAsLongAsThereIsRoom() {
    FieldViolation violation = new FieldViolation("spec.masters[1]", "x".repeat(81));
    assertThat(Limits.violations(Collections.nCopies(5, violation)).getFieldViolationsCount())
        .isEqualTo(5);
    assertThat(Limits.violations(Collections.nCopies(500, violation)).getSerializedSize())
        .isBetween(2900, 3200);
  }
}
