package org.cascade.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import org.cascade.proto.v1.AwaitingChange;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.AwaitingTotals;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.Remedy;
import org.cascade.proto.v1.ReportScope;
import org.cascade.proto.v1.ResidualRecord;
import org.cascade.proto.v1.ResidualTotals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTextTest {
  @Test
  void theScopeSaysHowManyCoursesAreLookedAt() {
    ReportScope scope =
        ReportScope.newBuilder()
            .setCatalogName("District catalog")
            .addLocks(Lock.LOCK_CATEGORIES)
            .setTargetCourses(1256)
            .setSkippedCourses(112)
            .build();

    assertThat(said(text -> text.scope(scope)))
        .isEqualTo("District catalog: 1,256 courses looked at, 112 left alone by pushes.\n");
  }

  @Test
  void changesOfAMasterStandTogetherEachWithItsCoursesInColumns() {
    assertThat(
            said(
                text -> {
                  text.awaiting(awaiting("masters/1", AwaitingChange.AWAITING_CHANGE_CHANGED));
                  text.awaiting(awaiting("masters/1", AwaitingChange.AWAITING_CHANGE_UNLINKED));
                  text.awaiting(awaiting("masters/2", AwaitingChange.AWAITING_CHANGE_CHANGED));
                }))
        .isEqualTo(
            """

            H1010 English 9
              awaiting  desynced   ignored  change      record
                 1,020         3         1  changed     grade calc option "Report Card" in Q1: last 3 -> last 5
                 1,020         3         1  unlinked    grade calc option "Report Card" in Q1: last 3 -> last 5

            H1010 English 9
              awaiting  desynced   ignored  change      record
                 1,020         3         1  changed     grade calc option "Report Card" in Q1: last 3 -> last 5
            """);
  }

  @Test
  void whatIsAddedHasNoBeforeAndWhatIsRemovedNoAfter() {
    AwaitingRecord row = awaiting("masters/1", AwaitingChange.AWAITING_CHANGE_ADDED);

    assertThat(said(text -> text.awaiting(row.toBuilder().clearBefore().build())))
        .contains("in Q1: last 5\n");
    assertThat(said(text -> text.awaiting(row.toBuilder().clearAfter().build())))
        .contains("in Q1: last 3 -> gone\n");
    assertThat(said(text -> text.awaiting(row.toBuilder().clearBefore().clearAfter().build())))
        .contains("in Q1\n");
  }

  @Test
  void theTotalsAreThoseOfTheServer() {
    AwaitingTotals totals =
        AwaitingTotals.newBuilder()
            .setRows(9)
            .setMasters(1)
            .setAwaiting(1180)
            .setDesynced(27)
            .setIgnored(8)
            .setLinkedCourses(30)
            .setDesyncedCourses(3)
            .setCourseControlledCourses(2)
            .build();

    assertThat(said(text -> text.totals(totals)))
        .isEqualTo(
            "\n9 changes of 1 master: 1,180 awaiting, 27 desynced, 8 ignored."
                + " Courses: 30 linked, 3 desynced, 2 that ignore pushes.\n");
  }

  @Test
  void residualRecordsOfACourseStandTogetherEachWithItsWorkAndWhatClearsIt() {
    assertThat(
            said(
                text -> {
                  text.residual(residual("courses/1", "pushes/6", true));
                  text.residual(residual("courses/1", "", false));
                }))
        .isEqualTo(
            """

            Cedar Ridge, Regular 2025-26, H1010A English 9
                grades  comments    scores  assignm.  students  since       record
                     3         1         0         2         9  pushes/6    section 03, category "Tests", now "Tests (1)": renamed; the master has it; realign or delete the work, or add it back to the master
                     3         1         0         2         9  -           section 03, category "Tests", now "Tests (1)": renamed; realign or delete the work, or add it back to the master
            """);
  }

  @Test
  void theTotalsOfTheResidualReportSumTheWork() {
    ResidualTotals totals =
        ResidualTotals.newBuilder()
            .setRows(4)
            .setCourses(3)
            .setWork(Evidence.newBuilder().setPostedGrades(30).setStudents(12))
            .build();

    assertThat(said(text -> text.totals(totals)))
        .startsWith("\n4 records at 3 courses: 30 posted grades of 12 students.\n");
    assertThat(said(text -> text.totals(ResidualTotals.getDefaultInstance())))
        .isEqualTo("\n0 records at 0 courses.\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Remedy.class,
      names = {"REMEDY_UNSPECIFIED", "UNRECOGNIZED"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyRemedySaysWhatToDo(Remedy remedy) {
    ResidualRecord row = residual("courses/1", "", false).toBuilder().clearRemedies().build();
    String unknown = said(text -> text.residual(with(row, Remedy.REMEDY_UNSPECIFIED)));

    assertThat(said(text -> text.residual(with(row, remedy)))).isNotEqualTo(unknown);
  }

  private static ResidualRecord with(ResidualRecord row, Remedy remedy) {
    return row.toBuilder().addRemedies(remedy).build();
  }

  private static AwaitingRecord awaiting(String master, AwaitingChange change) {
    return AwaitingRecord.newBuilder()
        .setMaster(master)
        .setMasterNumber("H1010")
        .setMasterName("English 9")
        .setDataType(DataType.DATA_TYPE_GRADE_CALC_OPTIONS)
        .setRecordName("Report Card")
        .setTermName("Q1")
        .setChange(change)
        .setBefore("last 3")
        .setAfter("last 5")
        .setAwaiting(1020)
        .setDesynced(3)
        .setIgnored(1)
        .build();
  }

  private static ResidualRecord residual(String course, String since, boolean masterHasIt) {
    return ResidualRecord.newBuilder()
        .setItem(
            PushItem.newBuilder()
                .setCourse(course)
                .setSchoolName("Cedar Ridge")
                .setCalendarName("Regular 2025-26")
                .setCourseNumber("H1010A")
                .setCourseName("English 9")
                .setSectionNumber("03")
                .setDataType(DataType.DATA_TYPE_CATEGORIES)
                .setRecordName("Tests")
                .setOutcome(Outcome.OUTCOME_RENAMED)
                .setReason(Reason.REASON_HAS_POSTED_GRADES)
                .setAbout("Tests (1)")
                .setEvidence(
                    Evidence.newBuilder()
                        .setAssignments(2)
                        .setPostedGrades(3)
                        .setComments(1)
                        .setStudents(9)))
        .setResidualSince(since)
        .setMasterHasIt(masterHasIt)
        .addRemedies(Remedy.REMEDY_REALIGN_OR_DELETE_WORK)
        .addRemedies(Remedy.REMEDY_ADD_BACK_TO_MASTER)
        .build();
  }

  private static String said(Consumer<ReportText> saying) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    saying.accept(new ReportText(out));
    out.flush();
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
