package org.cascade.grpc.course;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.RealignWork;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.Replies;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.LinkCourseResponse;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.UnlinkCourseResponse;
import org.cascade.proto.v1.WorkPlace;

/** Links and realigning over gRPC. Requests have been validated when they come here. */
public final class CourseGrpcService extends CourseServiceGrpc.CourseServiceImplBase {
  private final LinkCourse links;
  private final RealignWork work;

  @Inject
  public CourseGrpcService(LinkCourse links, RealignWork work) {
    this.links = links;
    this.work = work;
  }

  @Override
  public void linkCourse(LinkCourseRequest request, StreamObserver<LinkCourseResponse> caller) {
    links.link(course(request.getName()), new MasterId(ResourceNames.id(request.getMaster())));
    Replies.give(LinkCourseResponse.getDefaultInstance(), caller);
  }

  @Override
  public void unlinkCourse(
      UnlinkCourseRequest request, StreamObserver<UnlinkCourseResponse> caller) {
    links.unlink(course(request.getName()));
    Replies.give(UnlinkCourseResponse.getDefaultInstance(), caller);
  }

  @Override
  public void realignWork(RealignWorkRequest request, StreamObserver<RealignWorkResponse> caller) {
    Realigned moved =
        work.realign(
            new Realignment(
                course(request.getName()),
                ResourceNames.ids(request.getSectionsList(), Long::valueOf),
                place(request.getFrom()),
                place(request.getTo())));
    Replies.give(
        RealignWorkResponse.newBuilder()
            .setAssignments(moved.assignments())
            .setPostedGrades(moved.postedGrades())
            .setComments(moved.comments())
            .build(),
        caller);
  }

  private static Place place(WorkPlace place) {
    return switch (place.getPlaceCase()) {
      case TASK -> new Place.OfSubject(Subject.task(ResourceNames.id(place.getTask())));
      case STANDARD -> new Place.OfSubject(Subject.standard(ResourceNames.id(place.getStandard())));
      case CATEGORY -> new Place.OfCategory(NameKey.of(place.getCategory()));
      case PLACE_NOT_SET -> throw new IllegalArgumentException("validated places are set");
    };
  }

  private static CourseId course(String name) {
    return new CourseId(ResourceNames.id(name));
  }
}
