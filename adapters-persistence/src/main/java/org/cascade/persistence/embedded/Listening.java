package org.cascade.persistence.embedded;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a server listens.
 *
 * @param port on 127.0.0.1; free a moment ago
 * @param folder a folder of its own that only this user may read, for the files of one run
 */
record Listening(int port, Path folder) {
  static final String ADDRESS = "127.0.0.1";

  /** The path of a Unix socket may have some 107 bytes. */
  private static final int LONGEST_TEMPORARY_FOLDER = 60;

  static Listening somewhereFree() throws IOException {
    return new Listening(freePort(), Files.createTempDirectory(shortFolder(), "cascade-mysql-"));
  }

  List<String> options() {
    return List.of(
        "--bind-address=" + ADDRESS,
        "--port=" + port,
        "--mysqlx=OFF",
        "--skip-name-resolve",
        "--socket=" + folder.resolve("mysqld.sock"),
        "--init-file=" + initFile());
  }

  void writeInitFile(String statements) throws IOException {
    Files.createFile(initFile(), asFileAttribute(fromString("rw-------")));
    Files.writeString(initFile(), statements);
  }

  /** It has passwords, and is read before the server answers its first connection. */
  void deleteInitFile() throws IOException {
    Files.deleteIfExists(initFile());
  }

  private Path initFile() {
    return folder.resolve("init.sql");
  }

  private static Path shortFolder() {
    Path configured = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    return configured.toString().length() <= LONGEST_TEMPORARY_FOLDER
        ? configured
        : Path.of("/tmp");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
