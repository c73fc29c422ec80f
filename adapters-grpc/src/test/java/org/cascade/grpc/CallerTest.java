package org.cascade.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.stream.Stream;
import org.cascade.application.push.Submission;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.FakeCourses;
import org.cascade.grpc.testing.FakePushes;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.CancelPushRequest;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.GetPushRequest;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.ListServiceGrpc;
import org.cascade.proto.v1.PreviewPushRequest;
import org.cascade.proto.v1.PushAllCourseMastersRequest;
import org.cascade.proto.v1.PushServiceGrpc;
import org.cascade.proto.v1.ReportServiceGrpc;
import org.cascade.proto.v1.RunPushRequest;
import org.cascade.proto.v1.SchoolServiceGrpc;
import org.cascade.proto.v1.SectionServiceGrpc;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.SetupServiceGrpc;
import org.cascade.proto.v1.SubmitPushRequest;
import org.cascade.proto.v1.SubmitPushResponse;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.WorkServiceGrpc;
import org.cascade.proto.v1.YearServiceGrpc;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static final SubmitPushRequest SUBMIT =
      SubmitPushRequest.newBuilder().setRequestId("r-1").setSpec(Samples.spec()).build();

  private final FakePushes pushes = new FakePushes();
  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final FakeCourses courses = new FakeCourses();
  private final InProcess pushServer = InProcess.with(pushes);
  private final InProcess catalogServer = InProcess.with(catalogs);
  private final InProcess courseServer = InProcess.with(courses);

  @AfterEach
  void stop() {
    pushServer.close();
    catalogServer.close();
    courseServer.close();
  }

  @Test
  void theCallerStandsInTheSubmission() {
    assertThat(submitAs("Ms. O'Neil <oneil@district.example>").status().isOk()).isTrue();
    assertThat(pushes.submitted)
        .extracting(Submission::caller)
        .containsExactly("Ms. O'Neil <oneil@district.example>");
  }

  @Test
  void onlyTheseCallsChangeAnything() {
    assertThat(
            Stream.of(
                    PushServiceGrpc.getServiceDescriptor(),
                    CatalogServiceGrpc.getServiceDescriptor(),
                    ReportServiceGrpc.getServiceDescriptor(),
                    CourseServiceGrpc.getServiceDescriptor(),
                    ListServiceGrpc.getServiceDescriptor(),
                    SchoolServiceGrpc.getServiceDescriptor(),
                    SetupServiceGrpc.getServiceDescriptor(),
                    SectionServiceGrpc.getServiceDescriptor(),
                    WorkServiceGrpc.getServiceDescriptor(),
                    YearServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .filter(method -> !method.isSafe())
                .map(MethodDescriptor::getBareMethodName))
        .containsExactlyInAnyOrder(
            "SubmitPush",
            "RunPush",
            "PushAllCourseMasters",
            "CancelPush",
            "SetCatalogLocks",
            "SetIgnoreMasterPush",
            "LinkCourse",
            "UnlinkCourse",
            "RealignWork",
            "CreateEntry",
            "UpdateEntry",
            "DeleteEntry",
            "BatchCreateEntries",
            "CreateStandard",
            "UpdateStandard",
            "DeleteStandard",
            "BatchCreateStandards",
            "CreateSchoolYear",
            "UpdateSchoolYear",
            "DeleteSchoolYear",
            "CreateSchool",
            "UpdateSchool",
            "DeleteSchool",
            "BatchCreateSchools",
            "CreateCalendar",
            "UpdateCalendar",
            "DeleteCalendar",
            "BatchCreateCalendars",
            "CreateTerm",
            "UpdateTerm",
            "DeleteTerm",
            "BatchCreateTerms",
            "CreateRecord",
            "UpdateRecord",
            "DeleteRecord",
            "BatchCreateRecords",
            "CreateCatalog",
            "UpdateCatalog",
            "DeleteCatalog",
            "CreateMaster",
            "UpdateMaster",
            "DeleteMaster",
            "BatchCreateMasters",
            "CreateCourse",
            "UpdateCourse",
            "DeleteCourse",
            "BatchCreateCourses",
            "RollForward",
            "CopyMaster",
            "CopyMasterSetup",
            "CreateSection",
            "UpdateSection",
            "DeleteSection",
            "BatchCreateSections",
            "CreateAssignment",
            "UpdateAssignment",
            "DeleteAssignment",
            "BatchCreateAssignments",
            "CreateScore",
            "UpdateScore",
            "DeleteScore",
            "BatchCreateScores",
            "CreatePostedGrade",
            "UpdatePostedGrade",
            "DeletePostedGrade",
            "BatchCreatePostedGrades",
            "CreatePostedComment",
            "UpdatePostedComment",
            "DeletePostedComment",
            "BatchCreatePostedComments",
            "CreateAssessmentScore",
            "UpdateAssessmentScore",
            "DeleteAssessmentScore",
            "BatchCreateAssessmentScores");
  }

  @Test
  void noChangingCallWorksWithoutACaller() {
    assertMissing(pushServer, PushServiceGrpc.getSubmitPushMethod(), SUBMIT);
    assertMissing(
        pushServer,
        PushServiceGrpc.getRunPushMethod(),
        RunPushRequest.newBuilder().setRequestId("r").setSpec(Samples.spec()).build());
    assertMissing(
        pushServer,
        PushServiceGrpc.getPushAllCourseMastersMethod(),
        PushAllCourseMastersRequest.newBuilder().setRequestId("r").setSpec(Samples.spec()).build());
    assertMissing(
        pushServer,
        PushServiceGrpc.getCancelPushMethod(),
        CancelPushRequest.newBuilder().setName("pushes/7").build());
    assertMissing(
        catalogServer,
        CatalogServiceGrpc.getSetCatalogLocksMethod(),
        SetCatalogLocksRequest.newBuilder().setName("catalogs/1").build());
    assertMissing(
        catalogServer,
        CatalogServiceGrpc.getSetIgnoreMasterPushMethod(),
        SetIgnoreMasterPushRequest.newBuilder().setName("courses/1").build());
    assertMissing(
        courseServer,
        CourseServiceGrpc.getLinkCourseMethod(),
        LinkCourseRequest.newBuilder().setName("courses/1").setMaster("masters/1").build());
    assertMissing(
        courseServer,
        CourseServiceGrpc.getUnlinkCourseMethod(),
        UnlinkCourseRequest.newBuilder().setName("courses/1").build());
    assertMissing(
        courseServer, CourseServiceGrpc.getRealignWorkMethod(), Samples.realignWork().build());
    assertThat(pushes.submitted).isEmpty();
    assertThat(pushes.cancelled).isEmpty();
    assertThat(catalogs.asked).isEmpty();
    assertThat(courses.asked).isEmpty();
  }

  private static <Q extends Message, A> void assertMissing(
      InProcess server, MethodDescriptor<Q, A> method, Q request) {
    Reader<A> call = Reader.callAs(null, server.channel(), method, request).takeAll();
    assertThat(call.status().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
    assertThat(call.info().getReason()).isEqualTo("CALLER_MISSING");
  }

  @Test
  void readingNeedsNoCaller() {
    assertThat(
            Reader.callAs(
                    null,
                    pushServer.channel(),
                    PushServiceGrpc.getGetPushMethod(),
                    GetPushRequest.newBuilder().setName("pushes/7").build())
                .takeAll()
                .status()
                .isOk())
        .isTrue();
    assertThat(
            Reader.callAs(
                    null,
                    pushServer.channel(),
                    PushServiceGrpc.getPreviewPushMethod(),
                    PreviewPushRequest.newBuilder().setSpec(Samples.spec()).build())
                .takeAll()
                .status()
                .isOk())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void aBlankCallerIsNone(String caller) {
    assertThat(submitAs(caller).info().getReason()).isEqualTo("CALLER_MISSING");
  }

  @Test
  void aCallerMayHave100CharactersAndNoMore() {
    assertThat(submitAs("x".repeat(100)).status().isOk()).isTrue();
    assertRefused(submitAs("x".repeat(101)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb", "a\u0000b", "a\u001bb", "a\u007fb"})
  void aCallerIsPrintableText(String caller) {
    assertRefused(submitAs(caller));
  }

  private void assertRefused(Reader<SubmitPushResponse> call) {
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.fields()).containsExactly("cascade-caller");
  }

  private Reader<SubmitPushResponse> submitAs(@Nullable String caller) {
    return Reader.callAs(
            caller, pushServer.channel(), PushServiceGrpc.getSubmitPushMethod(), SUBMIT)
        .takeAll();
  }
}
