package org.cascade.grpc.course;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.course.RealignWork;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.WorkPlace;

/** Courses over gRPC. Requests have been validated when they come here. */
public final class CourseGrpcService implements BindableService {
  private final ManageCourses courses;
  private final LinkCourse links;
  private final RealignWork work;

  @Inject
  public CourseGrpcService(ManageCourses courses, LinkCourse links, RealignWork work) {
    this.courses = courses;
    this.links = links;
    this.work = work;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(CourseServiceGrpc.getServiceDescriptor());
    CourseWire.calls(courses).bind(methods);
    methods.on("LinkCourse", (request, response) -> link((LinkCourseRequest) request));
    methods.on("UnlinkCourse", (request, response) -> unlink((UnlinkCourseRequest) request));
    methods.on(
        "RealignWork",
        (request, response) -> response.mergeFrom(realign((RealignWorkRequest) request)));
    return methods.bound();
  }

  private void link(LinkCourseRequest request) {
    links.link(course(request.getName()), new MasterId(ResourceNames.id(request.getMaster())));
  }

  private void unlink(UnlinkCourseRequest request) {
    links.unlink(course(request.getName()));
  }

  private RealignWorkResponse realign(RealignWorkRequest request) {
    Realigned moved =
        work.realign(
            new Realignment(
                course(request.getName()),
                ResourceNames.ids(request.getSectionsList(), Long::valueOf),
                place(request.getFrom()),
                place(request.getTo())));
    return RealignWorkResponse.newBuilder()
        .setAssignments(moved.assignments())
        .setPostedGrades(moved.postedGrades())
        .setComments(moved.comments())
        .build();
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
