package org.cascade.server.edfi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cascade.server.edfi.imported.CourseInfo;
import org.cascade.server.edfi.imported.FindingReason;
import org.cascade.server.edfi.imported.ImportRecord;
import org.cascade.server.edfi.imported.ImportedAssignment;
import org.cascade.server.edfi.imported.ImportedCalendar;
import org.cascade.server.edfi.imported.ImportedCatalog;
import org.cascade.server.edfi.imported.ImportedCourse;
import org.cascade.server.edfi.imported.ImportedMaster;
import org.cascade.server.edfi.imported.ImportedMasterStandard;
import org.cascade.server.edfi.imported.ImportedSchool;
import org.cascade.server.edfi.imported.ImportedScore;
import org.cascade.server.edfi.imported.ImportedSection;
import org.cascade.server.edfi.imported.ImportedStandard;
import org.cascade.server.edfi.imported.ImportedTerm;
import org.junit.jupiter.api.Test;

/** The district in edfi-small: figures and lines were counted by hand in its files. */
class SmallDistrictTest {

  private static final ImportedCalendar.Key HIGH = new ImportedCalendar.Key("410001", 2026);
  private static final ImportedCalendar.Key MIDDLE = new ImportedCalendar.Key("410002", 2026);
  private static final String NAMESPACE = "uri://maple-hollow.example#";

  private final Collected district = Collected.from(Collected.smallDistrict());

  @Test
  void anAgencyBecomesACatalogAndItsSchoolsUseIt() {
    assertThat(district.all(ImportedCatalog.class))
        .extracting(ImportedCatalog::catalog, ImportedCatalog::name)
        .containsExactly(tuple("4100", "Maple Hollow Schools"));
    assertThat(district.all(ImportedSchool.class))
        .extracting(ImportedSchool::school, ImportedSchool::catalog, ImportedSchool::name)
        .containsExactly(
            tuple("410001", "4100", "Maple Hollow High"),
            tuple("410002", "4100", "Maple Hollow Middle"));
  }

  @Test
  void aCourseCodeBecomesOneMasterAndTheFirstContentWins() {
    assertThat(district.all(ImportedMaster.class))
        .extracting(item -> item.master().catalog(), item -> item.master().number())
        .containsExactly(
            tuple("4100", "ALG"), tuple("4100", "BIO"), tuple("4100", "HIS"), tuple("4100", "EMO"));
    assertThat(master("ALG").info())
        .isEqualTo(
            new CourseInfo(
                "Algebra",
                "ST-101",
                "Numbers & letters",
                "Mathematics",
                new BigDecimal("1.5"),
                true,
                true,
                false));
    assertThat(district.findings(FindingReason.CONTENT_DIFFERS))
        .contains("a-district.xml:9 Course ALG of 410002");
  }

  @Test
  void aNameOfAHundredCodePointsIsTakenAndOneMoreIsListedNotCut() {
    assertThat(master("EMO").info().name()).hasSize(200).matches(name -> codePoints(name) == 100);
    assertThat(district.findings(FindingReason.TOO_LONG))
        .containsExactly(
            "a-district.xml:13 Course/CourseTitle",
            "c-standards.xml:10 LearningStandard/Description",
            "c-standards.xml:11 LearningStandard/LearningStandardId",
            "d-schedule.xml:10 Section/SectionIdentifier");
  }

  @Test
  void aSchoolAndAYearMakeACalendar() {
    assertThat(district.all(ImportedCalendar.class))
        .extracting(ImportedCalendar::calendar, ImportedCalendar::year)
        .containsExactlyInAnyOrder(tuple(HIGH, "2025-2026"), tuple(MIDDLE, "2025-2026"));
  }

  @Test
  void aGradingPeriodBecomesATermOfWhichACalendarHasOneOfEachName() {
    assertThat(district.all(ImportedTerm.class))
        .extracting(ImportedTerm::calendar, ImportedTerm::name, ImportedTerm::begin)
        .containsExactly(
            tuple(HIGH, "Q1", LocalDate.of(2025, 8, 18)),
            tuple(HIGH, "Q2", LocalDate.of(2026, 1, 5)),
            tuple(MIDDLE, "Q1", LocalDate.of(2025, 8, 18)));
    assertThat(district.findings(FindingReason.TERM_NOT_USABLE))
        .containsExactly(
            "b-calendar.xml:10 GradingPeriod q1", "b-calendar.xml:5 Session Fall of 410002");
  }

  @Test
  void everyStandardIsInTheBankUsedOrNot() {
    assertThat(district.all(ImportedStandard.class))
        .extracting(ImportedStandard::standard)
        .containsExactly("M.1", "M.2", "B.1", "Z.1", "Z.2", "Z.3", "Z.4");
    assertThat(district.all(ImportedStandard.class))
        .filteredOn(standard -> standard.description() == null)
        .extracting(ImportedStandard::standard)
        .containsExactly("Z.4");
  }

