package org.cascade.server.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cascade.server.edfi.imported.EdFiException;
import org.cascade.server.edfi.imported.EdFiException.Problem;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportedCourse;
import org.cascade.server.edfi.imported.ImportedMasterStandard;
import org.cascade.server.edfi.imported.ImportedScore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test breaks one thing in a copy of the small district. */
class BadFilesTest {

  private static final String ORGANIZATION = "a-district.xml";
  private static final String STANDARDS = "c-standards.xml";
  private static final String SCHEDULE = "d-schedule.xml";
  private static final String GRADEBOOK = "e-gradebook.xml";

  @TempDir private Path folder = Path.of("");

  private final Collected collected = new Collected();

  @BeforeEach
  void copyTheDistrict() throws IOException {
    try (Stream<Path> files = Files.list(Collected.smallDistrict())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    folder = folder.resolve("elsewhere");

    assertThat(refusal(Problem.NO_FOLDER))
        .hasMessageContaining("elsewhere: there is no such folder");
  }

  @Test
  void aFolderWithoutXmlIsSaid() throws IOException {
    folder = Files.createDirectory(folder.resolve("empty"));
    write("notes.txt", "nothing");

    assertThat(refusal(Problem.NO_FILES)).hasMessageContaining("holds no XML file");
  }

  @Test
  void eachRequiredInterchangeThatIsMissingIsNamed() throws IOException {
    delete(ORGANIZATION);
    delete(SCHEDULE);
    delete(STANDARDS);

    assertThat(refusal(Problem.MISSING_INTERCHANGE))
        .hasMessageEndingWith("no file of the interchange EducationOrganization, MasterSchedule");
  }

  @Test
  void withoutStandardsAndGradebooksTheRestIsImportedAndTheirAbsenceListed() throws IOException {
    delete(STANDARDS);
    delete(GRADEBOOK);

    Collected rest = Collected.from(folder);

    assertThat(rest.all(ImportedCourse.class)).hasSize(5);
    assertThat(rest.all(ImportedMasterStandard.class)).isEmpty();
    assertThat(rest.all(ImportedScore.class)).isEmpty();
    assertThat(rest.counts(FindingReason.INTERCHANGE_ABSENT))
        .containsExactly("Standards 1", "StudentGradebook 1");
    assertThat(rest.findings(FindingReason.UNRESOLVED_REFERENCE))
        .containsSequence("a-district.xml:8 Course ALG", "a-district.xml:8 Course ALG");
  }

  @Test
  void aFileIsKnownByItsRootNotByItsName() throws IOException {
    Files.move(folder.resolve(ORGANIZATION), folder.resolve("x.XML"));

    assertThat(Collected.from(folder).records())
        .hasSameSizeAs(Collected.from(Collected.smallDistrict()).records());
  }

  @Test
  void twoFilesOfOneInterchangeAreRefused() throws IOException {
    Files.copy(folder.resolve(SCHEDULE), folder.resolve("f.xml"));

    assertThat(refusal(Problem.REPEATED_INTERCHANGE))
        .hasMessageContaining("f.xml: d-schedule.xml is of the interchange MasterSchedule too");
  }

  @Test
  void twoDistrictsInOneFolderAreRefusedBeforeAnyRecord() throws IOException {
    replace(
        ORGANIZATION,
        "<School id=",
        "<LocalEducationAgency><NameOfInstitution>Next Town</NameOfInstitution>"
            + "<LocalEducationAgencyId>4200</LocalEducationAgencyId></LocalEducationAgency><School id=");

    assertThat(refusal(Problem.SEVERAL_DISTRICTS))
        .hasMessage(
            "a-district.xml:4: Next Town is a second district, after Maple Hollow Schools at"
                + " a-district.xml:3; one database holds one district");
    assertThat(collected.records()).isEmpty();
  }

  @Test
  void anotherInterchangeIsListedAndLeftAlone() throws IOException {
    write("f.xml", "<InterchangeStudent xmlns='http://ed-fi.org/5.2.0'/>");

    assertThat(Collected.from(folder).findings(FindingReason.INTERCHANGE_NOT_TAKEN_OVER))
        .containsExactly("f.xml InterchangeStudent");
  }

  @Test
  void aForeignXmlFileIsRefused() throws IOException {
    write("f.xml", "<project xmlns='http://maven.apache.org/POM/4.0.0'/>");

    assertThat(refusal(Problem.NOT_ED_FI))
        .hasMessage(
            "f.xml: not an Ed-Fi interchange: its root element is"
                + " {http://maven.apache.org/POM/4.0.0}project");
  }

  @Test
  void aFileWithoutNamespaceIsRefused() throws IOException {
    write("f.xml", "<InterchangeStandards/>");

    assertThat(refusal(Problem.NOT_ED_FI)).hasMessageContaining("InterchangeStandards");
  }

  @Test
  void anotherVersionIsRefusedAndNamed() throws IOException {
    replace(STANDARDS, "http://ed-fi.org/5.2.0", "http://ed-fi.org/4.0.0");

    assertThat(refusal(Problem.OTHER_VERSION))
        .hasMessage(
            "c-standards.xml: Ed-Fi version 4.0.0 (http://ed-fi.org/4.0.0); 5.2.0 is wanted");
  }

  @Test
  void aFileThatIsNotWellFormedIsRefusedWithItsLineBeforeAnyRecord() throws IOException {
    replace(GRADEBOOK, "<Title>Quiz 3</Title>", "<Title>Quiz 3</Titel>");

    EdFiException refusal = refusal(Problem.NOT_WELL_FORMED);

    assertThat(refusal.origin()).hasToString("e-gradebook.xml:14");
    assertThat(refusal)
        .hasMessageContaining("not well-formed XML, column ")
        .hasMessageContaining("\"Title\"");
    assertThat(collected.records()).isEmpty();
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    String text = read(STANDARDS);
    write(STANDARDS, text.substring(0, text.length() - 5));

    assertThat(refusal(Problem.NOT_WELL_FORMED).origin().file()).isEqualTo(STANDARDS);
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    write(STANDARDS, "");

    assertThat(refusal(Problem.NOT_WELL_FORMED).origin().file()).isEqualTo(STANDARDS);
  }

  @Test
  void bytesThatAreNotOfTheEncodingAreRefused() throws IOException {
    Files.write(folder.resolve(STANDARDS), read(STANDARDS).getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal(Problem.NOT_WELL_FORMED).origin()).hasToString("c-standards.xml:4");
  }

  @Test
  void aBadByteFarIntoALargeFileIsRefused() throws IOException {
    replace(STANDARDS, "another", ("<a>" + "x".repeat(90_000) + "</a>").repeat(5) + "ü");
    Files.write(folder.resolve(STANDARDS), read(STANDARDS).getBytes(StandardCharsets.ISO_8859_1));
    replaceFirstBadBytes();

    assertThat(refusal(Problem.NOT_WELL_FORMED).origin()).hasToString("c-standards.xml:9");
  }

  @Test
  void aDocumentTypeIsRefusedAndNoEntityIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    replace(
        STANDARDS,
        "<InterchangeStandards",
        "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><InterchangeStandards");
    replace(STANDARDS, "What a learner can do", "&e;");

    EdFiException refusal = refusal(Problem.DOCTYPE);

    assertThat(refusal.origin()).hasToString("c-standards.xml:2");
    assertThat(refusal).hasMessageContaining("a document type declaration is not allowed");
  }

