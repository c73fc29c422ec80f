package org.cascade.persistence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cascade.application.imports.DistrictImport;
import org.cascade.application.imports.DistrictRecord;
import org.cascade.application.imports.ImportDistrictService;
import org.cascade.application.imports.ImportField;
import org.cascade.application.imports.ImportedDistricts;
import org.cascade.application.imports.ImportedDistrictsContract;
import org.cascade.application.imports.Records;
import org.cascade.application.imports.Standing;
import org.cascade.application.imports.Standing.Created;
import org.cascade.application.imports.Standing.Present;
import org.cascade.persistence.testing.MySqlPorts;
import org.cascade.persistence.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyBatisImportedDistrictsTest extends ImportedDistrictsContract {
  private static MySqlPorts ports;
  private static Tables tables;

  @BeforeAll
  static void open() {
    ports = MySqlPorts.fresh();
    tables = new Tables(ports.database());
  }

  @AfterAll
  static void drop() {
    ports.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    tables.clear();
  }

  @Override
  protected ImportedDistricts districts() {
    return ports.importedDistricts();
  }

  @Test
  void theListsThatRecordsNameEntriesOfAreMadeWithThem() throws SQLException {
    districts().take(Records.district());

    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM school_year WHERE ends_in = 2026 AND name = '2025-26'"))
        .isOne();
    assertThat(
            tables.number("SELECT COUNT(*) FROM term_name WHERE name = 'Q1' AND name_key = 'q1'"))
        .isOne();
    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM standard s JOIN standard_group g ON g.id = s.group_id WHERE g.name = 'Algebra'"))
        .isOne();
  }

  @Test
  void courseInfoThatNoImportBringsHasItsDefaults() throws SQLException {
    districts().take(Records.district());

    for (String table : List.of("course_master", "course")) {
      assertThat(
              tables.number(
                  "SELECT COUNT(*) FROM "
                      + table
                      + " WHERE active AND version = "
                      + (table.equals("course") ? "1" : "2")
                      + " AND NOT standards_based AND terms IS NULL AND description IS NULL"
                      + " AND sced_available_credit = 0.5 AND honors AND NOT required"
                      + " AND custom_fields = JSON_OBJECT()"))
          .isOne();
    }
  }

  @Test
  void aCourseIsLinkedToItsMasterAndHasNoSetupBeforeTheFirstPush() throws SQLException {
    districts().take(Records.district());

    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM course c JOIN course_master m ON m.id = c.master_id WHERE m.number = 'ALG'"))
        .isOne();
    assertThat(tables.count("master_standard")).isOne();
    assertThat(tables.count("course_standard")).isZero();
  }

  @Test
  void takingTheSameAgainWritesNothing() throws SQLException {
    districts().take(Records.district());
    Map<String, Long> before = tables.checksums();

    districts().take(Records.district());

    assertThat(tables.checksums()).isEqualTo(before);
  }

  @Test
  void whatDiffersIsNotWritten() throws SQLException {
    districts().take(Records.district());
    districts().take(List.of(Records.term("Q2")));
    Map<String, Long> before = tables.checksums();

    districts()
        .take(
            List.of(
                Records.course("", "Another"),
                Records.section("Q2"),
                Records.score("0"),
                Records.record(Records.STANDARD, Map.of(ImportField.GROUP, "Another"))));

    assertThat(tables.checksums()).isEqualTo(before);
  }

  @Test
  void aBatchThatFailsLeavesNothing() throws SQLException {
    DistrictRecord impossible =
        Records.record(Records.COURSE, Map.of(ImportField.MASTER_NUMBER, "ALG"));
    List<DistrictRecord> district =
        Records.without(Records.course(), Records.district().subList(0, 8));

    assertThat(catchFailure(concat(district, impossible))).isNotNull();
    assertThat(tables.count("course_catalog")).isZero();
    assertThat(tables.count("term_name")).isZero();
  }

  private Throwable catchFailure(List<DistrictRecord> batch) {
    return catchThrowable(() -> districts().take(batch));
  }

  private static List<DistrictRecord> concat(List<DistrictRecord> records, DistrictRecord last) {
    return Stream.concat(records.stream(), Stream.of(last)).toList();
  }

  @Test
  void ofTwoImportsThatBringTheSameOneCreatesAndTheOtherFinds() throws Exception {
    try (Connection other = ports.database().connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "INSERT INTO course_catalog (name, name_key) VALUES ('Maple Hollow', 'maple hollow')");
      CompletableFuture<List<Standing>> waiting =
          CompletableFuture.supplyAsync(() -> districts().take(Records.district()));
      tables.awaitLockWait(waiting);
      other.commit();

      assertThat(waiting.get().get(0)).isInstanceOf(Present.class);
      assertThat(waiting.get().subList(1, 11)).containsOnly(new Created());
    }
  }

  @Test
  void manyImportsOfTheSameDistrictAtOnceMakeItOnce() throws Exception {
    List<CompletableFuture<Void>> imports =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(this::importOneByOne))
            .toList();
    for (CompletableFuture<Void> one : imports) {
      one.get();
    }

    for (String table :
        List.of(
            "course_catalog",
            "school",
            "calendar",
            "term",
            "standard",
            "course_master",
            "master_standard",
            "course",
            "section",
            "section_term",
            "assignment",
            "score")) {
      assertThat(tables.count(table)).as(table).isOne();
    }
  }

  private void importOneByOne() {
    DistrictImport under = new ImportDistrictService(districts()).begin();
    Records.district().forEach(record -> assertThat(under.take(List.of(record))).isEmpty());
  }

  @Test
  void studentWorkWaitsForAPushThatHoldsItsCourse() throws Exception {
    districts().take(Records.district().subList(0, 10));
    try (Connection push = ports.database().connect();
        Statement statement = push.createStatement()) {
      push.setAutoCommit(false);
      statement.execute("SELECT version FROM course FOR UPDATE");
      CompletableFuture<List<Standing>> waiting =
          CompletableFuture.supplyAsync(() -> districts().take(List.of(Records.score("1"))));
      tables.awaitLockWait(waiting);
      assertThat(waiting).isNotDone();
      push.rollback();

      assertThat(waiting.get()).containsExactly(new Created());
    }
  }

  @Test
  void aNewStandardOfAMasterWaitsForAPushThatReadsTheMasterAndMovesItsVersion() throws Exception {
    districts().take(List.of(Records.catalog(), Records.master(), Records.standard()));
    try (Connection push = ports.database().connect();
        Statement statement = push.createStatement()) {
      push.setAutoCommit(false);
      statement.execute("SELECT version FROM course_master FOR SHARE");
      CompletableFuture<List<Standing>> waiting =
          CompletableFuture.supplyAsync(
              () -> districts().take(List.of(Records.standardOfMaster())));
      tables.awaitLockWait(waiting);
      assertThat(tables.count("master_standard")).isZero();
      push.rollback();

      assertThat(waiting.get()).containsExactly(new Created());
      assertThat(tables.number("SELECT version FROM course_master")).isEqualTo(2);
    }
  }
}
