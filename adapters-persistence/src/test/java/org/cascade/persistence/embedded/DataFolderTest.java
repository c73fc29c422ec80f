package org.cascade.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void aFolderWithOtherFilesIsRefusedAndLeftAsItIs() throws IOException {
    Path letter = Files.writeString(temporary.resolve("letter.txt"), "Dear registrar");

    assertThatThrownBy(() -> DataFolder.claim(temporary))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining(temporary.toString())
        .hasMessageContaining("not a data folder of Cascade");
    assertThat(Folders.children(temporary)).containsExactly(letter);
  }

  @Test
  void aFileIsRefused() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> DataFolder.claim(file))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void aFolderIsFreeAgainWhenItsHolderClosesIt() {
    DataFolder.claim(temporary).close();

    try (DataFolder again = DataFolder.claim(temporary)) {
      assertThatThrownBy(() -> DataFolder.claim(temporary)).hasMessageContaining("in use");
      assertThat(again.folder()).isEqualTo(temporary);
    }
  }

  @Test
  void aFolderIsTheSameUnderAnotherName() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder"));
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);

    try (DataFolder held = DataFolder.claim(folder)) {
      assertThatThrownBy(() -> DataFolder.claim(link)).hasMessageContaining("in use");
      assertThat(held.data()).doesNotExist();
    }
  }
}
