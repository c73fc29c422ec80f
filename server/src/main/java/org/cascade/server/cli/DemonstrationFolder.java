package org.cascade.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the data of a demonstration lies.
 *
 * @param isTemporary whether it is deleted at the end
 */
record DemonstrationFolder(Path path, boolean isTemporary) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DemonstrationFolder.class);

  /** The chosen one, or a temporary one. */
  static DemonstrationFolder of(Optional<Path> chosen) {
    return chosen
        .map(path -> new DemonstrationFolder(path, false))
        .orElseGet(() -> new DemonstrationFolder(temporary(), true));
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("cascade-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closing again does nothing, also while another thread is at it. */
  @Override
  public synchronized void close() {
    if (isTemporary && Files.exists(path)) {
      delete();
    }
  }

  private void delete() {
    try (Stream<Path> inside = Files.walk(path)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("{} could not be deleted", path, e);
    }
  }
}
