package org.cascade.persistence.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@link Files} lacks. */
final class Folders {
  private Folders() {}

  static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    }
  }

  static void deleteStartingWith(Path folder, String prefix) throws IOException {
    for (Path child : children(folder)) {
      if (child.getFileName().toString().startsWith(prefix)) {
        delete(child);
      }
    }
  }

  /** Deletes a folder and all in it. A link is deleted, never followed. */
  static void delete(Path folder) throws IOException {
    try {
      Files.walkFileTree(folder, new Deleting());
    } catch (NoSuchFileException e) {
      // Gone already, which is what was asked for.
    }
  }

  private static final class Deleting extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
