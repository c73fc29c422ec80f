package org.cascade.server.settings;

import java.nio.file.Path;
import java.util.Map;

/** What holds where nothing is set. */
final class Defaults {
  static final String DB_USER = "cascade";
  static final int DB_POOL_SIZE = 10;
  static final String HOST = "127.0.0.1";
  static final int PORT = 8980;
  static final Path DATA = Path.of("cascade-data");
  static final int PUSHES = 2;
  static final int WORKERS = 2;
  static final int RANGE_SIZE = 200;
  static final int HEARTBEAT_SECONDS = 5;

  private final Map<String, String> environment;

  Defaults(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Where the desktop keeps what can be made again. */
  Path cache() {
    String home = environment.getOrDefault("HOME", System.getProperty("user.home"));
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (caches.isBlank() ? Path.of(home, ".cache") : Path.of(caches)).resolve("cascade");
  }
}
