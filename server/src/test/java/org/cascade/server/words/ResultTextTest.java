package org.cascade.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cascade.proto.v1.CourseCounts;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.TypeLeftAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResultTextTest {
  @Test
  void coursesAreCountedInWords() {
    CourseCounts courses =
        CourseCounts.newBuilder()
            .setTotal(1280)
            .setApplied(1000)
            .setUnchanged(256)
            .setSkipped(24)
            .build();

    assertThat(said(text -> text.courses(courses)))
        .isEqualTo("  1,280 courses: 1,000 applied, 256 unchanged, 24 left alone, 0 failed.\n");
  }

  @Test
  void coursesThatACancelledPushDidNotBeginAreTold() {
    CourseCounts courses =
        CourseCounts.newBuilder().setTotal(3).setApplied(1).setPending(2).build();

    assertThat(said(text -> text.courses(courses))).contains("0 failed, 2 not begun.");
  }

  @Test
  void totalsHaveALineForEachTypeAndAColumnForEachOutcomeThatOccurred() {
    List<RecordTotal> totals =
        List.of(
            total(DataType.DATA_TYPE_GRADING_TASKS, Outcome.OUTCOME_CREATED, 1200),
            total(DataType.DATA_TYPE_GRADING_TASKS, Outcome.OUTCOME_FAILED, 7),
            total(DataType.DATA_TYPE_COURSE_INFO, Outcome.OUTCOME_UNCHANGED, 30));

    assertThat(
            said(text -> text.records(totals))
                .lines()
                .map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "",
            "created unchanged failed all",
            "Course Info 0 30 0 30",
            "Grading tasks 1,200 0 7 1,207",
            "All 1,200 30 7 1,237");
  }

  @Test
  void wherePushesReachSectionsCoursesAndSectionsHaveLinesAndSumsOfTheirOwn() {
    List<RecordTotal> totals =
        List.of(
            total(DataType.DATA_TYPE_CATEGORIES, Outcome.OUTCOME_CREATED, 10),
            total(DataType.DATA_TYPE_STANDARDS, Outcome.OUTCOME_CREATED, 5),
            ofSections(DataType.DATA_TYPE_CATEGORIES, Outcome.OUTCOME_CREATED, 30),
            ofSections(DataType.DATA_TYPE_CATEGORIES, Outcome.OUTCOME_RENAMED, 2));

    assertThat(table(totals))
        .containsExactly(
            "",
            "created renamed all",
            "At courses 15 0 15",
            "Standards 5 0 5",
            "Categories 10 0 10",
            "At sections 30 2 32",
            "Categories 30 2 32",
            "All 45 2 47");
  }

  @Test
  void aPushOfCoursesHasLinesOfSectionsOnly() {
    List<RecordTotal> totals =
        List.of(
            ofSections(DataType.DATA_TYPE_CATEGORIES, Outcome.OUTCOME_CREATED, 30),
            ofSections(DataType.DATA_TYPE_COMPOSITE_GRADES, Outcome.OUTCOME_CREATED, 4));

    assertThat(table(totals))
        .containsExactly(
            "", "created all", "At sections 34 34", "Categories 30 30", "Composite grades 4 4");
  }

  private static Stream<String> table(List<RecordTotal> totals) {
    return said(text -> text.records(totals))
        .lines()
        .map(line -> line.strip().replaceAll(" +", " "));
  }

  private static RecordTotal ofSections(DataType type, Outcome outcome, long records) {
    return total(type, outcome, records).toBuilder().setLevel(Level.LEVEL_SECTION).build();
  }

  @Test
  void whatWentAsPlannedForAReasonSaysTheReason() {
    RecordTotal deleted =
        total(DataType.DATA_TYPE_STANDARDS, Outcome.OUTCOME_DELETED, 27).toBuilder()
            .setReason(Reason.REASON_REMOVED_FROM_MASTER)
            .build();

    assertThat(said(text -> text.records(List.of(deleted))))
        .contains("27 deleted: what it was made from is gone above");
  }

  @Test
  void typesLeftAloneShareALineForEachReason() {
    List<TypeLeftAlone> types =
        List.of(
            leftAlone(DataType.DATA_TYPE_CATEGORIES, Reason.REASON_TYPE_NOT_SELECTED),
            leftAlone(DataType.DATA_TYPE_STANDARDS, Reason.REASON_TYPE_NOT_LOCKED),
            leftAlone(DataType.DATA_TYPE_ASSESSMENTS, Reason.REASON_TYPE_NOT_SELECTED));

    assertThat(said(text -> text.typesLeftAlone(types)))
        .isEqualTo(
            """
              Left alone whole: Standards (the catalog does not lock it).
              Left alone whole: Categories, Assessments (not selected).
            """);
  }

  @Test
  void aRecordThatStayedIsToldWithItsPlaceItsWorkAndWhatToDo() {
    Told items = new Told(5);
    items.take(kept("H1010A"));

    assertThat(said(text -> text.told(items)))
        .contains("1 record: due to go, kept because grades are posted for it.")
        .contains(
            "What to do: "
                + ReasonWords.of(org.cascade.domain.push.Reason.HAS_POSTED_GRADES).advice())
        .contains(
            "- Cedar Ridge, Regular 2025-26, H1010A English 9: grading task \"Progress Report\""
                + " (3 posted grades, 1 comment of 2 students)");
  }

  @Test
  void aWholeCourseIsToldWithoutARecord() {
    Told items = new Told(5);
    items.take(
        PushItem.newBuilder()
            .setSchoolName("Cedar Ridge")
            .setCalendarName("Regular 2025-26")
            .setCourseNumber("H1")
            .setCourseName("English")
            .setOutcome(Outcome.OUTCOME_SKIPPED)
            .setReason(Reason.REASON_IGNORE_MASTER_PUSH)
            .build());

    assertThat(said(text -> text.told(items)))
        .contains("1 course: Ignore Master Push is set at the course.")
        .contains("- Cedar Ridge, Regular 2025-26, H1 English\n");
  }

  @Test
  void anAttributeOfCourseInfoIsToldByItsName() {
    PushItem item =
        PushItem.newBuilder()
            .setDataType(DataType.DATA_TYPE_COURSE_INFO)
            .setRecordName("SCED_SUBJECT_AREA")
            .setOutcome(Outcome.OUTCOME_FAILED)
            .build();

    assertThat(ItemText.line(item)).contains("Course Info sced subject area");
  }

  @Test
  void ofManyOnlyTheFirstAreShownAndTheOthersCounted() {
    Told items = new Told(ResultText.EXAMPLES);
    for (int number = 0; number < 30; number++) {
      items.take(kept("H" + number));
    }

    assertThat(said(text -> text.told(items)))
        .contains("30 records:", "H19 English", "... and 10 more")
        .doesNotContain("H20 English");
  }

  @Test
  void failuresStandBeforeWhatWasKeptAndThatBeforeWhatWasSkipped() {
    Told items = new Told(1);
    items.take(item(Outcome.OUTCOME_SKIPPED, Reason.REASON_STANDARD_ARCHIVED));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_SCORES));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_COMMENTS));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_COMMENTS));
    items.take(item(Outcome.OUTCOME_FAILED, Reason.REASON_DESYNCED));

    assertThat(items.groups())
        .extracting(Told.Group::reason)
        .containsExactly(
            Reason.REASON_DESYNCED,
            Reason.REASON_HAS_COMMENTS,
            Reason.REASON_HAS_SCORES,
            Reason.REASON_STANDARD_ARCHIVED);
  }

  static Stream<Arguments> whatReasonsLeaveOpen() {
    return Stream.of(
        Arguments.of(
            Reason.REASON_STILL_REFERENCED,
            "category Tests of section 03",
            ", referred to by category Tests of section 03"),
        Arguments.of(Reason.REASON_NAME_TAKEN, "category Tests", ", held by category Tests"),
        Arguments.of(
            Reason.REASON_MISSING_DEPENDENCY,
            "grading task Report Card",
            ", missing: grading task Report Card"),
        Arguments.of(Reason.REASON_TERM_NOT_IN_CALENDAR, "Q3, Q4", ", not there: Q3, Q4"),
        Arguments.of(Reason.REASON_SET_TO_NO_CALCULATION, "Q1", " in Q1"));
  }

  @ParameterizedTest
  @MethodSource("whatReasonsLeaveOpen")
  void whatAReasonNamesIsTold(Reason reason, String about, String told) {
    PushItem item =
        item(Outcome.OUTCOME_SKIPPED, reason).toBuilder()
            .setRecordName("Progress")
            .setAbout(about)
            .build();

    assertThat(ItemText.line(item)).endsWith("grading task \"Progress\"" + told);
  }

  @Test
  void aRecordOfASectionIsToldWithItsSectionAndTerm() {
    PushItem item =
        kept("H1").toBuilder()
            .setLevel(Level.LEVEL_SECTION)
            .setSectionNumber("03")
            .setDataType(DataType.DATA_TYPE_GRADE_CALC_OPTIONS)
            .setTermName("Q1")
            .clearEvidence()
            .build();

    assertThat(ItemText.line(item))
        .isEqualTo(
            "Cedar Ridge, Regular 2025-26, H1 English 9, section 03: grade calc option"
                + " \"Progress Report\" in Q1");
  }

  @Test
  void anItemByItselfHasItsReasonAndTheKeyByWhichItIsReset() {
    assertThat(said(text -> text.item(kept("H1").toBuilder().setRecordKey("7").build())))
        .startsWith("kept: Cedar Ridge, Regular 2025-26, H1 English 9: grading task")
        .endsWith("due to go, kept because grades are posted for it [7]\n");
    assertThat(
            said(
                text ->
                    text.item(
                        item(Outcome.OUTCOME_UNSPECIFIED, Reason.REASON_SET_TO_NO_CALCULATION))))
        .startsWith("to be known: ");
  }

  @Test
  void aRenamedCategoryIsToldWithItsNewName() {
    Told items = new Told(5);
    items.take(
        item(Outcome.OUTCOME_RENAMED, Reason.REASON_UNSPECIFIED).toBuilder()
            .setDataType(DataType.DATA_TYPE_CATEGORIES)
            .setRecordName("Tests")
            .setAbout("Tests (1)")
            .build());

    assertThat(said(text -> text.told(items)))
        .contains("Nothing was left out.")
        .contains("Renamed:", "1 record: renamed, because a category from above has the name.")
        .contains("category \"Tests\", now \"Tests (1)\"");
  }

  @Test
  void whatChangedWhileInUseIsToldWithItsWork() {
    Told items = new Told(5);
    items.take(kept("H1").toBuilder().setOutcome(Outcome.OUTCOME_UPDATED).clearReason().build());

    assertThat(said(text -> text.told(items)))
        .contains("Changed although student work depends on it:", "1 record: updated while in use.")
        .contains("(3 posted grades, 1 comment of 2 students)");
  }

  @Test
  void aSectionWithoutCalculationIsToldWithItsCures() {
    Told items = new Told(5);
    items.take(
        item(Outcome.OUTCOME_UNSPECIFIED, Reason.REASON_SET_TO_NO_CALCULATION).toBuilder()
            .setSectionNumber("03")
            .setRecordName("Progress Report")
            .setAbout("Q1, Q2")
            .build());

    assertThat(said(text -> text.told(items)))
        .contains("To be known:", "the section calculates nothing for it")
        .contains("push the course; or realign the work; or add")
        .contains("section 03: grading task \"Progress Report\" in Q1, Q2");
  }

  @Test
  void whatIsToldBesidesStandsAfterWhatWasNotPushed() {
    Told items = new Told(1);
    items.take(item(Outcome.OUTCOME_UNSPECIFIED, Reason.REASON_SET_TO_NO_CALCULATION));
    items.take(kept("H1").toBuilder().setOutcome(Outcome.OUTCOME_RELINKED).build());
    items.take(item(Outcome.OUTCOME_RENAMED, Reason.REASON_HAS_ASSIGNMENTS));
    items.take(item(Outcome.OUTCOME_SKIPPED, Reason.REASON_STANDARD_ARCHIVED));

    assertThat(items.groups())
        .extracting(Told.Group::part)
        .containsExactly(
            Told.Part.NOT_PUSHED,
            Told.Part.RENAMED,
            Told.Part.CHANGED_IN_USE,
            Told.Part.INFORMATION);
  }

  @Test
  void aPreviewSaysByItsSchoolsWhatWouldGoBeRenamedOrStay() {
    SchoolTable schools = new SchoolTable();
    schools.take(at("North High", item(Outcome.OUTCOME_DELETED, Reason.REASON_NOT_IN_MASTER)));
    schools.take(at("Cedar Ridge", item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_SCORES)));
    schools.take(at("Cedar Ridge", item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_COMMENTS)));
    schools.take(at("Cedar Ridge", item(Outcome.OUTCOME_RENAMED, Reason.REASON_UNSPECIFIED)));
    schools.take(
        at("Cedar Ridge", item(Outcome.OUTCOME_UNSPECIFIED, Reason.REASON_SET_TO_NO_CALCULATION)));
    schools.take(at("Elm Street", item(Outcome.OUTCOME_CREATED, Reason.REASON_UNSPECIFIED)));

    assertThat(
            said(text -> text.schools(schools))
                .lines()
                .map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly(
            "",
            "By school deleted renamed kept failed no calc.",
            "Cedar Ridge 0 1 2 0 1",
            "North High 1 0 0 0 0");
  }

  private static PushItem at(String school, PushItem item) {
    return item.toBuilder().setSchoolName(school).build();
  }

  @Test
  void whatWasPushedIsNotListed() {
    Told items = new Told(1);
    items.take(item(Outcome.OUTCOME_CREATED, Reason.REASON_UNSPECIFIED));

    assertThat(items.groups()).isEmpty();
    assertThat(said(text -> text.told(items))).contains("Nothing was left out.");
  }

  private static PushItem kept(String number) {
    return item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_POSTED_GRADES).toBuilder()
        .setSchoolName("Cedar Ridge")
        .setCalendarName("Regular 2025-26")
        .setCourseNumber(number)
        .setCourseName("English 9")
        .setRecordName("Progress Report")
        .setEvidence(Evidence.newBuilder().setPostedGrades(3).setComments(1).setStudents(2))
        .build();
  }

  private static PushItem item(Outcome outcome, Reason reason) {
    return PushItem.newBuilder()
        .setDataType(DataType.DATA_TYPE_GRADING_TASKS)
        .setOutcome(outcome)
        .setReason(reason)
        .build();
  }

  private static RecordTotal total(DataType type, Outcome outcome, long records) {
    return RecordTotal.newBuilder()
        .setLevel(Level.LEVEL_COURSE)
        .setDataType(type)
        .setOutcome(outcome)
        .setRecords(records)
        .build();
  }

  private static TypeLeftAlone leftAlone(DataType type, Reason reason) {
    return TypeLeftAlone.newBuilder().setDataType(type).setReason(reason).build();
  }

  private static String said(Consumer<ResultText> saying) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    saying.accept(new ResultText(out));
    out.flush();
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
