package org.cascade.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The file that servers of one data folder append their log to. */
record ServerLog(Path file) {
  private static final int LINES_SHOWN = 15;

  long size() throws IOException {
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** What was written since the file had the given size. */
  String since(long size) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (FileChannel channel = FileChannel.open(file).position(size)) {
      return new String(Channels.newInputStream(channel).readAllBytes(), UTF_8);
    }
  }

  /** The last lines of it, for a person. */
  String lastLinesSince(long size) throws IOException {
    List<String> lines = since(size).lines().toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - LINES_SHOWN))
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
