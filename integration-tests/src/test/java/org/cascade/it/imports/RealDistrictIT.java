package org.cascade.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.cascade.it.imports.CascadeUnderTest.Ran;
import org.cascade.persistence.testing.Tables;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushResult;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.server.client.LineProgress;
import org.cascade.server.client.PushClient;
import org.cascade.server.client.ServerConnection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Grand Bend ISD, the sample district of the Ed-Fi standard, from its files to a push that keeps
 * student work: one story in steps. The folder is in CASCADE_EDFI_SAMPLE; the figures are those of
 * docs/edfi-import.md, counted by a script that is not the importer.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealDistrictIT {
  private static final int YEAR = 2022;

  private static CascadeUnderTest cascade;
  private static Tables tables;
  private static ServerConnection connection;
  private static PushClient pushes;

  @BeforeAll
  static void start() {
    cascade = new CascadeUnderTest();
    tables = cascade.tables();
    connection = cascade.connect();
    pushes = new PushClient(connection);
  }

  @AfterAll
  static void stop() {
    connection.close();
    cascade.close();
  }

  @Test
  @Order(1)
  void theImportHasTheFiguresOfTheCountingScript() throws SQLException {
    Ran ran = importIt();

    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    Map<String, Long> counts = new TreeMap<>();
    for (String table : FIGURES.keySet()) {
      counts.put(table, tables.count(table));
    }
    assertThat(counts).isEqualTo(FIGURES);
    assertThat(tables.number("SELECT COUNT(DISTINCT student_id) FROM score")).isEqualTo(25);
    assertThat(tables.number("SELECT COUNT(*) FROM course WHERE master_id IS NOT NULL"))
        .isEqualTo(84);
    assertThat(ran.out())
        .containsPattern("Standards of masters +1,865 +0 +0 +0")
        .containsPattern("Repeated: the first is taken \\(1\\):\\R +MasterSchedule.xml:844 ")
        .contains("not taken as it (1):")
        .contains("Cascade has no use for (15):")
        .contains("no home in Cascade (51):");
  }

  private static final Map<String, Long> FIGURES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("course_catalog", 1L),
              Map.entry("school", 3L),
              Map.entry("calendar", 3L),
              Map.entry("term_name", 6L),
              Map.entry("term", 18L),
              Map.entry("standard", 5597L),
              Map.entry("course_master", 84L),
              Map.entry("master_standard", 1865L),
              Map.entry("course", 84L),
              Map.entry("section", 532L),
              Map.entry("section_term", 1596L),
              Map.entry("assignment", 10L),
              Map.entry("score", 250L)));

  @Test
  @Order(2)
  void importingItAgainChangesNothing() throws SQLException {
    Map<String, Long> before = tables.checksums();

    Ran again = importIt();

    assertThat(again.status()).isZero();
    assertThat(tables.checksums()).isEqualTo(before);
    assertThat(again.out()).containsPattern("Standards +0 +5,597 +0 +0");
  }

  @Test
  @Order(3)
  void aPushBringsDownWhatTheCatalogLocks() throws SQLException {
    addGradingTasksToAllMasters();
    lock(
        Lock.LOCK_NAME,
        Lock.LOCK_DEPARTMENT,
        Lock.LOCK_SCED_AVAILABLE_CREDIT,
        Lock.LOCK_GRADING_TASKS,
        Lock.LOCK_STANDARDS);

    PushResult result = push();

    assertThat(result.getPush().getState()).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(records(result, DataType.DATA_TYPE_GRADING_TASKS))
        .isEqualTo(Map.of(Outcome.OUTCOME_CREATED, 168L));
    assertThat(records(result, DataType.DATA_TYPE_STANDARDS))
        .isEqualTo(Map.of(Outcome.OUTCOME_CREATED, 1865L));
    assertThat(sum(records(result, DataType.DATA_TYPE_COURSE_INFO))).isEqualTo(84 * 3);
    assertThat(result.getPush().getCourses().getTotal()).isEqualTo(84);
    assertThat(result.getPush().getCourses().getApplied()).isEqualTo(84);
    assertThat(tables.count("course_grading_task")).isEqualTo(168);
    assertThat(tables.count("course_standard")).isEqualTo(1865);
  }

  @Test
  @Order(4)
  void pushingAgainWritesNothing() throws SQLException {
    Map<String, Long> before = districtChecksums();

    PushResult result = push();

    assertThat(districtChecksums()).isEqualTo(before);
    assertThat(result.getPush().getCourses().getUnchanged()).isEqualTo(84);
    assertThat(result.getTotalsList())
        .extracting(RecordTotal::getOutcome)
        .containsOnly(Outcome.OUTCOME_UNCHANGED);
  }

  @Test
  @Order(5)
  void aTaskThatStudentWorkIsAlignedToStaysWhenItsMasterDropsIt() throws SQLException {
    tables.execute(
        """
        INSERT INTO assignment_alignment (course_id, assignment_id, alignment_no, section_id, grading_task_id)
        SELECT a.course_id, a.id, 1, a.section_id, t.id FROM assignment a JOIN grading_task t ON t.name_key = 'semester'
        """);
    int dropped =
        tables.execute(
            """
            DELETE r FROM master_grading_task r
            JOIN grading_task t ON t.id = r.grading_task_id AND t.name_key = 'semester'
            JOIN course c ON c.master_id = r.master_id
            WHERE EXISTS (SELECT 1 FROM assignment a WHERE a.course_id = c.id)
            """);
    tables.execute("UPDATE course_master SET version = version + 1");

    PushResult result = push();

    assertThat(dropped).isOne();
    assertThat(records(result, DataType.DATA_TYPE_GRADING_TASKS))
        .isEqualTo(Map.of(Outcome.OUTCOME_UNCHANGED, 167L, Outcome.OUTCOME_KEPT, 1L));
    List<PushItem> items = items(result);
    assertThat(items)
        .filteredOn(item -> item.getOutcome() != Outcome.OUTCOME_UNSPECIFIED)
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.getOutcome()).isEqualTo(Outcome.OUTCOME_KEPT);
              assertThat(item.getReason()).isEqualTo(Reason.REASON_HAS_SCORES);
              assertThat(item.getRecordName()).isEqualTo("Semester");
              assertThat(item.getEvidence())
                  .isEqualTo(
                      Evidence.newBuilder()
                          .setAssignments(10)
                          .setScores(250)
                          .setStudents(25)
                          .build());
            });
    assertThat(items)
        .filteredOn(item -> item.getReason() == Reason.REASON_SET_TO_NO_CALCULATION)
        .hasSize(6)
        .allMatch(note -> note.getLevel() == Level.LEVEL_SECTION);
    assertThat(tables.count("course_grading_task")).isEqualTo(168);
    assertThat(tables.count("score")).isEqualTo(250);
  }

  private static Ran importIt() {
    String folder =
        Objects.requireNonNull(
            System.getenv("CASCADE_EDFI_SAMPLE"), "CASCADE_EDFI_SAMPLE names no folder");
    return cascade.importEdFi(Path.of(folder), "--standards-by-title");
  }

  private static void addGradingTasksToAllMasters() throws SQLException {
    tables.execute(
        "INSERT INTO grading_task (name, name_key) VALUES ('Semester', 'semester'), ('Final Exam', 'final exam')");
    int added =
        tables.execute(
            """
            INSERT INTO master_grading_task (master_id, grading_task_id, credit)
            SELECT m.id, t.id, 0.5 FROM course_master m JOIN grading_task t
            """);
    tables.execute("UPDATE course_master SET version = version + 1");
    assertThat(added).isEqualTo(168);
  }

  private static void lock(Lock... locks) {
    SetCatalogLocksRequest request =
        SetCatalogLocksRequest.newBuilder()
            .setName(catalog().getName())
            .setVersion(catalog().getVersion())
            .addAllLocks(List.of(locks))
            .build();
    connection.call(
        () -> connection.stub(CatalogServiceGrpc::newBlockingStub).setCatalogLocks(request));
  }

  private static Catalog catalog() {
    return connection
        .call(
            () ->
                connection
                    .stub(CatalogServiceGrpc::newBlockingStub)
                    .listCatalogs(ListCatalogsRequest.getDefaultInstance()))
        .getCatalogsList()
        .get(0);
  }

  private static PushResult push() {
    PushSpec spec =
        PushSpec.newBuilder()
            .setYear(YEAR)
            .setCatalog(catalog().getName())
            .setMode(PushMode.PUSH_MODE_LOCKED)
            .build();
    Push push = pushes.submit(UUID.randomUUID().toString(), spec);
    return pushes.watch(push.getName(), new LineProgress(new PrintWriter(new StringWriter())));
  }

  private static List<PushItem> items(PushResult result) {
    List<PushItem> items = new ArrayList<>();
    pushes.items(result.getPush().getName(), items::add);
    return items;
  }

  private static Map<Outcome, Long> records(PushResult result, DataType type) {
    Map<Outcome, Long> records = new TreeMap<>();
    result.getTotalsList().stream()
        .filter(total -> total.getDataType() == type)
        .forEach(total -> records.merge(total.getOutcome(), total.getRecords(), Long::sum));
    return records;
  }

  private static long sum(Map<Outcome, Long> records) {
    return records.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All tables but those of the jobs. */
  private static Map<String, Long> districtChecksums() throws SQLException {
    Map<String, Long> checksums = tables.checksums();
    checksums.keySet().removeIf(table -> table.startsWith("push_job"));
    return checksums;
  }
}
