package org.cascade.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/configuration.md is held to the record. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("..", "docs", "configuration.md");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `([a-z-]+)` \\| `([A-Z_]+)` \\| (.+?) \\| (.+) \\|$");

  @Test
  void everyComponentOfTheRecordIsASetting() {
    List<String> components =
        Arrays.stream(CascadeSettings.class.getRecordComponents())
            .map(RecordComponent::getName)
            .map(name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT))
            .toList();

    assertThat(components)
        .containsExactly(Arrays.stream(Setting.values()).map(Setting::name).toArray(String[]::new));
  }

  @Test
  void everySettingHasARow() throws IOException {
    assertThat(rows())
        .extracting(row -> row.group(1) + " " + row.group(2))
        .containsExactly(
            Arrays.stream(Setting.values())
                .map(setting -> setting.key() + " " + setting.variable())
                .toArray(String[]::new));
  }

  @Test
  void theDefaultsAreTheOnesThatHold() throws IOException {
    CascadeSettings defaults = SettingsReader.read(Optional.empty(), Map.of("HOME", "~"), Map.of());
    List<String> values =
        List.of(
            "an embedded MySQL",
            quoted(defaults.dbUser()),
            "empty",
            quoted(defaults.dbPoolSize()),
            quoted(defaults.host()),
            quoted(defaults.port()),
            quoted(defaults.data()),
            quoted(defaults.cache()),
            quoted(defaults.pushes()),
            quoted(defaults.workers()),
            quoted(defaults.rangeSize()),
            quoted(defaults.heartbeatSeconds()));

    assertThat(defaults.dbUrl()).isEmpty();
    assertThat(defaults.dbPassword()).isEmpty();
    assertThat(rows()).extracting(row -> row.group(3)).isEqualTo(values);
  }

  private static List<MatchResult> rows() throws IOException {
    return ROW.matcher(Files.readString(PAGE)).results().toList();
  }

  private static String quoted(Object value) {
    return "`" + value + "`";
  }
}
