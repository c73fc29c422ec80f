package org.cascade.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts stand-ins for libraries that the machine lacks where the server looks first. What is missing
 * is asked of the one who knows, the dynamic loader: it names the first library it does not find.
 */
final class MissingLibraries {
  private static final Logger LOG = LoggerFactory.getLogger(MissingLibraries.class);
  private static final List<String> STAND_INS = List.of("libaio.so.1", "libnuma.so.1");
  private static final Pattern NOT_FOUND =
      Pattern.compile("error while loading shared libraries: ([^:\\s]+): cannot open");

  private MissingLibraries() {}

  static void replace(Distribution distribution, StandIns standIns) throws IOException {
    if (standIns == StandIns.ALWAYS) {
      for (String library : STAND_INS) {
        install(distribution, library);
      }
    }
    replaceMissing(distribution);
  }

  /** At most one round per stand-in, and a last one that must succeed. */
  private static void replaceMissing(Distribution distribution) throws IOException {
    Optional<String> failure = loadFailure(distribution);
    for (int round = 0; failure.isPresent() && round < STAND_INS.size(); round++) {
      install(distribution, missingLibrary(failure.get()));
      failure = loadFailure(distribution);
    }
    if (failure.isPresent()) {
      throw cannotRun(failure.get());
    }
  }

  static String missingLibrary(String failure) {
    Matcher matcher = NOT_FOUND.matcher(failure);
    if (!matcher.find() || !STAND_INS.contains(matcher.group(1))) {
      throw cannotRun(failure);
    }
    return matcher.group(1);
  }

  private static Optional<String> loadFailure(Distribution distribution) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(distribution.server().toString(), "--no-defaults", "--version")
            .redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return Waiting.forEnd(process) == 0 ? Optional.empty() : Optional.of(output);
  }

  // A running server may have the same library open: it keeps the file it has.
  private static void install(Distribution distribution, String library) throws IOException {
    Path target = distribution.libraries().resolve(library);
    if (Files.exists(target)) {
      return;
    }
    LOG.info("Giving the embedded MySQL a stand-in for {}", library);
    Path incomplete = Files.createTempFile(distribution.libraries(), library, ".new");
    try (InputStream resource = MissingLibraries.class.getResourceAsStream(library)) {
      if (resource == null) {
        throw new IllegalStateException("Not on the class path: " + library);
      }
      Files.copy(resource, incomplete, REPLACE_EXISTING);
    }
    Files.move(incomplete, target, ATOMIC_MOVE);
  }

  private static EmbeddedMySqlException cannotRun(String failure) {
    return new EmbeddedMySqlException(
        "The embedded MySQL cannot run on this machine: %s. %s"
            .formatted(failure, Platform.ADVICE));
  }
}
