package org.cascade.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  private static final Map<String, String> NOTHING = Map.of("HOME", "/home/ana");

  @TempDir private Path folder;

  @Test
  void nothingHasToBeSet() {
    CascadeSettings settings = SettingsReader.read(Optional.empty(), NOTHING, Map.of());

    assertThat(settings)
        .isEqualTo(
            new CascadeSettings(
                Optional.empty(),
                "cascade",
                "",
                10,
                "127.0.0.1",
                8980,
                Path.of("cascade-data"),
                Path.of("/home/ana/.cache/cascade"),
                2,
                2,
                200,
                5));
  }

  @Test
  void anOptionWinsOverAVariableAndThatOverTheFile() throws IOException {
    Path file = file("port = 1\nhost = filed\nrange-size = 30\n");
    Map<String, String> environment = Map.of("CASCADE_PORT", "2", "CASCADE_HOST", "exported");

    CascadeSettings settings =
        SettingsReader.read(Optional.of(file), environment, Map.of(Setting.PORT, "3"));

    assertThat(settings.port()).isEqualTo(3);
    assertThat(settings.host()).isEqualTo("exported");
    assertThat(settings.rangeSize()).isEqualTo(30);
  }

  @Test
  void anUnknownVariableIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> read(Map.of("CASCADE_PROT", "8980")))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("CASCADE_PROT")
        .hasMessageContaining("CASCADE_PORT, CASCADE_DATA");
  }

  @Test
  void anUnknownKeyIsNamedWithTheKnownOnes() throws IOException {
    Path file = file("prot = 8980\n");

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), NOTHING, Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("unknown key prot")
        .hasMessageContaining("host, port, data");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Path file = folder.resolve("none.properties");

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), NOTHING, Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessage(file + ": there is no such file");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() throws IOException {
    Path file = folder.resolve("latin.properties");
    Files.write(file, "db-user = Jos\u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> SettingsReader.read(Optional.of(file), NOTHING, Map.of()))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "CASCADE_PORT, 65536, 0 to 65535",
    "CASCADE_PORT, -1, 0 to 65535",
    "CASCADE_PORT, 99999999999, 0 to 65535",
    "CASCADE_RANGE_SIZE, 0, 1 to 10000",
    "CASCADE_WORKERS, many, 1 to 64",
    "CASCADE_PUSHES, 0, 1 to 64",
    "CASCADE_DB_POOL_SIZE, 1, 2 to 200",
    "CASCADE_HEARTBEAT_SECONDS, 0.5, 1 to 300",
    "CASCADE_DB_URL, localhost:3306/cascade, jdbc:mysql://HOST:PORT/DATABASE",
    "CASCADE_DB_URL, jdbc:mysql://localhost, jdbc:mysql://HOST:PORT/DATABASE"
  })
  void aBadValueIsNamedWithWhatWouldBeRight(String variable, String value, String right) {
    assertThatThrownBy(() -> read(Map.of(variable, value)))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining(variable)
        .hasMessageContaining(value)
        .hasMessageContaining(right);
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(() -> read(Map.of("CASCADE_PORT", "x", "CASCADE_DATE", "today")))
        .hasMessageContaining("CASCADE_PORT")
        .hasMessageContaining("CASCADE_DATE");
  }

  @Test
  void aUserWithoutAnAddressWouldGoUnnoticedAndIsRefused() {
    assertThatThrownBy(() -> read(Map.of("CASCADE_DB_USER", "ana")))
        .isInstanceOf(BadSettingsException.class)
        .hasMessageContaining("CASCADE_DB_URL");
  }

  @Test
  void variablesOfTheLauncherAndOfTheBuildAreNoSettings() {
    assertThat(read(Map.of("CASCADE_JAVA_OPTS", "-Xmx1g", "CASCADE_EDFI_SAMPLE", "/data")).port())
        .isEqualTo(8980);
  }

  @Test
  void thePasswordIsNotPrinted() {
    Map<String, String> environment =
        Map.of("CASCADE_DB_URL", "jdbc:mysql://db:3306/d", "CASCADE_DB_PASSWORD", "s3cret");

    assertThat(read(environment).toString()).contains("db:3306").doesNotContain("s3cret");
  }

  private static CascadeSettings read(Map<String, String> environment) {
    return SettingsReader.read(Optional.empty(), environment, Map.of());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("cascade.properties"), text);
  }
}