  @Test
  void aMasterHasTheStandardsThatItsCourseNames() {
    Collected named = Collected.from(Collected.smallDistrict(), StandardsOfMasters.NAMED);

    assertThat(pairs(named))
        .containsExactly(tuple("ALG", "M.1", ImportedMasterStandard.Basis.NAMED));
    assertThat(named.findings(FindingReason.TITLE_ALMOST_MATCHES)).isEmpty();
  }

  @Test
  void byOptionAMasterHasTheStandardsOfItsTitleTooEachOnce() {
    assertThat(pairs(district))
        .containsExactly(
            tuple("ALG", "M.1", ImportedMasterStandard.Basis.NAMED),
            tuple("ALG", "M.2", ImportedMasterStandard.Basis.BY_TITLE),
            tuple("BIO", "B.1", ImportedMasterStandard.Basis.BY_TITLE));
    assertThat(district.findings(FindingReason.TITLE_ALMOST_MATCHES))
        .containsExactly("c-standards.xml:6 LearningStandard/CourseTitle");
  }

  @Test
  void offeringsOfACalendarAreFoldedIntoOneCourseEach() {
    assertThat(district.all(ImportedCourse.class))
        .extracting(ImportedCourse::course, item -> item.info().name())
        .containsExactly(
            tuple(new ImportedCourse.Key(HIGH, "ALG"), "Algebra"),
            tuple(new ImportedCourse.Key(HIGH, "BIO"), "Biology"),
            tuple(new ImportedCourse.Key(MIDDLE, "BIO"), "Biology"),
            tuple(new ImportedCourse.Key(MIDDLE, "HIS"), "History"),
            tuple(new ImportedCourse.Key(MIDDLE, "ALG"), "Algebra for All"));
    assertThat(district.findings(FindingReason.CONTENT_DIFFERS))
        .containsExactly(
            "a-district.xml:9 Course ALG of 410002",
            "d-schedule.xml:12 CourseOffering ALG of 410001 in Spring");
    assertThat(district.findings(FindingReason.LOCAL_CODE_DIFFERS))
        .containsExactly("d-schedule.xml:14 CourseOffering BIO-M of 410002 in Fall");
  }

  @Test
  void aSectionIdentifierThatRepeatsOverOfferingsGivesAsManySections() {
    assertThat(district.all(ImportedSection.class))
        .extracting(
            section -> section.section().course().number(),
            section -> section.section().number(),
            ImportedSection::terms)
        .containsExactly(
            tuple("ALG", "S-1 (Fall)", List.of("Q1")),
            tuple("ALG", "S-1 (Spring)", List.of("Q2")),
            tuple("BIO", "S-1 (Fall)", List.of("Q1")),
            tuple("BIO", "S-2 (BIO-M, Fall)", List.of("Q1")),
            tuple("HIS", "S-3 (Intersession)", List.of()));
  }

  @Test
  void aGradebookEntryBecomesAnAssignmentOfItsSection() {
    assertThat(district.all(ImportedAssignment.class))
        .extracting(
            item -> item.assignment().section().number(),
            item -> item.assignment().externalId(),
            ImportedAssignment::name,
            ImportedAssignment::due,
            ImportedAssignment::pointsPossible)
        .containsExactly(
            tuple(
                "S-1 (Fall)",
                NAMESPACE + "E-1",
                "Quiz 1",
                LocalDate.of(2025, 9, 3),
                new BigDecimal("2E+1")),
            tuple("S-1 (Spring)", NAMESPACE + "E-2", "Quiz 2", null, null));
  }

  @Test
  void aScoreIsTheFirstGradeThatAStudentsEntryHas() {
    assertThat(district.all(ImportedScore.class))
        .extracting(
            item -> item.assignment().externalId(),
            ImportedScore::student,
            ImportedScore::value,
            ImportedScore::kind)
        .containsExactly(
            tuple(NAMESPACE + "E-1", "ann", "92.50", ImportedScore.Kind.NUMERIC),
            tuple(NAMESPACE + "E-1", "ben", "B+", ImportedScore.Kind.LETTER),
            tuple(NAMESPACE + "E-1", "cem", "Proficient", ImportedScore.Kind.COMPETENCY),
            tuple(NAMESPACE + "E-1", "dov", "17", ImportedScore.Kind.POINTS),
            tuple(NAMESPACE + "E-2", "ann", "88", ImportedScore.Kind.NUMERIC));
  }

  @Test
  void referencesThatDoNotResolveAreListedWithTheirLines() {
    assertThat(district.findings(FindingReason.UNRESOLVED_REFERENCE))
        .containsExactly(
            "a-district.xml:6 School 410003",
            "b-calendar.xml:5 Session Fall of 410002",
            "b-calendar.xml:7 Session",
            "a-district.xml:8 Course ALG",
            "d-schedule.xml:17 CourseOffering ALG of 410002 in Summer",
            "d-schedule.xml:18 CourseOffering LONG of 410001 in Fall",
            "d-schedule.xml:9 Section S-9",
            "e-gradebook.xml:14 GradebookEntry E-3",
            "e-gradebook.xml:10 StudentGradebookEntry",
            "e-gradebook.xml:11 StudentGradebookEntry");
    assertThat(district.findings(FindingReason.NOT_IN_DISTRICT))
        .containsExactly("a-district.xml:17 Course FAR of 99");
  }

