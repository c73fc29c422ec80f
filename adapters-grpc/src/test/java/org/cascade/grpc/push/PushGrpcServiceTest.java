package org.cascade.grpc.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import io.grpc.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.cascade.application.push.CourseCounts;
import org.cascade.application.push.ItemPage;
import org.cascade.application.push.ItemPage.ItemPosition;
import org.cascade.application.push.JobId;
import org.cascade.application.push.PushJob;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushState;
import org.cascade.application.push.PushTotals;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.CancelPushRequest;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.GetPushRequest;
import org.cascade.proto.v1.GetPushResponse;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.ListPushItemsRequest;
import org.cascade.proto.v1.ListPushItemsResponse;
import org.cascade.proto.v1.ListPushesRequest;
import org.cascade.proto.v1.ListPushesResponse;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.Push;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.SubmitPushRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushGrpcServiceTest {
  private final FakePushes pushes = new FakePushes();
  private final InProcess server = InProcess.with(pushes);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void allOfASpecReachesTheUseCase() {
    submit(
        Samples.spec()
            .setKind(org.cascade.proto.v1.PushKind.PUSH_KIND_PUSH_COURSE_MASTER)
            .addCalendars("calendars/5")
            .addCalendars("calendars/12")
            .addMasters("masters/999999999999999999")
            .setMode(org.cascade.proto.v1.PushMode.PUSH_MODE_OVERWRITE)
            .setPushToSections(false)
            .addDataTypes(DataType.DATA_TYPE_STANDARDS)
            .setComment("why"));
    assertThat(pushes.submitted.get(0).request())
        .isEqualTo(
            new PushRequest(
                PushKind.PUSH_COURSE_MASTER,
                2026,
                new CatalogId(3),
                Set.of(new CalendarId(5), new CalendarId(12)),
                Set.of(new MasterId(999_999_999_999_999_999L)),
                Set.of(),
                PushMode.OVERWRITE,
                false,
                Set.of(org.cascade.domain.district.DataType.STANDARDS),
                "",
                "why"));
  }

  @Test
  void allFaultsOfASpecAreSaidAtOnce() {
    PushSpec.Builder spec =
        Samples.spec()
            .setKind(org.cascade.proto.v1.PushKind.PUSH_KIND_PUSH_COURSE)
            .setYear(5)
            .addMasters("masters/1")
            .addCalendars("calendars/0")
            .setRecordKey("1");

    var call =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getSubmitPushMethod(),
                SubmitPushRequest.newBuilder().setSpec(spec).build())
            .takeAll();

    assertThat(call.fields())
        .containsExactlyInAnyOrder(
            "request_id",
            "spec.year",
            "spec.calendars[0]",
            "spec.catalog",
            "spec.masters",
            "spec.mode",
            "spec.record_key");
  }

  @Test
  void nothingIsHeldAgainstAKindThatIsNotKnown() {
    var call =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getSubmitPushMethod(),
                SubmitPushRequest.newBuilder()
                    .setRequestId("r")
                    .setSpec(Samples.spec().setKindValue(99).clearMode())
                    .build())
            .takeAll();

    assertThat(call.fields()).containsExactly("spec.kind");
  }

  @Test
  void whatASpecLeavesOutIsLeftToTheUseCase() {
    submit(Samples.spec());
    assertThat(pushes.submitted.get(0).request())
        .isEqualTo(
            PushRequest.ofCatalog(
                2026, new CatalogId(3), Set.of(), Set.of(), PushMode.LOCKED, null, Set.of(), ""));
  }

  @Test
  void aPushOfCoursesHasNeitherCatalogNorMode() {
    submit(
        PushSpec.newBuilder()
            .setKind(org.cascade.proto.v1.PushKind.PUSH_KIND_PUSH_COURSE)
            .setYear(2026)
            .addCourses("courses/8")
            .addCourses("courses/7"));
    assertThat(pushes.submitted.get(0).request())
        .isEqualTo(
            new PushRequest(
                PushKind.PUSH_COURSE,
                2026,
                null,
                Set.of(),
                Set.of(),
                Set.of(new CourseId(7), new CourseId(8)),
                null,
                null,
                Set.of(),
                "",
                ""));
  }

  @Test
  void aResetNamesTheRecord() {
    submit(
        PushSpec.newBuilder()
            .setKind(org.cascade.proto.v1.PushKind.PUSH_KIND_RESET_COURSE)
            .setYear(2026)
            .setCatalog("catalogs/3")
            .addCourses("courses/7")
            .addDataTypes(DataType.DATA_TYPE_CATEGORIES)
            .setRecordKey("tests and quizzes"));
    assertThat(pushes.submitted.get(0).request().kind()).isEqualTo(PushKind.RESET_COURSE);
    assertThat(pushes.submitted.get(0).request().recordKey()).isEqualTo("tests and quizzes");
  }

  @ParameterizedTest
  @EnumSource(PushKind.class)
  void aPushGivesItsSpecBack(PushKind kind) {
    PushSpec spec =
        PushSpec.newBuilder()
            .setKind(org.cascade.proto.v1.PushKind.valueOf("PUSH_KIND_" + kind))
            .setYear(2026)
            .addCourses("courses/7")
            .addCourses("courses/12")
            .setRecordKey("7")
            .build();
    submit(spec.toBuilder());
    PushJob running = Samples.running(1);
    pushes.job =
        new PushJob(
            running.id(),
            pushes.submitted.get(0),
            "",
            new CatalogLocks(Set.of()),
            running.state(),
            null,
            null,
            false,
            running.submittedAt(),
            running.startedAt(),
            null,
            running.courses());
    assertThat(get().getPush().getSpec()).isEqualTo(spec);
  }

  private void submit(PushSpec.Builder spec) {
    Status status =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getSubmitPushMethod(),
                SubmitPushRequest.newBuilder().setRequestId("r-1").setSpec(spec).build())
            .takeAll()
            .status();
    assertThat(status.isOk()).isTrue();
  }

  @Test
  void aPushSaysAllThatIsKnownOfIt() {
    assertThat(get().getPush())
        .isEqualTo(
            Push.newBuilder()
                .setName("pushes/7")
                .setSpec(
                    Samples.spec()
                        .setKind(org.cascade.proto.v1.PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
                        .addCalendars("calendars/5")
                        .addCalendars("calendars/12")
                        .addDataTypes(DataType.DATA_TYPE_COURSE_INFO)
                        .addDataTypes(DataType.DATA_TYPE_STANDARDS)
                        .setComment("before school starts"))
                .setCaller("registrar")
                .setRequestId("r-1")
                .setCatalogName("District catalog")
                .addLocks(Lock.LOCK_NAME)
                .addLocks(Lock.LOCK_GRADING_TASKS)
                .addLocks(Lock.LOCK_STANDARDS)
                .setState(org.cascade.proto.v1.PushState.PUSH_STATE_RUNNING)
                .setCourses(
                    org.cascade.proto.v1.CourseCounts.newBuilder()
                        .setTotal(11)
                        .setPending(10)
                        .setSkipped(1))
                .setSubmitTime(Timestamp.newBuilder().setSeconds(100).setNanos(5))
                .setStartTime(Timestamp.newBuilder().setSeconds(101))
                .build());
  }

  @Test
  void aPushThatHasNotEndedHasNoResult() {
    assertThat(get().hasResult()).isFalse();
    assertThat(get().getPush().hasEndTime()).isFalse();
  }

  @Test
  void aPushThatFailedSaysUnderWhichIdTheLogHasIt() {
    PushJob job = Samples.ended();
    pushes.job =
        new PushJob(
            job.id(),
            job.submission(),
            job.catalogName(),
            job.locks(),
            PushState.FAILED,
            Reason.ERROR,
            "e-1",
            true,
            job.submittedAt(),
            job.startedAt(),
            job.endedAt(),
            job.courses());
    Push push = get().getPush();
    assertThat(push.getState()).isEqualTo(org.cascade.proto.v1.PushState.PUSH_STATE_FAILED);
    assertThat(push.getReason()).isEqualTo(org.cascade.proto.v1.Reason.REASON_ERROR);
    assertThat(push.getErrorId()).isEqualTo("e-1");
    assertThat(push.getCancelRequested()).isTrue();
    assertThat(push.getEndTime().getSeconds()).isEqualTo(102);
  }

  @Test
  void theResultHasTotalsInOrderAndCountsTheItems() {
    pushes.job = Samples.ended();
    var result = get().getResult();
    assertThat(result.getTotalsList())
        .containsExactly(
            RecordTotal.newBuilder()
                .setLevel(Level.LEVEL_COURSE)
                .setDataType(DataType.DATA_TYPE_COURSE_INFO)
                .setOutcome(Outcome.OUTCOME_UPDATED)
                .setRule("C-8")
                .setRecords(40)
                .build(),
            RecordTotal.newBuilder()
                .setLevel(Level.LEVEL_COURSE)
                .setDataType(DataType.DATA_TYPE_STANDARDS)
                .setOutcome(Outcome.OUTCOME_KEPT)
                .setReason(org.cascade.proto.v1.Reason.REASON_HAS_SCORES)
                .setRule("C-6")
                .setRecords(2)
                .build());
    assertThat(result.getRecordsConsidered()).isEqualTo(42);
    assertThat(result.getNotPushed())
        .as("two records kept, one course skipped, one failed")
        .isEqualTo(4);
    assertThat(result.getTypesLeftAloneList()).hasSize(5);
    assertThat(result.getPush()).isEqualTo(get().getPush());
  }

  @Test
  void aPushWithoutAnythingHasAnEmptyResult() {
    pushes.job = Samples.job(PushState.COMPLETED, new CourseCounts(0, 0, 0, 0, 0, 0));
    pushes.totals = () -> new PushTotals(Map.of());
    assertThat(get().hasResult()).isTrue();
    assertThat(get().getResult().getNotPushed()).isZero();
  }

  private GetPushResponse get() {
    return Reader.call(
            server.channel(),
            PushServiceGrpc.getGetPushMethod(),
            GetPushRequest.newBuilder().setName("pushes/7").build())
        .takeAll()
        .messages()
        .get(0);
  }

  @Test
  void cancellingGivesThePushAsItStands() {
    var call =
        Reader.call(
                server.channel(),
                PushServiceGrpc.getCancelPushMethod(),
                CancelPushRequest.newBuilder().setName("pushes/7").build())
            .takeAll();
    assertThat(pushes.cancelled).containsExactly(new JobId(7));
    assertThat(call.messages().get(0).getPush()).isEqualTo(get().getPush());
  }

  @Test
  void pagesOfPushesLeadThroughAllOfThem() {
    pushes.jobs = LongStream.of(9, 8, 7, 6, 5).mapToObj(PushGrpcServiceTest::withId).toList();
    ListPushesResponse first = list(2, "");
    ListPushesResponse second = list(2, first.getNextPageToken());
    ListPushesResponse third = list(2, second.getNextPageToken());
    assertThat(names(first)).containsExactly("pushes/9", "pushes/8");
    assertThat(names(second)).containsExactly("pushes/7", "pushes/6");
    assertThat(names(third)).containsExactly("pushes/5");
    assertThat(third.getNextPageToken()).isEmpty();
  }

  @Test
  void aLastPageThatIsFullIsTheLast() {
    pushes.jobs = LongStream.of(9, 8).mapToObj(PushGrpcServiceTest::withId).toList();
    assertThat(list(2, "").getNextPageToken()).isEmpty();
  }

  @Test
  void aPageOfPushesHas50UnlessSaidOtherwise() {
    pushes.jobs =
        LongStream.rangeClosed(1, 60)
            .map(id -> 100 - id)
            .mapToObj(PushGrpcServiceTest::withId)
            .toList();
    assertThat(list(0, "").getPushesCount()).isEqualTo(50);
    assertThat(list(1000, "").getPushesCount()).isEqualTo(60);
  }

  private static PushJob withId(long id) {
    PushJob job = Samples.running(1);
    return new PushJob(
        new JobId(id),
        job.submission(),
        job.catalogName(),
        job.locks(),
        job.state(),
        null,
        null,
        false,
        job.submittedAt(),
        job.startedAt(),
        null,
        job.courses());
  }

  private ListPushesResponse list(int size, String token) {
    return Reader.call(
            server.channel(),
            PushServiceGrpc.getListPushesMethod(),
            ListPushesRequest.newBuilder().setPageSize(size).setPageToken(token).build())
        .takeAll()
        .messages()
        .get(0);
  }

  private static List<String> names(ListPushesResponse page) {
    return page.getPushesList().stream().map(Push::getName).toList();
  }

  @Test
  void anItemSaysWhatHappenedToARecordAndWhy() {
    pushes.items = after -> new ItemPage(List.of(Samples.item(4)), Optional.empty());
    assertThat(items("pushes/7", "").messages().get(0).getItemsList())
        .containsExactly(
            PushItem.newBuilder()
                .setCourse("courses/4")
                .setSchoolName("North High")
                .setCalendarName("North High 25-26")
                .setMasterNumber("M-1")
                .setCourseNumber("0101")
                .setCourseName("Algebra")
                .setLevel(Level.LEVEL_COURSE)
                .setDataType(DataType.DATA_TYPE_STANDARDS)
                .setRecordKey("88")
                .setRecordName("Reads charts")
                .setOutcome(Outcome.OUTCOME_KEPT)
                .setReason(org.cascade.proto.v1.Reason.REASON_HAS_SCORES)
                .setRule("C-6")
                .setEvidence(
                    Evidence.newBuilder()
                        .setAssignments(1)
                        .setScores(2)
                        .setPostedGrades(3)
                        .setComments(4)
                        .setStudents(5))
                .build());
  }

  @Test
  void aRecordOfASectionIsNamedWithItsSectionAndTerm() {
    pushes.items = after -> new ItemPage(List.of(Samples.sectionItem(4)), Optional.empty());
    assertThat(items("pushes/7", "").messages().get(0).getItemsList())
        .containsExactly(
            PushItem.newBuilder()
                .setCourse("courses/4")
                .setSchoolName("North High")
                .setCalendarName("North High 25-26")
                .setCourseNumber("0101")
                .setCourseName("Algebra")
                .setLevel(Level.LEVEL_SECTION)
                .setSection("sections/33")
                .setSectionNumber("03")
                .setDataType(DataType.DATA_TYPE_GRADE_CALC_OPTIONS)
                .setRecordKey("task 7 term 3")
                .setRecordName("Report Card")
                .setTermName("Q1")
                .setOutcome(Outcome.OUTCOME_FAILED)
                .setReason(org.cascade.proto.v1.Reason.REASON_LOCAL_CONFLICT)
                .setRule("T-5")
                .setAbout("term Q1")
                .build());
  }

  @Test
  void anInformationLineHasNoOutcome() {
    pushes.items = after -> new ItemPage(List.of(Samples.note(4)), Optional.empty());
    PushItem item = items("pushes/7", "").messages().get(0).getItems(0);
    assertThat(item.getOutcome()).isEqualTo(Outcome.OUTCOME_UNSPECIFIED);
    assertThat(item.getReason())
        .isEqualTo(org.cascade.proto.v1.Reason.REASON_SET_TO_NO_CALCULATION);
    assertThat(item.getAbout()).isEqualTo("Q1, Q2");
  }

  @Test
  void pagesOfItemsGoOnAfterThePositionOfTheLast() {
    ItemPosition position = new ItemPosition(0, 12);
    pushes.items =
        after ->
            after.equals(position)
                ? new ItemPage(List.of(Samples.item(2)), Optional.empty())
                : new ItemPage(List.of(Samples.item(1)), Optional.of(position));
    ListPushItemsResponse first = items("pushes/7", "").messages().get(0);
    ListPushItemsResponse second = items("pushes/7", first.getNextPageToken()).messages().get(0);
    assertThat(first.getItems(0).getCourse()).isEqualTo("courses/1");
    assertThat(second.getItems(0).getCourse()).isEqualTo("courses/2");
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void theTokenOfAnotherPushIsRefused() {
    pushes.items =
        after -> new ItemPage(List.of(Samples.item(1)), Optional.of(new ItemPosition(1, 1)));
    String token = items("pushes/7", "").messages().get(0).getNextPageToken();
    Reader<ListPushItemsResponse> other = items("pushes/8", token);
    assertThat(other.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(other.fields()).containsExactly("page_token");
  }

  private Reader<ListPushItemsResponse> items(String push, String token) {
    return Reader.call(
            server.channel(),
            PushServiceGrpc.getListPushItemsMethod(),
            ListPushItemsRequest.newBuilder().setParent(push).setPageToken(token).build())
        .takeAll();
  }
}
