package org.cascade.grpc.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualRecord;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.ManagedBy;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.stream.StreamWorkers;
import org.cascade.grpc.testing.FakeReport;
import org.cascade.grpc.testing.FakeReports;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.AwaitingChange;
import org.cascade.proto.v1.AwaitingPushReportRequest;
import org.cascade.proto.v1.AwaitingPushReportResponse;
import org.cascade.proto.v1.AwaitingRecord;
import org.cascade.proto.v1.AwaitingTotals;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.Remedy;
import org.cascade.proto.v1.ReportScope;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualDataReportResponse;
import org.cascade.proto.v1.ResidualTotals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportGrpcServiceTest {
  private static final ReportScope SCOPE =
      ReportScope.newBuilder()
          .setCatalogName("District catalog")
          .addLocks(Lock.LOCK_NAME)
          .addLocks(Lock.LOCK_GRADING_TASKS)
          .addLocks(Lock.LOCK_STANDARDS)
          .setTargetCourses(2)
          .setSkippedCourses(1)
          .build();

  private final FakeReports reports = new FakeReports();
  private final InProcess server = InProcess.with(reports);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theAwaitingReportIsAScopeThenRowsThenTotals() {
    reports.awaiting = awaitingOf(2);
    Reader<AwaitingPushReportResponse> reader = awaiting().takeAll();
    assertThat(reader.messages())
        .containsExactly(
            AwaitingPushReportResponse.newBuilder().setScope(SCOPE).build(),
            AwaitingPushReportResponse.newBuilder().setRecord(record("masters/1", "M-1")).build(),
            AwaitingPushReportResponse.newBuilder().setRecord(record("masters/2", "M-2")).build(),
            AwaitingPushReportResponse.newBuilder()
                .setTotals(
                    AwaitingTotals.newBuilder()
                        .setRows(9)
                        .setMasters(2)
                        .setAwaiting(180)
                        .setDesynced(27)
                        .setIgnored(8)
                        .setLinkedCourses(30)
                        .setCourseControlledCourses(2))
                .build());
    assertThat(reader.status().isOk()).isTrue();
  }

  private static AwaitingRecord record(String master, String number) {
    return AwaitingRecord.newBuilder()
        .setMaster(master)
        .setMasterNumber(number)
        .setMasterName("Algebra")
        .setDataType(org.cascade.proto.v1.DataType.DATA_TYPE_GRADE_CALC_OPTIONS)
        .setRecordKey("task 7 term 3")
        .setRecordName("Report Card")
        .setTermName("Q1")
        .setChange(AwaitingChange.AWAITING_CHANGE_CHANGED)
        .setBefore("limit to last 3")
        .setAfter("limit to last 5")
        .setAwaiting(20)
        .setDesynced(3)
        .setIgnored(1)
        .build();
  }

  @Test
  void theResidualReportIsAScopeThenRowsThenTotals() {
    reports.residual =
        new FakeReport<>(
            Samples.scope(2, 1), 1, step -> List.of(Samples.residual(4)), Samples.residualTotals());
    Reader<ResidualDataReportResponse> reader = residual().takeAll();
    assertThat(reader.messages()).hasSize(3);
    assertThat(reader.messages().get(0).getScope()).isEqualTo(SCOPE);
    assertThat(reader.messages().get(2).getTotals())
        .isEqualTo(
            ResidualTotals.newBuilder()
                .setRows(4)
                .setCourses(3)
                .setWork(
                    Evidence.newBuilder()
                        .setAssignments(10)
                        .setScores(20)
                        .setPostedGrades(30)
                        .setComments(40)
                        .setStudents(50))
                .build());
    assertThat(reader.status().isOk()).isTrue();
  }

  @Test
  void aResidualRecordSaysWhereItIsSinceWhenAndWhatToDo() {
    reports.residual =
        new FakeReport<>(
            Samples.scope(1, 0), 1, step -> List.of(Samples.residual(4)), Samples.residualTotals());
    var record = residual().takeAll().messages().get(1).getRecord();
    assertThat(record.getItem().getCourse()).isEqualTo("courses/4");
    assertThat(record.getItem().getOutcome()).isEqualTo(Outcome.OUTCOME_KEPT);
    assertThat(record.getItem().getEvidence().getStudents()).isEqualTo(5);
    assertThat(record.getMaster()).isEqualTo("masters/4");
    assertThat(record.getResidualSince()).isEqualTo("pushes/6");
    assertThat(record.getMasterHasIt()).isTrue();
    assertThat(record.getRemediesList())
        .containsExactly(Remedy.REMEDY_REALIGN_OR_DELETE_WORK, Remedy.REMEDY_ADD_BACK_TO_MASTER);
  }

  @Test
  void aRecordThatNoPushHasKeptYetIsResidualSinceNone() {
    ResidualRecord known = Samples.residual(4);
    reports.residual =
        new FakeReport<>(
            Samples.scope(1, 0),
            1,
            step ->
                List.of(
                    new ResidualRecord(
                        known.item(),
                        known.master(),
                        ManagedBy.TEACHER,
                        null,
                        false,
                        Set.of(ResidualRecord.Remedy.CLEAR_REFERENCE))),
            Samples.residualTotals());
    var record = residual().takeAll().messages().get(1).getRecord();
    assertThat(record.getResidualSince()).isEmpty();
    assertThat(record.getManagedBy()).isEqualTo(org.cascade.proto.v1.ManagedBy.MANAGED_BY_TEACHER);
    assertThat(record.getMasterHasIt()).isFalse();
    assertThat(record.getRemediesList()).containsExactly(Remedy.REMEDY_CLEAR_REFERENCE);
  }

  @Test
  void allFiltersReachTheUseCase() {
    ReportSpec.Builder spec =
        Samples.reportSpec()
            .addCalendars("calendars/5")
            .addMasters("masters/9")
            .addMasters("masters/8")
            .addDataTypes(org.cascade.proto.v1.DataType.DATA_TYPE_CATEGORIES);
    ReportRequest request =
        new ReportRequest(
            2026,
            new CatalogId(3),
            Set.of(new CalendarId(5)),
            Set.of(new MasterId(8), new MasterId(9)),
            Set.of(DataType.CATEGORIES));
    awaiting(server, spec).takeAll();
    residual(spec).takeAll();
    assertThat(reports.asked).containsExactly(request, request);
  }

  @Test
  void whatASpecLeavesOutIsLeftToTheUseCase() {
    awaiting().takeAll();
    assertThat(reports.asked)
        .containsExactly(new ReportRequest(2026, new CatalogId(3), Set.of(), Set.of(), Set.of()));
  }

  @Test
  void nothingIsReadOfTheCoursesBeforeTheReaderIsReadyForIt() {
    reports.awaiting = awaitingOf(1000);
    Reader<AwaitingPushReportResponse> reader = awaiting();
    assertThat(reports.awaiting.stepsRead()).isZero();
    reader.take(1);
    assertThat(reports.awaiting.stepsRead()).isZero();
    reader.take(3);
    assertThat(reports.awaiting.stepsRead()).isEqualTo(3);
    assertThat(reader.messages()).hasSize(4);
  }

  @Test
  void aReaderThatLeavesEndsTheReading() {
    reports.awaiting = awaitingOf(1000);
    Reader<AwaitingPushReportResponse> reader = awaiting().take(4);
    reader.cancel();
    reader.takeAll();
    assertThat(reports.awaiting.stepsRead()).isEqualTo(3);
  }

  @Test
  void aSlowReaderGetsEveryRow() {
    reports.awaiting =
        new FakeReport<>(
            Samples.scope(2, 0),
            3,
            step -> step == 2 ? List.of() : List.of(Samples.awaiting(step), Samples.awaiting(9)),
            Samples.awaitingTotals());
    Reader<AwaitingPushReportResponse> reader = awaiting();
    while (!reader.hasEnded()) {
      reader.take(1);
    }
    assertThat(reader.messages())
        .filteredOn(AwaitingPushReportResponse::hasRecord)
        .extracting(part -> part.getRecord().getMaster())
        .containsExactly("masters/1", "masters/9", "masters/3", "masters/9");
    assertThat(reader.messages()).filteredOn(AwaitingPushReportResponse::hasTotals).hasSize(1);
  }

  @Test
  void aRefusalNamesTheFieldsOfTheSpec() {
    reports.refusal =
        Optional.of(
            CascadeException.invalid(
                List.of(new FieldViolation("masters", "the catalog has no master 9"))));
    for (Reader<?> reader : List.of(awaiting().takeAll(), residual().takeAll())) {
      assertThat(reader.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
      assertThat(reader.fields()).containsExactly("spec.masters");
      assertThat(reader.messages()).isEmpty();
    }
  }

  @Test
  void aCatalogThatLocksNothingIsSaid() {
    reports.refusal =
        Optional.of(CascadeException.of(ErrorReason.NOTHING_LOCKED, "nothing is locked"));
    Reader<ResidualDataReportResponse> reader = residual().takeAll();
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(reader.info().getReason()).isEqualTo("NOTHING_LOCKED");
  }

  @Test
  void aReportThatBreaksInTheMiddleHasNoTotals() {
    reports.awaiting =
        new FakeReport<>(
            Samples.scope(2, 0),
            2,
            step -> {
              throw new IllegalStateException("secret");
            },
            Samples.awaitingTotals());
    Reader<AwaitingPushReportResponse> reader = awaiting().takeAll();
    assertThat(reader.messages()).hasSize(1);
    assertThat(reader.status().getCode()).isEqualTo(Status.Code.INTERNAL);
    assertThat(reader.ending()).doesNotContain("secret");
  }

  @Test
  void coursesAreReadOnThreadsOfReports() throws InterruptedException {
    List<String> threads = new ArrayList<>();
    reports.awaiting =
        new FakeReport<>(
            Samples.scope(1, 0),
            1,
            step -> {
              threads.add(Thread.currentThread().getName());
              return List.of();
            },
            Samples.awaitingTotals());
    try (InProcess threaded = InProcess.with(reports, new StreamWorkers())) {
      awaiting(threaded, Samples.reportSpec()).takeAll().untilTheEnd();
      assertThat(threads).hasSize(1).allMatch(name -> name.startsWith("grpc-read-"));
    }
  }

  private static FakeReport<
          org.cascade.application.report.AwaitingRecord,
          org.cascade.application.report.AwaitingTotals>
      awaitingOf(int steps) {
    return new FakeReport<>(
        Samples.scope(2, 1),
        steps,
        step -> List.of(Samples.awaiting(step)),
        Samples.awaitingTotals());
  }

  private Reader<AwaitingPushReportResponse> awaiting() {
    return awaiting(server, Samples.reportSpec());
  }

  private static Reader<AwaitingPushReportResponse> awaiting(
      InProcess server, ReportSpec.Builder spec) {
    return Reader.call(
        server.channel(),
        ReportServiceGrpc.getAwaitingPushReportMethod(),
        AwaitingPushReportRequest.newBuilder().setSpec(spec).build());
  }

  private Reader<ResidualDataReportResponse> residual() {
    return residual(Samples.reportSpec());
  }

  private Reader<ResidualDataReportResponse> residual(ReportSpec.Builder spec) {
    return Reader.call(
        server.channel(),
        ReportServiceGrpc.getResidualDataReportMethod(),
        ResidualDataReportRequest.newBuilder().setSpec(spec).build());
  }
}
