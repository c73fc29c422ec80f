package org.cascade.server.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cascade.application.push.RunPush;
import org.cascade.domain.push.PushPlanner;
import org.cascade.grpc.GrpcServer;
import org.cascade.persistence.database.Database;
import org.cascade.server.CascadeServer;

/**
 * Which build of the program this is: runs of two builds of one version must not stand beside each
 * other.
 */
final class ProgramBuild {
  private static final List<Class<?>> ONE_OF_EACH_MODULE =
      List.of(
          PushPlanner.class, RunPush.class, GrpcServer.class, Database.class, CascadeServer.class);

  private static final int DIGITS = 8;

  private ProgramBuild() {}

  /** Empty where it does not run from archives. */
  static String suffix() {
    List<Path> archives = ONE_OF_EACH_MODULE.stream().map(ProgramBuild::archive).toList();
    return archives.stream().allMatch(Files::isRegularFile)
        ? " (build " + digest(archives.stream()) + ")"
        : "";
  }

  private static Path archive(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String digest(Stream<Path> archives) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      archives.forEach(archive -> digest.update(bytes(archive)));
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
