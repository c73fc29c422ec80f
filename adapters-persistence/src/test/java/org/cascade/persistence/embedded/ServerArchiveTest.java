package org.cascade.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerArchiveTest {
  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"../bin/mysqld", "bin/../../mysqld", "/etc/mysqld"})
  void anArchiveWithAnEntryOutsideItsFolderIsRefused(String entry) throws Exception {
    Path folder = Files.createDirectory(temporary.resolve("unpacked"));

    assertThatThrownBy(() -> archive(entry).unpackInto(folder))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining("outside its folder: " + entry);
    assertThat(temporary.resolve("mysqld")).doesNotExist();
  }

  @Test
  void anArchiveWithAnotherChecksumIsRefused() {
    byte[] packed = "not the archive".getBytes(UTF_8);

    assertThatThrownBy(() -> ServerArchive.checked(packed, "0".repeat(64)))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining("SHA-256")
        .hasMessageContaining("0".repeat(64));
  }

  @Test
  void onlyWhatTheServerNeedsIsUnpackedAndNoLinks() throws Exception {
    archive("bin/mysqld", "lib/plugin/some.so", "bin/libprotobuf-lite.so.3 -> /tmp/elsewhere")
        .unpackInto(temporary);

    assertThat(Folders.children(temporary)).containsExactly(temporary.resolve("bin"));
    assertThat(Folders.children(temporary.resolve("bin")))
        .containsExactly(temporary.resolve("bin/mysqld"));
    assertThat(temporary.resolve("bin/mysqld")).isExecutable().hasContent("bin/mysqld");
  }

  @Test
  void theBundledArchiveIsTheExpectedOne() throws IOException {
    assertThat(ServerArchive.bundled()).isNotNull();
  }

  private static ServerArchive archive(String... entries)
      throws IOException, NoSuchAlgorithmException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (String entry : entries) {
        add(tar, entry);
      }
    }
    byte[] packed = bytes.toByteArray();
    byte[] sha256 = MessageDigest.getInstance("SHA-256").digest(packed);
    return ServerArchive.checked(packed, HexFormat.of().formatHex(sha256));
  }

  private static void add(TarArchiveOutputStream tar, String description) throws IOException {
    String[] link = description.split(" -> ", 2);
    if (link.length == 2) {
      TarArchiveEntry entry = new TarArchiveEntry(link[0], TarConstants.LF_SYMLINK);
      entry.setLinkName(link[1]);
      tar.putArchiveEntry(entry);
    } else {
      byte[] content = description.getBytes(UTF_8);
      TarArchiveEntry entry = new TarArchiveEntry(description, true);
      entry.setSize(content.length);
      entry.setMode(0100755);
      tar.putArchiveEntry(entry);
      tar.write(content);
    }
    tar.closeArchiveEntry();
  }
}
