package org.cascade.server.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the settings: an option wins over an environment variable, that over the file, that over
 * the default.
 */
public final class SettingsReader {
  /** Variables of the launcher script and of the build, which are no settings of the program. */
  private static final Set<String> OF_OTHERS = Set.of("CASCADE_JAVA_OPTS", "CASCADE_EDFI_SAMPLE");

  private final Map<Setting, Found> found = new EnumMap<>(Setting.class);
  private final List<String> problems = new ArrayList<>();

  private record Found(String value, String where) {}

  private SettingsReader() {}

  /**
   * Reads all settings.
   *
   * @param file absent: none is read
   * @param options what stood on the command line
   * @throws BadSettingsException naming everything that is wrong
   */
  public static CascadeSettings read(
      Optional<Path> file, Map<String, String> environment, Map<Setting, String> options) {
    SettingsReader reader = new SettingsReader();
    file.ifPresent(reader::takeFile);
    reader.takeEnvironment(environment);
    options.forEach((setting, value) -> reader.take(setting, value, "--" + setting.key()));
    CascadeSettings settings = reader.settings(new Defaults(environment));
    if (!reader.problems.isEmpty()) {
      throw new BadSettingsException(reader.problems);
    }
    return settings;
  }

  private void takeFile(Path file) {
    Properties properties = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      properties.load(text);
    } catch (NoSuchFileException e) {
      problems.add(file + ": there is no such file");
    } catch (MalformedInputException | IllegalArgumentException e) {
      problems.add(file + ": is not a properties file in UTF-8");
    } catch (IOException e) {
      problems.add(file + ": cannot be read: " + e.getMessage());
    }
    new TreeSet<>(properties.stringPropertyNames())
        .forEach(key -> takeKey(file, key, properties.getProperty(key)));
  }

  private void takeKey(Path file, String key, String value) {
    Setting.ofKey(key)
        .ifPresentOrElse(
            setting -> take(setting, value, file + ", " + key),
            () ->
                problems.add(
                    "%s: unknown key %s; known are %s".formatted(file, key, Setting.keys())));
  }

  private void takeEnvironment(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(variable -> variable.startsWith(Setting.PREFIX) && !OF_OTHERS.contains(variable))
        .sorted()
        .forEach(variable -> takeVariable(variable, environment.getOrDefault(variable, "")));
  }

  private void takeVariable(String variable, String value) {
    Setting.ofVariable(variable)
        .ifPresentOrElse(
            setting -> take(setting, value, variable),
            () ->
                problems.add(
                    "unknown variable %s; known are %s".formatted(variable, Setting.variables())));
  }

  /** A value that is empty counts as not set. */
  private void take(Setting setting, String value, String where) {
    if (!value.isBlank()) {
      found.put(setting, new Found(value.strip(), where));
    }
  }

  private CascadeSettings settings(Defaults defaults) {
    return new CascadeSettings(
        dbUrl(),
        text(Setting.DB_USER, Defaults.DB_USER),
        text(Setting.DB_PASSWORD, ""),
        number(Setting.DB_POOL_SIZE, Defaults.DB_POOL_SIZE, 2, 200),
        text(Setting.HOST, Defaults.HOST),
        number(Setting.PORT, Defaults.PORT, 0, 65535),
        path(Setting.DATA, Defaults.DATA),
        path(Setting.CACHE, defaults.cache()),
        number(Setting.PUSHES, Defaults.PUSHES, 1, 64),
        number(Setting.WORKERS, Defaults.WORKERS, 1, 64),
        number(Setting.RANGE_SIZE, Defaults.RANGE_SIZE, 1, 10_000),
        number(Setting.HEARTBEAT_SECONDS, Defaults.HEARTBEAT_SECONDS, 1, 300));
  }

  private Optional<String> dbUrl() {
    Optional<Found> url = Optional.ofNullable(found.get(Setting.DB_URL));
    url.filter(given -> !given.value().matches("jdbc:mysql://[^/?]+/[^/?]+(\\?.*)?"))
        .ifPresent(
            given -> problem(given, "is not like jdbc:mysql://HOST:PORT/DATABASE: " + given.value));
    if (url.isEmpty() && (found.containsKey(Setting.DB_USER) || hasPassword())) {
      problems.add(
          "a database user or password is set without %s; set that too, or neither"
              .formatted(Setting.DB_URL.variable()));
    }
    return url.map(Found::value);
  }

  private boolean hasPassword() {
    return found.containsKey(Setting.DB_PASSWORD);
  }

  private String text(Setting setting, String otherwise) {
    Found given = found.get(setting);
    return given == null ? otherwise : given.value();
  }

  private Path path(Setting setting, Path otherwise) {
    Found given = found.get(setting);
    return given == null ? otherwise : Path.of(given.value());
  }

  private int number(Setting setting, int otherwise, int least, int most) {
    Found given = found.get(setting);
    if (given == null) {
      return otherwise;
    }
    if (!given.value().matches("[0-9]{1,9}") || outside(given, least, most)) {
      problem(
          given, "must be a whole number from %d to %d: %s".formatted(least, most, given.value));
      return otherwise;
    }
    return Integer.parseInt(given.value());
  }

  private static boolean outside(Found given, int least, int most) {
    int number = Integer.parseInt(given.value());
    return number < least || number > most;
  }

  private void problem(Found given, String description) {
    problems.add(given.where() + ": " + description);
  }
}
