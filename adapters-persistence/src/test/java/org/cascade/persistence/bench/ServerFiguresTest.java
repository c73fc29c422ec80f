package org.cascade.persistence.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.Test;

class ServerFiguresTest {
  private static ServerFigures.Reading reading(
      long redo, long data, long questions, Map<String, Long> binlogs) {
    return new ServerFigures.Reading(
        Map.of("Innodb_os_log_written", redo, "Innodb_data_written", data, "Questions", questions),
        binlogs);
  }

  @Test
  void writtenIsRedoLogDataAndBinaryLogWhicheverFilesThatNowHas() {
    ServerFigures.Reading before = reading(100, 1_000, 7, Map.of("log.1", 50L, "log.2", 60L));
    ServerFigures.Reading after = reading(110, 1_200, 12, Map.of("log.2", 90L, "log.3", 4_000L));

    assertThat(after.bytesWrittenSince(before)).isEqualTo(10 + 200 + 30 + 4_000);
    assertThat(after.statementsSince(before)).isEqualTo(5);
  }

  @Test
  void aServerTellsHowItIsSetAndWhatItDid() {
    try (MySqlPorts ports = MySqlPorts.fresh()) {
      ServerFigures.Reading before = ServerFigures.read(ports.opened());
      ServerFigures.Reading after = ServerFigures.read(ports.opened());

      assertThat(ServerFigures.settings(ports.opened()))
          .containsKeys("version", "innodb_buffer_pool_size", "innodb_flush_log_at_trx_commit")
          .containsKeys("performance_schema")
          .containsEntry("transaction_isolation", "READ-COMMITTED");
      assertThat(after.statementsSince(before)).isPositive();
      assertThat(after.since(before)).containsKey("Handler_write");
    }
  }
}
