package org.cascade.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MissingLibrariesTest {
  @Test
  void theLoaderNamesTheMissingLibrary() {
    String failure =
        "/x/bin/mysqld: error while loading shared libraries: libnuma.so.1: cannot open shared"
            + " object file: No such file or directory";

    assertThat(MissingLibraries.missingLibrary(failure)).isEqualTo("libnuma.so.1");
  }

  @Test
  void aMissingLibraryWithoutAStandInIsAClearFailure() {
    String failure =
        "/x/bin/mysqld: error while loading shared libraries: libstdc++.so.6: cannot open shared"
            + " object file: No such file or directory";

    assertThatThrownBy(() -> MissingLibraries.missingLibrary(failure))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining("libstdc++.so.6")
        .hasMessageContaining("CASCADE_DB_URL");
  }
}
