package org.cascade.persistence.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that keeps a server's data, held by this process alone until it is closed.
 *
 * <pre>
 * cascade-mysql.lock     marks the folder as ours, and is held while in use
 * mysqld.log             the server's log
 * data                   the server's own data folder; complete as soon as it has this name
 * initialising-…         what becomes the data folder, or is left of an interrupted attempt
 * </pre>
 */
final class DataFolder implements AutoCloseable {
  static final String LOCK = "cascade-mysql.lock";
  private static final String INITIALISING = "initialising-";
  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  /** A server that is told to stop writes its memory to disk first. */
  private static final Duration EARLIER_SERVER_STOPS_WITHIN = Duration.ofSeconds(60);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final Path folder;
  private final HeldFile lock;

  private DataFolder(Path folder, HeldFile lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Fails at once when the folder is in use, or is somebody else's. */
  static DataFolder claim(Path folder) {
    try {
      Path real = Files.createDirectories(folder).toRealPath();
      requireOurs(real);
      HeldFile lock = HeldFile.tryHold(real.resolve(LOCK)).orElse(null);
      if (lock == null) {
        throw inUse(real, HeldFile.holder(real.resolve(LOCK)));
      }
      return new DataFolder(real, lock);
    } catch (IOException e) {
      throw new EmbeddedMySqlException(
          "Cannot use %s as the data folder of the embedded MySQL: %s".formatted(folder, e), e);
    }
  }

  Path folder() {
    return folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  ServerLog log() {
    return new ServerLog(folder.resolve("mysqld.log"));
  }

  /** Leaves an initialised folder that no server uses. */
  void prepare(Distribution distribution, List<String> options) {
    try {
      Folders.deleteStartingWith(folder, INITIALISING);
      if (Files.exists(data())) {
        awaitEarlierServer();
      } else {
        initialise(distribution, options);
      }
    } catch (IOException e) {
      throw new EmbeddedMySqlException(
          "Cannot prepare the data folder %s: %s".formatted(folder, e), e);
    }
  }

  private void initialise(Distribution distribution, List<String> options) throws IOException {
    LOG.info("Initialising the data folder {}", folder);
    Path incomplete = Files.createTempDirectory(folder, INITIALISING);
    // Every supervised server has a folder of its run; this one puts nothing there.
    Path unused = Files.createTempDirectory(folder, INITIALISING);
    ServerCommand command = ServerCommand.initialise(distribution, incomplete, log(), options);
    try (SupervisedServer server = SupervisedServer.start(command, log(), unused)) {
      if (server.awaitEnd() != 0) {
        throw server.failure("The embedded MySQL could not initialise " + folder);
      }
    }
    Files.move(incomplete, data(), ATOMIC_MOVE);
  }

  /** After a killed process its server is still stopping; it holds its first file until then. */
  private void awaitEarlierServer() throws IOException {
    long end = System.nanoTime() + EARLIER_SERVER_STOPS_WITHIN.toNanos();
    while (HeldFile.isHeldElsewhere(data().resolve("ibdata1"))) {
      if (System.nanoTime() > end) {
        throw inUse(folder, "a MySQL server that does not stop");
      }
      Waiting.pause(PAUSE);
    }
  }

  private static void requireOurs(Path folder) throws IOException {
    boolean ours = Files.exists(folder.resolve(LOCK)) || Folders.children(folder).isEmpty();
    if (!ours) {
      throw new EmbeddedMySqlException(
          "%s is not empty and not a data folder of Cascade's embedded MySQL. Choose another folder."
              .formatted(folder));
    }
  }

  private static EmbeddedMySqlException inUse(Path folder, String holder) {
    return new EmbeddedMySqlException(
        "The data folder %s is in use by %s. Stop it, or choose another folder."
            .formatted(folder, holder));
  }

  @Override
  public void close() {
    lock.close();
  }
}
