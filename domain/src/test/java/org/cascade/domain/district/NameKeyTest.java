package org.cascade.domain.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

  @ParameterizedTest
  @CsvSource({
    "Homework, HOMEWORK",
    "'  Homework\t', homework",
    "Straße, STRASSE",
    "Caf\u00e9, CAFE\u0301",
    "\u0130stanbul, I\u0307STANBUL",
    "\u03a3\u0391\u03a3, \u03c3\u03b1\u03c2",
    "\ufb01nal, FINAL",
  })
  void namesThatDifferInCaseBlanksOrCompositionAreOne(String one, String other) {
    assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
  }

  @ParameterizedTest
  @CsvSource({"résumé, resume", "ı, İ", "Quiz 1, Quiz  1", "Test, Tests"})
  void namesThatDifferInAnythingElseAreTwo(String one, String other) {
    assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
  }

  @Property
  void howANameIsComposedDoesNotMatter(@ForAll @StringLength(max = 20) String name) {
    String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

    assertThat(NameKey.of(decomposed)).isEqualTo(NameKey.of(name));
  }
}
