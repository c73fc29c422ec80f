package org.cascade.persistence.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * A server for the tests of one JVM, whose data goes when the JVM does. Its data folder is a copy
 * of one that is initialised once per build tree, which saves some seconds a JVM. Any number of
 * JVMs may share the folder.
 */
public final class ThrowawayMySql {
  private static final String RUN = "run-";
  private static final String TURN = "turn.lock";

  /** Nothing is to survive a crash here. */
  private static final List<String> FAST =
      List.of(
          "--innodb-doublewrite=OFF",
          "--innodb-flush-log-at-trx-commit=0",
          "--innodb-flush-method=nosync");

  /** Keeps what has to be copied small; the server that runs makes room as it needs. */
  private static final String SMALL_LOG = "--innodb-redo-log-capacity=8M";

  private ThrowawayMySql() {}

  /** A started server that stops, and loses its data, with this JVM. */
  public static EmbeddedMySql start(String databaseName) {
    try {
      return start(sharedFolder(), databaseName);
    } catch (IOException e) {
      throw new EmbeddedMySqlException("Cannot start a MySQL for tests: " + e, e);
    }
  }

  /** The unpacked server that all tests share. */
  public static Path distributionFolder() {
    return sharedFolder().resolve("distribution");
  }

  /** Makes the data folder of a server that has never run, faster than initialising one. */
  @SuppressWarnings("try") // The turn is held, not used.
  public static synchronized void makeDataFolder(Path dataFolder) throws IOException {
    Path shared = Files.createDirectories(sharedFolder());
    try (HeldFile turn = HeldFile.hold(shared.resolve(TURN))) {
      copyTemplate(shared, dataFolder);
    }
  }

  // The turn is held, not used: until the server runs and holds its own folder, which nobody may
  // take for a leftover.
  @SuppressWarnings("try")
  private static synchronized EmbeddedMySql start(Path shared, String databaseName)
      throws IOException {
    Files.createDirectories(shared);
    try (HeldFile turn = HeldFile.hold(shared.resolve(TURN))) {
      deleteLeftovers(shared);
      Path run = Files.createTempDirectory(shared, RUN);
      copyTemplate(shared, run);
      EmbeddedMySql server =
          EmbeddedMySql.start(
              EmbeddedMySqlSettings.of(run, distributionFolder())
                  .withDatabaseName(databaseName)
                  .withOptions(FAST));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
      return server;
    }
  }

  /** In the target folder of the outermost Maven module, so that all modules share it. */
  private static Path sharedFolder() {
    Path module = Path.of("").toAbsolutePath();
    while (module.getParent() != null && Files.exists(module.resolveSibling("pom.xml"))) {
      module = module.getParent();
    }
    return module.resolve("target").resolve("test-mysql");
  }

  private static void copyTemplate(Path shared, Path run) throws IOException {
    try (DataFolder template = DataFolder.claim(shared.resolve("template"));
        DataFolder copy = DataFolder.claim(run)) {
      Distribution distribution =
          Distribution.installedIn(distributionFolder(), StandIns.WHERE_MISSING);
      template.prepare(distribution, List.of(SMALL_LOG));
      Files.walkFileTree(template.data(), new Copying(template.data(), copy.data()));
    }
  }

  private static void deleteLeftovers(Path shared) throws IOException {
    for (Path child : Folders.children(shared)) {
      if (child.getFileName().toString().startsWith(RUN)) {
        deleteUnlessInUse(child);
      }
    }
  }

  @SuppressWarnings("try") // The lock is held, not used.
  private static void deleteUnlessInUse(Path run) throws IOException {
    Optional<HeldFile> held = HeldFile.tryHold(run.resolve(DataFolder.LOCK));
    if (held.isPresent()) {
      try (HeldFile lock = held.get()) {
        Folders.delete(run);
      }
    }
  }

  private static void stop(EmbeddedMySql server) {
    server.close();
    try {
      Folders.delete(server.dataFolder());
    } catch (IOException e) {
      // The next JVM deletes it.
    }
  }

  private static final class Copying extends SimpleFileVisitor<Path> {
    /** A server's identity, which each makes for itself. */
    private static final String IDENTITY = "auto.cnf";

    private final Path source;
    private final Path target;

    private Copying(Path source, Path target) {
      this.source = source;
      this.target = target;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectory(target.resolve(source.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!file.endsWith(IDENTITY)) {
        Files.copy(file, target.resolve(source.relativize(file)));
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
