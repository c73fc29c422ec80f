package org.cascade.server.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The name of a setting: {@code DB_URL} is {@code CASCADE_DB_URL} and {@code db-url} in a file. */
public enum Setting {
  DB_URL,
  DB_USER,
  DB_PASSWORD,
  DB_POOL_SIZE,
  HOST,
  PORT,
  DATA,
  CACHE,
  PUSHES,
  WORKERS,
  RANGE_SIZE,
  HEARTBEAT_SECONDS;

  static final String PREFIX = "CASCADE_";

  /** The name of its environment variable. */
  public String variable() {
    return PREFIX + name();
  }

  /** Its key in a file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Setting> ofVariable(String variable) {
    return all().stream().filter(setting -> setting.variable().equals(variable)).findFirst();
  }

  static Optional<Setting> ofKey(String key) {
    return all().stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  static String variables() {
    return all().stream().map(Setting::variable).collect(Collectors.joining(", "));
  }

  static String keys() {
    return all().stream().map(Setting::key).collect(Collectors.joining(", "));
  }

  private static List<Setting> all() {
    return Arrays.asList(values());
  }
}