  @Test
  void aSecondOfTheSameKeyIsListed() {
    assertThat(district.findings(FindingReason.DUPLICATE))
        .containsExactly(
            "a-district.xml:7 School 410002",
            "a-district.xml:16 Course ALG of 410001",
            "c-standards.xml:9 LearningStandard m.1",
            "d-schedule.xml:19 CourseOffering ALG of 410001 in Fall",
            "d-schedule.xml:6 Section S-1 (Fall) of ALG",
            "e-gradebook.xml:15 GradebookEntry E-1",
            "e-gradebook.xml:9 StudentGradebookEntry");
  }

  @Test
  void whatIsMissingOrMakesNoSenseIsListed() {
    assertThat(district.findings(FindingReason.MISSING_VALUE))
        .containsExactly(
            "a-district.xml:15 Course",
            "b-calendar.xml:6 Session Intersession of 410002",
            "e-gradebook.xml:8 StudentGradebookEntry");
    assertThat(district.findings(FindingReason.INVALID_VALUE))
        .containsExactly(
            "a-district.xml:14 Course/HighSchoolCourseRequirement",
            "b-calendar.xml:12 GradingPeriod/SchoolYear",
            "b-calendar.xml:13 GradingPeriod",
            "b-calendar.xml:14 GradingPeriod/BeginDate",
            "e-gradebook.xml:13 GradebookEntry/DueDate");
  }

  @Test
  void whatHasNoHomeIsCountedByKind() {
    assertThat(district.counts(FindingReason.ELEMENT_NOT_TAKEN_OVER))
        .containsExactly(
            "Location 2",
            "LearningStandardEquivalenceAssociation 1",
            "BellSchedule 1",
            "SectionReference 1");
    assertThat(district.counts(FindingReason.FIELD_WITHOUT_HOME))
        .containsExactlyInAnyOrder(
            "LocalEducationAgency/WebSite 1",
            "Course/NumberOfParts 10",
            "Course/CourseIdentificationCode (LEA course code) 1",
            "Course/CourseLevelCharacteristic (Core Subject) 1",
            "GradingPeriod/GradingPeriodName 7",
            "GradingPeriod/PeriodSequence 7",
            "LearningStandard/Namespace 9",
            "Section/SectionType 8",
            "GradebookEntry/SourceSectionIdentifier 4",
            "StudentGradebookEntry/LetterGradeEarned (beside another grade) 1");
  }

  @Test
  void everyReferencePointsBackwards() {
    Set<Object> known = new HashSet<>();
    for (ImportRecord item : district.records()) {
      assertThat(known).as("before %s", item.origin()).containsAll(needs(item));
      known.addAll(makes(item));
    }
  }

  private static List<Object> makes(ImportRecord item) {
    if (item instanceof ImportedCatalog it) {
      return List.of("catalog " + it.catalog());
    } else if (item instanceof ImportedSchool it) {
      return List.of("school " + it.school());
    } else if (item instanceof ImportedMaster it) {
      return List.of(it.master());
    } else if (item instanceof ImportedCalendar it) {
      return List.of(it.calendar());
    } else if (item instanceof ImportedTerm it) {
      return List.of(it.calendar() + it.name());
    } else if (item instanceof ImportedStandard it) {
      return List.of("standard " + it.standard());
    } else if (item instanceof ImportedCourse it) {
      return List.of(it.course());
    } else if (item instanceof ImportedSection it) {
      return List.of(it.section());
    } else if (item instanceof ImportedAssignment it) {
      return List.of(it.assignment());
    }
    return List.of();
  }

  private static List<Object> needs(ImportRecord item) {
    if (item instanceof ImportedSchool it) {
      return List.of("catalog " + it.catalog());
    } else if (item instanceof ImportedMaster it) {
      return List.of("catalog " + it.master().catalog());
    } else if (item instanceof ImportedCalendar it) {
      return List.of("school " + it.calendar().school());
    } else if (item instanceof ImportedTerm it) {
      return List.of(it.calendar());
    } else if (item instanceof ImportedMasterStandard it) {
      return List.of(it.master(), "standard " + it.standard());
    } else if (item instanceof ImportedCourse it) {
      return List.of(it.course().calendar(), it.master());
    } else if (item instanceof ImportedSection it) {
      ImportedCalendar.Key calendar = it.section().course().calendar();
      return Stream.concat(
              Stream.of(it.section().course()), it.terms().stream().map(term -> calendar + term))
          .map(Object.class::cast)
          .toList();
    } else if (item instanceof ImportedAssignment it) {
      return List.of(it.assignment().section());
    } else if (item instanceof ImportedScore it) {
      return List.of(it.assignment());
    }
    return List.of();
  }

  private ImportedMaster master(String number) {
    return district.all(ImportedMaster.class).stream()
        .filter(item -> item.master().number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  private static List<Tuple> pairs(Collected from) {
    return from.all(ImportedMasterStandard.class).stream()
        .map(item -> tuple(item.master().number(), item.standard(), item.basis()))
        .toList();
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
