package org.cascade.persistence.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.cascade.domain.push.Dependencies;
import org.cascade.domain.push.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What categories and composites refer to, read out of their JSON. */
class ContentTextsTest {
  private final ContentTexts texts = new ContentTexts();

  @Test
  void aCategoryRefersToTheTasksAndStandardsThatItIsAlignedTo() {
    assertThat(texts.alignedTo("{\"standards\": [7], \"tasks\": [1, 2]}"))
        .isEqualTo(
            Dependencies.on(
                Set.of(Subject.task(1), Subject.task(2), Subject.standard(7)), Set.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"tasks\": 1}",
        "{\"tasks\": [\"1\", 1.5, null, {}, [1], true, 1e40]}",
        "{\"tests\": [1]}",
        "[1]",
        "1"
      })
  void whatAScriptWroteThatIsNoIdIsIgnored(String alignment) {
    assertThat(texts.alignedTo(alignment)).isEqualTo(Dependencies.NONE);
  }

  @Test
  void aCompositeRefersToItsChildrensTasksAndTerms() {
    ContentTexts.Children children = texts.children("{\"10:2\": \"60.000\", \"9:1\": \"40.000\"}");

    assertThat(children.tasks()).containsExactlyInAnyOrder(Subject.task(10), Subject.task(9));
    assertThat(children.terms()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(children.text()).isEqualTo("10:2=60.000;9:1=40.000");
  }

  @Test
  void childrenThatAreNoTaskInATermReferToNothingAndStayInTheText() {
    ContentTexts.Children children =
        texts.children("{\"exam\": 1, \"1:x\": null, \"2\": \"5\", \"a=b;c\": \"1\"}");

    assertThat(children.tasks()).isEmpty();
    assertThat(children.terms()).isEmpty();
    assertThat(children.text()).isEqualTo("1:x=null;2=5;exam=1");
  }
}
