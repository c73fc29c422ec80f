package org.cascade.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
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
  void whatWentAsPlannedForAReasonSaysTheReason() {
    RecordTotal deleted =
        total(DataType.DATA_TYPE_STANDARDS, Outcome.OUTCOME_DELETED, 27).toBuilder()
            .setReason(Reason.REASON_REMOVED_FROM_MASTER)
            .build();

    assertThat(said(text -> text.records(List.of(deleted))))
        .contains("27 deleted: the master does not have it any more");
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
              Left alone whole: Categories, Assessments (not selected, or not offered yet).
            """);
  }

  @Test
  void aRecordThatStayedIsToldWithItsPlaceItsWorkAndWhatToDo() {
    NotPushed items = new NotPushed(5);
    items.take(kept("H1010A"));

    assertThat(said(text -> text.notPushed(items)))
        .contains("1 record: due to go, kept because grades are posted for it.")
        .contains(
            "What to do: "
                + ReasonWords.of(org.cascade.domain.push.Reason.HAS_POSTED_GRADES).advice())
        .contains(
            "- Cedar Ridge, Regular 2025-26, H1010A English 9: grading task \"Progress Report\""
                + " (3 posted grades, 1 comment)");
  }

  @Test
  void aWholeCourseIsToldWithoutARecord() {
    NotPushed items = new NotPushed(5);
    items.take(
        PushItem.newBuilder()
            .setSchoolName("Cedar Ridge")
            .setCalendarName("Regular 2025-26")
            .setCourseNumber("H1")
            .setCourseName("English")
            .setOutcome(Outcome.OUTCOME_SKIPPED)
            .setReason(Reason.REASON_IGNORE_MASTER_PUSH)
            .build());

    assertThat(said(text -> text.notPushed(items)))
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

    assertThat(ResultText.line(item)).contains("Course Info sced subject area");
  }

  @Test
  void ofManyOnlyTheFirstAreShownAndTheOthersCounted() {
    NotPushed items = new NotPushed(ResultText.EXAMPLES);
    for (int number = 0; number < 30; number++) {
      items.take(kept("H" + number));
    }

    assertThat(said(text -> text.notPushed(items)))
        .contains("30 records:", "H19 English", "... and 10 more")
        .doesNotContain("H20 English");
  }

  @Test
  void failuresStandBeforeWhatWasKeptAndThatBeforeWhatWasSkipped() {
    NotPushed items = new NotPushed(1);
    items.take(item(Outcome.OUTCOME_SKIPPED, Reason.REASON_STANDARD_ARCHIVED));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_SCORES));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_COMMENTS));
    items.take(item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_COMMENTS));
    items.take(item(Outcome.OUTCOME_FAILED, Reason.REASON_DESYNCED));

    assertThat(items.groups())
        .extracting(NotPushed.Group::reason)
        .containsExactly(
            Reason.REASON_DESYNCED,
            Reason.REASON_HAS_COMMENTS,
            Reason.REASON_HAS_SCORES,
            Reason.REASON_STANDARD_ARCHIVED);
  }

  @Test
  void whatWasPushedIsNotListed() {
    NotPushed items = new NotPushed(1);
    items.take(item(Outcome.OUTCOME_CREATED, Reason.REASON_UNSPECIFIED));

    assertThat(items.groups()).isEmpty();
    assertThat(said(text -> text.notPushed(items))).contains("Nothing was left out.");
  }

  private static PushItem kept(String number) {
    return item(Outcome.OUTCOME_KEPT, Reason.REASON_HAS_POSTED_GRADES).toBuilder()
        .setSchoolName("Cedar Ridge")
        .setCalendarName("Regular 2025-26")
        .setCourseNumber(number)
        .setCourseName("English 9")
        .setRecordName("Progress Report")
        .setEvidence(Evidence.newBuilder().setPostedGrades(3).setComments(1))
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
