package org.cascade.application.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cascade.application.imports.RecordKey.CourseKey;
import org.cascade.application.imports.RecordKey.MasterKey;
import org.cascade.application.imports.RecordKey.SchoolKey;
import org.cascade.application.imports.RecordKey.SectionKey;
import org.cascade.application.imports.RecordKey.StandardKey;
import org.junit.jupiter.api.Test;

class DistrictImportTest {
  private final ImportDistrict imports = new ImportDistrictService(new InMemoryImportedDistricts());

  @Test
  void aNewDistrictIsCreatedWhole() {
    DistrictImport first = imports.begin();

    assertThat(first.take(Records.district())).isEmpty();
    assertThat(first.totals())
        .containsOnlyKeys(ImportKind.values())
        .allSatisfy((kind, total) -> assertThat(total).isEqualTo(new ImportTotal(1, 0, 0, 0)));
  }

  @Test
  void theSameDistrictAgainIsFoundUnchanged() {
    imports.begin().take(Records.district());
    DistrictImport second = imports.begin();

    assertThat(second.take(Records.district())).isEmpty();
    assertThat(second.totals().values()).hasSize(11).containsOnly(new ImportTotal(0, 1, 0, 0));
  }

  @Test
  void whatDiffersIsListedFieldByField() {
    imports.begin().take(Records.district());
    DistrictImport second = imports.begin();

    List<ImportFinding> findings =
        second.take(
            List.of(Records.course("", "Algebra, first half"), Records.section("Q1", "Q2")));

    assertThat(findings).extracting(ImportFinding::reason).containsOnly(ImportReason.DIFFERS);
    assertThat(findings.get(0).differences())
        .containsExactly(
            new FieldDifference(ImportField.NAME, "Algebra", "Algebra, first half"),
            new FieldDifference(ImportField.MASTER_NUMBER, "ALG", ""));
    assertThat(findings.get(1).differences())
        .containsExactly(new FieldDifference(ImportField.TERMS, "Q1", "Q1, Q2"));
    assertThat(second.totals())
        .containsExactly(
            Map.entry(ImportKind.COURSE, new ImportTotal(0, 0, 1, 0)),
            Map.entry(ImportKind.SECTION, new ImportTotal(0, 0, 1, 0)));
  }

  @Test
  void namesOfOtherThingsCompareByTheirKeysOwnNamesAsWritten() {
    imports.begin().take(Records.district());

    List<ImportFinding> findings =
        imports
            .begin()
            .take(
                List.of(
                    Records.section("q1"),
                    Records.record(
                        Records.STANDARD,
                        Map.of(
                            ImportField.NAME, "n.1",
                            ImportField.GROUP, "ALGEBRA",
                            ImportField.DESCRIPTION, "What a learner can do"))));

    assertThat(findings)
        .singleElement()
        .extracting(ImportFinding::differences)
        .isEqualTo(List.of(new FieldDifference(ImportField.NAME, "N.1", "n.1")));
  }

  @Test
  void whatRefersToNothingIsListedWithTheReference() {
    DistrictImport only = imports.begin();

    List<ImportFinding> findings = only.take(List.of(Records.course(), Records.standard()));

    assertThat(findings)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.reason()).isEqualTo(ImportReason.UNRESOLVED_REFERENCE);
              assertThat(finding.missing())
                  .contains(new Standing.Unresolved(ImportKind.SCHOOL, "High School"));
            });
    assertThat(only.totals())
        .containsEntry(ImportKind.COURSE, new ImportTotal(0, 0, 0, 1))
        .containsEntry(ImportKind.STANDARD, new ImportTotal(1, 0, 0, 0));
  }

  @Test
  void ofAKeyThatComesTwiceInABatchTheFirstCounts() {
    DistrictImport only = imports.begin();
    only.take(Records.district().subList(0, 10));

    List<ImportFinding> findings =
        only.take(List.of(Records.score("1"), Records.score("1"), Records.score("2")));

    assertThat(findings)
        .singleElement()
        .extracting(ImportFinding::differences)
        .isEqualTo(List.of(new FieldDifference(ImportField.VALUE, "1", "2")));
    assertThat(only.totals()).containsEntry(ImportKind.SCORE, new ImportTotal(1, 1, 1, 0));
  }

  @Test
  void aNameWithoutAKeyOrWithOneTooLongIsNotTaken() {
    DistrictImport only = imports.begin();
    String threefold = "\u0390".repeat(101);

    List<ImportFinding> findings =
        only.take(
            List.of(
                Records.record(new StandardKey(Name.of("\u2003")), Map.of()),
                Records.record(new SchoolKey(Name.of(threefold)), Map.of()),
                Records.record(Records.STANDARD, Map.of(ImportField.GROUP, "\u2003")),
                Records.record(new StandardKey(Name.of("\u00df".repeat(120))), Map.of())));

    assertThat(findings)
        .extracting(ImportFinding::reason)
        .containsExactly(
            ImportReason.NAME_NOT_USABLE,
            ImportReason.NAME_NOT_USABLE,
            ImportReason.NAME_NOT_USABLE);
    assertThat(only.totals())
        .containsEntry(ImportKind.STANDARD, new ImportTotal(1, 0, 0, 2))
        .containsEntry(ImportKind.SCHOOL, new ImportTotal(0, 0, 0, 1));
  }

  @Test
  void whatHasBlanksAroundItOrNothingElseIsNotTaken() {
    DistrictImport only = imports.begin();
    only.take(Records.district());
    Map<ImportField, String> named = Map.of(ImportField.NAME, "Algebra");

    List<ImportFinding> findings =
        only.take(
            List.of(
                Records.record(new StandardKey(Name.of("N.2\u2003")), Map.of()),
                Records.record(new MasterKey(Records.CATALOG, "\u3000GEO"), named),
                Records.record(new CourseKey(Records.CALENDAR, "GEO\u001f"), named),
                Records.record(new SectionKey(Records.COURSE, "\u000bS-2"), Map.of()),
                Records.record(
                    new MasterKey(Records.CATALOG, "GEO"), Map.of(ImportField.NAME, " "))));

    assertThat(findings)
        .hasSize(5)
        .extracting(ImportFinding::reason)
        .containsOnly(ImportReason.NAME_NOT_USABLE);
  }

  @Test
  void kindsComeInAnOrderInWhichEachRefersToThoseBeforeIt() {
    assertThat(Records.district())
        .extracting(DistrictRecord::kind)
        .containsExactlyElementsOf(Arrays.asList(ImportKind.values()).stream().sorted().toList());
  }
}
