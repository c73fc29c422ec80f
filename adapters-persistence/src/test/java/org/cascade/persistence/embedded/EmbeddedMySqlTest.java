package org.cascade.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedMySqlTest {
  private static final String ROW = "written before the end";

  @TempDir Path temporary;

  @Test
  void restartKeepsTheDataAndChangesThePassword() throws SQLException {
    String password;
    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      password = server.password();
      execute(server, "CREATE TABLE kept (what VARCHAR(40) PRIMARY KEY)");
      execute(server, "INSERT INTO kept VALUES ('" + ROW + "')");
    }

    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(server.dataFolder()).isEqualTo(data());
      assertThat(server.password()).isNotEqualTo(password);
      assertThat(kept(server)).containsExactly(ROW);
    }
  }

  @Test
  void aSecondProcessOnADataFolderIsRefusedWithTheFirstOnesNumber() throws Exception {
    ProcessHandle mysqld;
    try (ServerProcess first = serverProcess()) {
      mysqld = first.mysqld();
      assertThatThrownBy(() -> EmbeddedMySql.start(settings()))
          .isInstanceOf(EmbeddedMySqlException.class)
          .hasMessageContaining(data().toString())
          .hasMessageContaining("in use by process " + first.pid());
    }
    // The server of a killed process still writes into its folder while it stops, and the folder is
    // to be deleted.
    mysqld.onExit().get(1, TimeUnit.MINUTES);
  }

  @Test
  void aSecondServerOfOneProcessOnADataFolderIsRefused() throws IOException {
    ThrowawayMySql.makeDataFolder(data());
    try (EmbeddedMySql first = EmbeddedMySql.start(settings())) {
      assertThatThrownBy(() -> EmbeddedMySql.start(settings()))
          .isInstanceOf(EmbeddedMySqlException.class)
          .hasMessageContaining(first.dataFolder().toString())
          .hasMessageContaining("in use");
    }
  }

  @Test
  void aKilledProcessLeavesNoServerAndItsDataSurvives() throws Exception {
    ProcessHandle mysqld;
    try (ServerProcess process = serverProcess()) {
      mysqld = process.mysqld();
    }
    mysqld.onExit().get(1, TimeUnit.MINUTES);

    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(kept(server)).containsExactly(ROW);
    }
  }

  @Test
  void theNextStartWaitsForTheServerThatAKilledProcessLeftStopping() throws Exception {
    serverProcess().close();

    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(kept(server)).containsExactly(ROW);
    }
  }

  @Test
  void committedDataSurvivesTheKillOfTheServerItself() throws Exception {
    try (ServerProcess process = serverProcess()) {
      ProcessHandle mysqld = process.mysqld();
      mysqld.destroyForcibly();
      mysqld.onExit().get(1, TimeUnit.MINUTES);
    }

    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(kept(server)).containsExactly(ROW);
    }
  }

  @Test
  void theServerRunsOnTheStandInLibraries() throws Exception {
    ThrowawayMySql.makeDataFolder(data());
    EmbeddedMySqlSettings settings = settings().withStandIns(StandIns.ALWAYS);
    try (EmbeddedMySql server = EmbeddedMySql.start(settings)) {
      execute(server, "CREATE TABLE kept (what VARCHAR(40) PRIMARY KEY)");
      execute(server, "INSERT INTO kept VALUES ('" + ROW + "')");
      assertThat(librariesMappedByServerOf(ProcessHandle.current()))
          .anyMatch(line -> line.endsWith("/lib/private/libaio.so.1"))
          .anyMatch(line -> line.endsWith("/lib/private/libnuma.so.1"));
    }

    try (EmbeddedMySql server = EmbeddedMySql.start(settings)) {
      assertThat(kept(server)).containsExactly(ROW);
    }
  }

  @Test
  void defaultsAreDurableAndOptionsWinOverThem() throws SQLException, IOException {
    ThrowawayMySql.makeDataFolder(data());
    String variables =
        "SELECT CONCAT_WS(' ', @@innodb_flush_log_at_trx_commit, @@log_bin, @@local_infile,"
            + " @@transaction_isolation, @@time_zone, @@collation_server, @@innodb_buffer_pool_size)";
    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(strings(server, variables))
          .containsExactly("1 0 0 READ-COMMITTED +00:00 utf8mb4_0900_bin 268435456");
    }

    List<String> options =
        List.of("--log-bin", "--innodb-buffer-pool-size=128M", "--local-infile=ON");
    try (EmbeddedMySql server = EmbeddedMySql.start(settings().withOptions(options))) {
      assertThat(strings(server, variables))
          .containsExactly("1 1 1 READ-COMMITTED +00:00 utf8mb4_0900_bin 134217728");
    }
  }

  @Test
  void theDatabaseHasTheChosenName() throws SQLException, IOException {
    ThrowawayMySql.makeDataFolder(data());
    try (EmbeddedMySql server = EmbeddedMySql.start(settings().withDatabaseName("a_district"))) {
      assertThat(strings(server, "SELECT DATABASE()")).containsExactly("a_district");
    }
  }

  @Test
  void aWrongOptionFailsWithTheServersOwnWordsAndTheLogsPath() throws IOException {
    EmbeddedMySqlSettings settings = settings().withOptions(List.of("--no-such-option"));

    assertThatThrownBy(() -> EmbeddedMySql.start(settings))
        .isInstanceOf(EmbeddedMySqlException.class)
        .hasMessageContaining("no-such-option")
        .hasMessageContaining(data().resolve("mysqld.log").toString());
    assertThat(data().resolve("data")).doesNotExist();
    DataFolder.claim(data()).close();
  }

  @Test
  void theLeftoversOfAnInterruptedInitialisationAreNoDataFolder() throws Exception {
    Path leftover = data().resolve("initialising-123");
    Files.createDirectories(leftover.resolve("mysql"));
    Files.writeString(leftover.resolve("ibdata1"), "half a file");
    Files.createFile(data().resolve(DataFolder.LOCK));

    try (EmbeddedMySql server = EmbeddedMySql.start(settings())) {
      assertThat(strings(server, "SELECT 'fresh'")).containsExactly("fresh");
      assertThat(leftover).doesNotExist();
    }
  }

  private ServerProcess serverProcess() throws IOException {
    ThrowawayMySql.makeDataFolder(data());
    return ServerProcess.on(data(), ThrowawayMySql.distributionFolder());
  }

  private EmbeddedMySqlSettings settings() {
    return EmbeddedMySqlSettings.of(data(), ThrowawayMySql.distributionFolder());
  }

  private Path data() {
    return temporary.resolve("data folder");
  }

  private static List<String> librariesMappedByServerOf(ProcessHandle parent) throws IOException {
    ProcessHandle mysqld =
        parent
            .descendants()
            .filter(handle -> handle.info().command().orElse("").contains("stand-ins/bin/mysqld"))
            .findFirst()
            .orElseThrow();
    return Files.readAllLines(Path.of("/proc", String.valueOf(mysqld.pid()), "maps"));
  }

  private static List<String> kept(EmbeddedMySql server) throws SQLException {
    return strings(server, "SELECT what FROM kept");
  }

  private static List<String> strings(EmbeddedMySql server, String query) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> strings = new ArrayList<>();
      while (rows.next()) {
        strings.add(rows.getString(1));
      }
      return strings;
    }
  }

  private static void execute(EmbeddedMySql server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(EmbeddedMySql server) throws SQLException {
    return DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
  }
}
