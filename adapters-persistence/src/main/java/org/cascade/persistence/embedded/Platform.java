package org.cascade.persistence.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** What a machine is, as far as it decides whether the server's binary can run there. */
record Platform(String system, String architecture, Path loader) {
  static final String ADVICE =
      "Point Cascade at a MySQL server, version 8.0 or newer, with CASCADE_DB_URL, CASCADE_DB_USER"
          + " and CASCADE_DB_PASSWORD.";

  /** The program interpreter that is written into the binary: there only with glibc on x86-64. */
  private static final Path GLIBC_LOADER = Path.of("/lib64/ld-linux-x86-64.so.2");

  static Platform current() {
    return new Platform(System.getProperty("os.name"), System.getProperty("os.arch"), GLIBC_LOADER);
  }

  void requireSupported() {
    if (!system.equals("Linux") || !architecture.equals("amd64") || !Files.exists(loader)) {
      throw new EmbeddedMySqlException(
          "The embedded MySQL runs on Linux x86-64 with glibc only; this is %s %s. %s"
              .formatted(describedSystem(), architecture, ADVICE));
    }
  }

  private String describedSystem() {
    return system.equals("Linux") && !Files.exists(loader) ? "Linux without glibc" : system;
  }
}