  @Test
  void anEntityThatNobodyDeclaredIsRefused() throws IOException {
    replace(STANDARDS, "What a learner can do", "&e;");

    assertThat(refusal(Problem.NOT_WELL_FORMED)).hasMessageContaining("\"e\"");
  }

  @Test
  void anOversizedValueIsRefusedWithItsLine() throws IOException {
    replace(STANDARDS, "another", "x".repeat(100_001));

    assertThat(refusal(Problem.TOO_LARGE))
        .hasMessage("c-standards.xml:9: a value of more than 100000 characters");
  }

  @Test
  void elementsNestedTooDeepAreRefused() throws IOException {
    replace(STANDARDS, "another", "<a>".repeat(5000) + "</a>".repeat(5000));

    assertThat(refusal(Problem.TOO_LARGE)).hasMessageContaining("nested deeper than 40");
  }

  @Test
  void moreElementsInOneThanFitAreRefused() throws IOException {
    replace(STANDARDS, "another", "<a/>".repeat(20_001));

    assertThat(refusal(Problem.TOO_LARGE)).hasMessageContaining("more than 20000 elements in one");
  }

  @Test
  void anXmlIdThatRepeatsIsListed() throws IOException {
    replace(ORGANIZATION, "id=\"HIGH\"", "id=\"AGENCY\"");

    Collected rest = Collected.from(folder);

    assertThat(rest.findings(FindingReason.DUPLICATE)).contains("a-district.xml:4 School");
    assertThat(rest.all(ImportedCourse.class)).hasSize(5);
  }

  @Test
  void anElementOfAnExtensionIsCountedNotTakenForOneOfTheStandard() throws IOException {
    replace(
        STANDARDS,
        "<LearningStandardEquivalenceAssociation/>",
        "<mh:LearningStandard xmlns:mh='uri://maple-hollow.example'/>");

    assertThat(Collected.from(folder).counts(FindingReason.ELEMENT_NOT_TAKEN_OVER))
        .contains("mh:LearningStandard 1");
  }

  private EdFiException refusal(Problem problem) {
    EdFiException refusal =
        catchThrowableOfType(
            EdFiException.class,
            () -> EdFiReader.read(EdFiFiles.in(folder), StandardsOfMasters.NAMED, collected));
    assertThat(refusal).isNotNull();
    assertThat(refusal.problem()).isEqualTo(problem);
    return refusal;
  }

  /** Leaves the bad byte at the end of the file alone. */
  private void replaceFirstBadBytes() throws IOException {
    Path file = folder.resolve(STANDARDS);
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    Files.writeString(file, text.replaceFirst("ü", "u"), StandardCharsets.ISO_8859_1);
  }

  private void replace(String file, String old, String by) throws IOException {
    String text = read(file);
    assertThat(text).contains(old);
    write(file, text.replace(old, by));
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void delete(String file) throws IOException {
    Files.delete(folder.resolve(file));
  }
}
