package org.cascade.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedMySqlSettingsTest {
  private static final EmbeddedMySqlSettings SETTINGS =
      EmbeddedMySqlSettings.of(Path.of("data"), Path.of("distribution"));

  @ParameterizedTest
  @ValueSource(strings = {"--port=3306", "--init_file=/x", "--datadir=/x", "--skip-networking"})
  void anOptionThatCascadeSetsItselfIsRefused(String option) {
    assertThatThrownBy(() -> SETTINGS.withOptions(List.of(option)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(option);
  }

  @Test
  void whatIsNoOptionIsRefused() {
    assertThatThrownBy(() -> SETTINGS.withOptions(List.of("port=3306")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port=3306");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a`b", "two words", "a%"})
  void whatIsNoDatabaseNameIsRefused(String name) {
    assertThatThrownBy(() -> SETTINGS.withDatabaseName(name))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
