package org.cascade.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cascade.application.imports.RecordKey.CatalogKey;
import org.cascade.application.imports.RecordKey.MasterKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.Standing.Created;
import org.cascade.application.imports.Standing.Present;
import org.cascade.application.imports.Standing.Unresolved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every implementation of {@link ImportedDistricts} does. */
public abstract class ImportedDistrictsContract {
  /** Empty before each test. */
  protected abstract ImportedDistricts districts();

  @Test
  void whatIsNotThereIsCreatedInWhateverOrderABatchHasIt() {
    List<DistrictRecord> backwards = new ArrayList<>(Records.district());
    Collections.reverse(backwards);

    assertThat(districts().take(backwards)).hasSize(11).containsOnly(new Created());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereIsFoundWithItsContent(ImportKind kind) {
    districts().take(Records.district());
    DistrictRecord record = of(kind, Records.district());

    assertThat(contentOf(record).differencesTo(record.content())).isEmpty();
  }

  @Test
  void whatIsThereStaysAsItIs() {
    districts().take(Records.district());

    districts().take(List.of(Records.course("ALG", "Another name")));

    assertThat(contentOf(Records.course()).text(ImportField.NAME)).isEqualTo("Algebra");
  }

  @Test
  void aBatchReachesWhatAnotherOneCreated() {
    Records.district()
        .forEach(
            record -> assertThat(districts().take(List.of(record))).containsExactly(new Created()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, SCHOOL, CATALOG, Maple Hollow",
    "0, MASTER, CATALOG, Maple Hollow",
    "0, MASTER_STANDARD, CATALOG, Maple Hollow",
    "1, CALENDAR, SCHOOL, High School",
    "1, SCORE, SCHOOL, High School",
    "2, TERM, CALENDAR, 2025-26 High School",
    "2, COURSE, CALENDAR, 2025-26 High School",
    "2, SECTION, CALENDAR, 2025-26 High School",
    "3, SECTION, TERM, Q1",
    "4, MASTER_STANDARD, STANDARD, N.1",
    "5, MASTER_STANDARD, MASTER, ALG",
    "5, COURSE, MASTER, ALG",
    "5, SECTION, COURSE, ALG of 2025-26 High School",
    "8, ASSIGNMENT, SECTION, S-1 of ALG of 2025-26 High School",
    "8, SCORE, SECTION, S-1 of ALG of 2025-26 High School",
    "9, SCORE, ASSIGNMENT, quiz#1 of S-1 of ALG of 2025-26 High School"
  })
  void aReferenceThatDoesNotResolveIsNamed(
      int left, ImportKind kind, ImportKind missing, String name) {
    List<DistrictRecord> records = Records.district();
    List<DistrictRecord> rest = Records.without(records.get(left), records);

    assertThat(standing(rest, kind)).isEqualTo(new Unresolved(missing, name));
    assertThat(standing(rest, kind)).isEqualTo(new Unresolved(missing, name));
  }

  @Test
  void oneOfSeveralTermsThatIsNotThereIsNamed() {
    districts().take(Records.district());
    DistrictRecord other =
        new DistrictRecord(
            new Origin("", 0),
            new RecordKey.SectionKey(Records.COURSE, "S-2"),
            new Content(Map.of(ImportField.TERMS, List.of("q1", "Summer", "Q1 "))));

    assertThat(districts().take(List.of(other)))
        .containsExactly(new Unresolved(ImportKind.TERM, "Summer"));
  }

  @Test
  void namesCompareByTheirKeysAndNumbersAsWritten() {
    districts().take(Records.district());
    CatalogKey catalog = new CatalogKey(Name.of("MAPLE hollow"));

    assertThat(
            districts()
                .take(
                    List.of(
                        Records.record(catalog, Map.of(ImportField.NAME, "MAPLE hollow")),
                        new DistrictRecord(
                            new Origin("", 0),
                            new MasterKey(catalog, "alg"),
                            Records.master().content()))))
        .satisfiesExactly(
            found ->
                assertThat(((Present) found).content().text(ImportField.NAME))
                    .isEqualTo("Maple Hollow"),
            made -> assertThat(made).isEqualTo(new Created()));
  }

  @Test
  void accentsAndLettersThatOnlyLookAlikeAreTold() {
    districts().take(Records.district());
    List<DistrictRecord> schools =
        List.of("Lycée", "Lycee", "Lyce\u0301e ").stream()
            .map(
                name ->
                    Records.record(
                        new SchoolKey(Name.of(name)),
                        Map.of(ImportField.NAME, name, ImportField.CATALOG, "maple hollow")))
            .toList();

    assertThat(districts().take(schools.subList(0, 2))).containsOnly(new Created());
    assertThat(districts().take(schools.subList(2, 3)).get(0)).isInstanceOf(Present.class);
  }

  @Test
  void aCourseMayBeLinkedToNoMaster() {
    districts().take(List.of(Records.catalog(), Records.school(), Records.calendar()));

    assertThat(districts().take(List.of(Records.course("", "Algebra"))))
        .containsExactly(new Created());
    assertThat(contentOf(Records.course()).values(ImportField.MASTER_NUMBER)).isEmpty();
  }

  @Test
  void aSectionMayMeetInNoTermOrInSeveral() {
    districts().take(Records.district());
    districts().take(List.of(Records.term("Q2")));
    RecordKey.SectionKey none = new RecordKey.SectionKey(Records.COURSE, "none");
    RecordKey.SectionKey both = new RecordKey.SectionKey(Records.COURSE, "both");
    List<DistrictRecord> sections =
        List.of(
            new DistrictRecord(new Origin("", 0), none, Content.NONE),
            new DistrictRecord(
                new Origin("", 0),
                both,
                new Content(Map.of(ImportField.TERMS, List.of("q2", "Q1")))));

    assertThat(districts().take(sections)).containsOnly(new Created());
    assertThat(contentOf(sections.get(0)).values(ImportField.TERMS)).isEmpty();
    assertThat(contentOf(sections.get(1)).differencesTo(sections.get(1).content())).isEmpty();
    assertThat(contentOf(sections.get(1)).values(ImportField.TERMS)).hasSize(2);
  }

  private Content contentOf(DistrictRecord record) {
    return ((Present) districts().take(List.of(record)).get(0)).content();
  }

  private Standing standing(List<DistrictRecord> records, ImportKind kind) {
    return districts().take(records).get(records.indexOf(of(kind, records)));
  }

  private static DistrictRecord of(ImportKind kind, List<DistrictRecord> records) {
    return records.stream().filter(record -> record.kind() == kind).findFirst().orElseThrow();
  }
}
