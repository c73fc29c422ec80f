package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/push-rules.md is approved by whoever commits it. */
class PushRulesDocumentTest {
  private static final Path APPROVED = Path.of("..", "docs", "push-rules.md");
  private static final Path RENDERED = Path.of("target", "push-rules.md");

  @Test
  void theApprovedPageSaysWhatTheRulesDo() throws IOException {
    String rendered = PushRulesDocument.render();
    String approved = Files.exists(APPROVED) ? Files.readString(APPROVED) : "";
    if (!rendered.equals(approved)) {
      Files.writeString(RENDERED, rendered);
    }

    assertThat(rendered)
        .as(
            "docs/push-rules.md is not what the rules do. If the rules are right, accept it with:"
                + " cp domain/target/push-rules.md docs/push-rules.md")
        .isEqualTo(approved);
  }

  @Test
  void thePageHasExactlyTheIdsThatAreBuilt() {
    assertThat(
            Pattern.compile("\\b[A-Z]-\\d+\\b")
                .matcher(PushRulesDocument.render())
                .results()
                .map(MatchResult::group))
        .containsOnly(Arrays.stream(RuleId.values()).map(RuleId::text).toArray(String[]::new));
  }
}
