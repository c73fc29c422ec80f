package org.cascade.it.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cascade.it.imports.CascadeUnderTest.Ran;
import org.cascade.persistence.testing.Tables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The small district of the reader's tests, all the way; figures were counted by hand in its files.
 */
class EdFiImportIT {
  private static final Path SMALL =
      Path.of("..", "server", "src", "test", "resources", "edfi-small");

  private static CascadeUnderTest cascade;
  private static Tables tables;

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void start() {
    cascade = new CascadeUnderTest();
    tables = cascade.tables();
  }

  @AfterAll
  static void stop() {
    cascade.close();
  }

  @BeforeEach
  void copyTheFilesAndEmptyTheDatabase() throws IOException, SQLException {
    try (Stream<Path> files = Files.list(SMALL)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    tables.clear();
  }

  @Test
  void aDistrictIsImportedWhole() throws SQLException {
    Ran ran = cascade.importEdFi(folder, "--standards-by-title");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.status()).isZero();
    assertThat(counts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("course_catalog", 1L),
                Map.entry("school", 2L),
                Map.entry("school_year", 1L),
                Map.entry("calendar", 2L),
                Map.entry("term_name", 2L),
                Map.entry("term", 3L),
                Map.entry("standard_group", 2L),
                Map.entry("standard", 7L),
                Map.entry("course_master", 4L),
                Map.entry("master_standard", 3L),
                Map.entry("course", 5L),
                Map.entry("section", 5L),
                Map.entry("section_term", 4L),
                Map.entry("assignment", 2L),
                Map.entry("score", 5L)));
    assertThat(ran.out())
        .containsPattern("Course masters +4 +0 +0 +0")
        .containsPattern("Standards of masters +3 +0 +0 +0")
        .containsPattern("Scores +5 +0 +0 +0")
        .contains("a-district.xml:9  Course ALG of 410002: the master has the content")
        .contains("d-schedule.xml:18  CourseOffering LONG of 410001 in Fall")
        .contains("Course/NumberOfParts (10 times)");
  }

  @Test
  void everythingStandsWhereTheFilesHaveIt() throws SQLException {
    cascade.importEdFi(folder);

    assertThat(
            tables.number(
                """
                SELECT COUNT(*) FROM course c
                JOIN course_master m ON m.id = c.master_id AND m.number = c.number
                JOIN calendar k ON k.id = c.calendar_id AND k.kind = 'REGULAR' AND k.school_year = 2026
                JOIN school s ON s.id = k.school_id AND s.catalog_id = m.catalog_id AND k.name = CONCAT('2025-26 ', s.name)
                """))
        .isEqualTo(5);
    assertThat(
            tables.number(
                """
                SELECT COUNT(*) FROM course_master WHERE number = 'ALG' AND name = 'Algebra' AND state_code = 'ST-101'
                  AND description = 'Numbers & letters' AND department = 'Mathematics' AND sced_available_credit = 1.5
                  AND honors AND required AND NOT dual_credit AND active
                """))
        .isOne();
    assertThat(
            tables.number(
                """
                SELECT COUNT(*) FROM assignment a
                JOIN section z ON z.id = a.section_id AND z.number = 'S-1 (Fall)'
                JOIN course c ON c.id = z.course_id AND c.number = 'ALG'
                WHERE a.name = 'Quiz 1' AND a.external_id = 'uri://maple-hollow.example#E-1' AND a.points_possible = 20
                  AND a.assigned_on = '2025-09-01' AND a.due_on = '2025-09-03'
                """))
        .isOne();
    assertThat(
            tables.number(
                "SELECT COUNT(*) FROM score WHERE student_id = 'ann' AND value = '92.50'"))
        .isOne();
    assertThat(tables.count("master_standard")).as("only those that courses name").isOne();
    assertThat(tables.count("course_standard")).as("the push brings them down").isZero();
  }

  @Test
  void importingTwiceChangesNothing() throws SQLException {
    cascade.importEdFi(folder, "--standards-by-title");
    Map<String, Long> before = tables.checksums();

    Ran again = cascade.importEdFi(folder, "--standards-by-title");

    assertThat(again.status()).isZero();
    assertThat(tables.checksums()).isEqualTo(before);
    assertThat(again.out())
        .containsPattern("Course masters +0 +4 +0 +0")
        .containsPattern("Scores +0 +5 +0 +0")
        .doesNotContain("In Cascade with another content");
  }

  @Test
  void changedFilesListWhatDiffersAndChangeNothingThatIsThere() throws Exception {
    cascade.importEdFi(folder);
    Map<String, Long> before = tables.checksums();
    replace(
        "a-district.xml",
        "<CourseTitle>Algebra</CourseTitle>",
        "<CourseTitle>Algebra One</CourseTitle>");
    replace(
        "b-calendar.xml", "<BeginDate>2026-01-05</BeginDate>", "<BeginDate>2026-01-12</BeginDate>");
    replace(
        "e-gradebook.xml", "<PointsEarned>17</PointsEarned>", "<PointsEarned>18</PointsEarned>");

    Ran ran = cascade.importEdFi(folder);

    assertThat(ran.status()).isZero();
    assertThat(tables.checksums()).isEqualTo(before);
    assertThat(ran.out())
        .contains(
            "In Cascade with another content, which stays: an import never changes what is there (4):")
        .contains("a-district.xml:8  master ALG: name is \"Algebra\", in the file \"Algebra One\"")
        .contains("course ALG of 2025-26 Maple Hollow High: name is \"Algebra\"")
        .contains(
            "term Q2 of 2025-26 Maple Hollow High: start date is \"2026-01-05\", in the file \"2026-01-12\"")
        .contains(
            "score dov on uri://maple-hollow.example#E-1 of S-1 (Fall) of ALG of 2025-26 Maple Hollow High: value is \"17\", in the file \"18\"");
  }

  @Test
  void aSecondImportBringsWhatIsNew() throws Exception {
    cascade.importEdFi(folder);
    replace(
        "e-gradebook.xml",
        "<StudentUniqueId>dov</StudentUniqueId>",
        "<StudentUniqueId>eve</StudentUniqueId>");

    Ran ran = cascade.importEdFi(folder, "--standards-by-title");

    assertThat(ran.out())
        .containsPattern("Scores +1 +4 +0 +0")
        .containsPattern("Standards of masters +2 +1 +0 +0");
    assertThat(tables.count("score")).isEqualTo(6);
  }

  @Test
  void aBrokenFileIsSaidWithItsLineAndNothingIsImported() throws Exception {
    replace("e-gradebook.xml", "<Title>Quiz 3</Title>", "<Title>Quiz 3</Titel>");

    Ran ran = cascade.importEdFi(folder);

    assertThat(ran.status()).isOne();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("cascade: e-gradebook.xml:14: not well-formed XML")
        .endsWith("Nothing was imported.%n".formatted());
    assertThat(counts()).isEmpty();
  }

  @Test
  void aForeignFileIsRefused() throws Exception {
    Files.writeString(
        folder.resolve("f.xml"), "<project xmlns='http://maven.apache.org/POM/4.0.0'/>");

    assertThat(cascade.importEdFi(folder))
        .satisfies(
            ran -> {
              assertThat(ran.status()).isOne();
              assertThat(ran.err()).contains("f.xml: not an Ed-Fi interchange");
            });
  }

  @Test
  void aSecondDistrictInTheSameFilesIsRefused() throws Exception {
    replace(
        "a-district.xml",
        "<Location>",
        "<LocalEducationAgency><NameOfInstitution>Next Town</NameOfInstitution>"
            + "<LocalEducationAgencyId>4200</LocalEducationAgencyId></LocalEducationAgency><Location>");

    Ran ran = cascade.importEdFi(folder);

    assertThat(ran.status()).isOne();
    assertThat(ran.err())
        .contains("a-district.xml:18: Next Town is a second district, after Maple Hollow Schools");
    assertThat(counts()).isEmpty();
  }

  @Test
  void aServerThatIsNotThereIsSaid() {
    CascadeUnderTest other = new CascadeUnderTest();
    other.stopServer();

    Ran ran = other.importEdFi(folder);
    other.close();

    assertThat(ran.status()).isOne();
    assertThat(ran.err())
        .contains("does not answer")
        .contains("No record is known to be imported.");
  }

  @Test
  void aWrongCommandLineIsAnotherStatus() {
    assertThat(CascadeUnderTest.run("import", "edfi").status()).isEqualTo(2);
    assertThat(CascadeUnderTest.run("import").status()).isEqualTo(2);
    assertThat(cascade.importEdFi(folder, "--standards").status()).isEqualTo(2);
  }

  private void replace(String file, String old, String by) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(old);
    int first = text.indexOf(old);
    Files.writeString(path, text.substring(0, first) + by + text.substring(first + old.length()));
  }

  /** The tables that have rows. */
  private static Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables.names()) {
      long rows = tables.count(table);
      if (rows > 0) {
        counts.put(table, rows);
      }
    }
    return counts;
  }
}
