package org.cascade.grpc.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.testing.FakeCourses;
import org.cascade.grpc.testing.Reader;
import org.cascade.grpc.testing.Samples;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.LinkCourseResponse;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.WorkPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseGrpcServiceTest {
  private static final LinkCourseRequest LINK =
      LinkCourseRequest.newBuilder().setName("courses/7").setMaster("masters/3").build();

  private final FakeCourses courses = new FakeCourses();
  private final InProcess server = InProcess.with(courses);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aCourseIsLinkedToAMaster() {
    Reader<LinkCourseResponse> call = call(CourseServiceGrpc.getLinkCourseMethod(), LINK);
    assertThat(call.status().isOk()).isTrue();
    assertThat(call.messages()).hasSize(1);
    assertThat(courses.asked).containsExactly("link 7 to 3");
  }

  @Test
  void aCourseIsUnlinked() {
    var call =
        call(
            CourseServiceGrpc.getUnlinkCourseMethod(),
            UnlinkCourseRequest.newBuilder().setName("courses/7").build());
    var ofVersion =
        call(
            CourseServiceGrpc.getUnlinkCourseMethod(),
            UnlinkCourseRequest.newBuilder().setName("courses/7").setVersion(4).build());
    assertThat(call.status().isOk()).isTrue();
    assertThat(ofVersion.status().isOk()).isTrue();
    assertThat(courses.asked).containsExactly("unlink 7", "unlink 7 of 4");
  }

  @Test
  void theReplyCountsTheWorkThatWasMoved() {
    var call = call(CourseServiceGrpc.getRealignWorkMethod(), Samples.realignWork().build());
    assertThat(call.messages())
        .containsExactly(
            RealignWorkResponse.newBuilder()
                .setAssignments(5)
                .setPostedGrades(4)
                .setComments(3)
                .build());
    assertThat(courses.realigned)
        .containsExactly(
            new Realignment(
                new CourseId(7),
                Set.of(12L),
                new Place.OfSubject(Subject.task(1)),
                new Place.OfSubject(Subject.task(2))));
  }

  static Stream<Arguments> places() {
    return Stream.of(
        arguments(
            WorkPlace.newBuilder().setTask("tasks/7"),
            new Place.OfSubject(Subject.task(7)),
            WorkPlace.newBuilder().setStandard("standards/88"),
            new Place.OfSubject(Subject.standard(88))),
        arguments(
            WorkPlace.newBuilder().setCategory(" TESTS "),
            new Place.OfCategory(NameKey.of("Tests")),
            WorkPlace.newBuilder().setCategory("Labs"),
            new Place.OfCategory(NameKey.of("Labs"))));
  }

  @ParameterizedTest
  @MethodSource("places")
  void workMovesFromAndToTasksStandardsAndCategories(
      WorkPlace.Builder from, Place source, WorkPlace.Builder to, Place target) {
    call(
        CourseServiceGrpc.getRealignWorkMethod(),
        Samples.realignWork().setFrom(from).setTo(to).addSections("sections/13").build());
    assertThat(courses.realigned)
        .containsExactly(new Realignment(new CourseId(7), Set.of(12L, 13L), source, target));
  }

  @Test
  void allFaultsOfAMoveAreSaidAtOnce() {
    var call =
        call(
            CourseServiceGrpc.getRealignWorkMethod(),
            Samples.realignWork()
                .clearSections()
                .setFrom(WorkPlace.newBuilder().setTask("tasks/1"))
                .setTo(WorkPlace.newBuilder().setCategory("Labs"))
                .build());
    assertThat(call.fields()).containsExactly("sections", "to");
  }

  @Test
  void aLinkThatIsRefusedSaysWhy() {
    courses.refusal =
        Optional.of(
            CascadeException.of(
                ErrorReason.COURSE_LINKED, "course 7 is linked to master 2; unlink it first"));
    Reader<LinkCourseResponse> call = call(CourseServiceGrpc.getLinkCourseMethod(), LINK);
    assertThat(call.status().getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
    assertThat(call.info().getReason()).isEqualTo("COURSE_LINKED");
    assertThat(call.status().getDescription()).contains("unlink it first");
    assertThat(courses.asked).isEmpty();
  }

  @Test
  void gradesInTheWayNameTheStudents() {
    courses.refusal =
        Optional.of(
            CascadeException.of(
                ErrorReason.GRADES_IN_THE_WAY,
                "2 students have a grade posted there already: s-1, s-2",
                Map.of("students", "s-1,s-2")));
    Reader<RealignWorkResponse> call =
        call(CourseServiceGrpc.getRealignWorkMethod(), Samples.realignWork().build());
    assertThat(call.info().getReason()).isEqualTo("GRADES_IN_THE_WAY");
    assertThat(call.info().getMetadataMap()).containsExactly(Map.entry("students", "s-1,s-2"));
  }

  private <Q extends Message, A> Reader<A> call(MethodDescriptor<Q, A> method, Q request) {
    return Reader.call(server.channel(), method, request).takeAll();
  }
}
