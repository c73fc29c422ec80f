package org.cascade.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that this process alone holds, until it closes it or ends, however it ends. The file says
 * which process that is.
 */
final class HeldFile implements AutoCloseable {
  private final FileChannel channel;

  private HeldFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Empty when another process, or another part of this one, holds the file. */
  static Optional<HeldFile> tryHold(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    if (!locked(channel)) {
      channel.close();
      return Optional.empty();
    }
    channel.truncate(0).write(US_ASCII.encode(String.valueOf(ProcessHandle.current().pid())), 0);
    return Optional.of(new HeldFile(channel));
  }

  /** Waits until it is free. For other processes only: within this one the caller takes turns. */
  static HeldFile hold(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE);
    channel.lock();
    return new HeldFile(channel);
  }

  /** Whether another process holds the existing file, in the way MySQL also holds its own. */
  static boolean isHeldElsewhere(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, WRITE)) {
      return !locked(channel);
    }
  }

  /** Who holds the file, as far as it says. */
  static String holder(Path file) throws IOException {
    String pid = Files.readString(file, US_ASCII).strip();
    return pid.isEmpty() ? "another process" : "process " + pid;
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
