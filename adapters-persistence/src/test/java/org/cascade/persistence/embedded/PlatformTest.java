package org.cascade.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @TempDir Path loader;

  @ParameterizedTest
  @CsvSource({"Mac OS X, aarch64", "Windows 11, amd64", "Linux, aarch64"})
  void anotherPlatformIsToldHowToNameAServer(String system, String architecture) {
    assertThatThrownBy(() -> new Platform(system, architecture, loader).requireSupported())
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining(system + " " + architecture)
        .hasMessageContaining("8.0 or newer")
        .hasMessageContaining("CASCADE_DB_URL, CASCADE_DB_USER and CASCADE_DB_PASSWORD");
  }

  @Test
  void linuxWithAnotherLibcIsToldSo() {
    Platform platform = new Platform("Linux", "amd64", loader.resolve("no-such-loader"));

    assertThatThrownBy(platform::requireSupported)
        .hasMessageContaining("Linux without glibc")
        .hasMessageContaining("CASCADE_DB_URL");
  }

  @Test
  void linuxWithGlibcIsSupported() {
    assertThatCode(() -> new Platform("Linux", "amd64", loader).requireSupported())
        .doesNotThrowAnyException();
  }
}
