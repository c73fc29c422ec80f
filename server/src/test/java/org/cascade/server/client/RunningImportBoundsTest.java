package org.cascade.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.cascade.persistence.testing.fields.Bound;
import org.cascade.persistence.testing.fields.FieldTable;
import org.junit.jupiter.api.Test;

/** What the client sends at most is what docs/fields.md says the server takes. */
class RunningImportBoundsTest {
  private static final FieldTable TABLE = FieldTable.read();

  @Test
  void aBatchIsAsLargeAsTheServerTakes() {
    assertThat(TABLE.onTheWire("ImportBatch.records"))
        .isEqualTo(new Bound.Items(1, RunningImport.BATCH));
  }

  @Test
  void aSourceIsCutToWhatTheServerTakes() {
    assertThat(TABLE.onTheWire("ImportHeader.source"))
        .isEqualTo(new Bound.Text(1, RunningImport.SOURCE_LENGTH, /* noOuterBlanks= */ false));
  }
}
