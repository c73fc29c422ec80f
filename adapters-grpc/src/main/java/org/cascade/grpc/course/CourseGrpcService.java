package org.cascade.grpc.course;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.LongFunction;
import org.cascade.application.course.LinkCourse;
import org.cascade.application.course.LinkProposal;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.course.ProposalFilter;
import org.cascade.application.course.ProposeLinks;
import org.cascade.application.course.RealignWork;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.Subject;
import org.cascade.grpc.call.Page;
import org.cascade.grpc.call.PageTokens;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.grpc.resource.Versions;
import org.cascade.proto.v1.CourseServiceGrpc;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.ListLinkProposalsRequest;
import org.cascade.proto.v1.ListLinkProposalsResponse;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.RealignWorkResponse;
import org.cascade.proto.v1.UnlinkCourseRequest;
import org.cascade.proto.v1.WorkPlace;

/** Courses over gRPC. Requests have been validated when they come here. */
public final class CourseGrpcService implements BindableService {
  private static final int USUAL_SIZE = 100;

  private final ManageCourses courses;
  private final LinkCourse links;
  private final ProposeLinks proposals;
  private final RealignWork work;

  @Inject
  public CourseGrpcService(
      ManageCourses courses, LinkCourse links, ProposeLinks proposals, RealignWork work) {
    this.courses = courses;
    this.links = links;
    this.proposals = proposals;
    this.work = work;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(CourseServiceGrpc.getServiceDescriptor());
    CourseWire.calls(courses).bind(methods);
    methods.on("LinkCourse", (request, response) -> link((LinkCourseRequest) request));
    methods.on("UnlinkCourse", (request, response) -> unlink((UnlinkCourseRequest) request));
    methods.on(
        "ListLinkProposals",
        (request, response) -> response.mergeFrom(proposals((ListLinkProposalsRequest) request)));
    methods.on(
        "RealignWork",
        CourseGrpcService::readRealignment,
        (realignment, response) -> response.mergeFrom(realign(realignment)));
    return methods.bound();
  }

  private void link(LinkCourseRequest request) {
    links.link(course(request.getName()), new MasterId(ResourceNames.id(request.getMaster())));
  }

  private void unlink(UnlinkCourseRequest request) {
    links.unlink(
        course(request.getName()), Versions.seen(request.hasVersion(), request.getVersion()));
  }

  private ListLinkProposalsResponse proposals(ListLinkProposalsRequest request) {
    ProposalFilter filter =
        new ProposalFilter(
            id(request.getCatalog(), CatalogId::new),
            id(request.getCalendar(), CalendarId::new),
            Optional.of(request.getYear()).filter(year -> year != 0));
    PageTokens tokens = PageTokens.of("ListLinkProposals", filter);
    Optional<CourseId> after =
        tokens.position(request.getPageToken()).map(at -> new CourseId(at.get(0)));
    Page<LinkProposal> page =
        Page.read(
            Page.size(request.getPageSize(), USUAL_SIZE),
            limit -> proposals.proposals(filter, after, limit));
    ListLinkProposalsResponse.Builder response = ListLinkProposalsResponse.newBuilder();
    page.rows().forEach(proposal -> response.addProposals(message(proposal)));
    page.last().ifPresent(last -> response.setNextPageToken(tokens.after(last.course().value())));
    return response.build();
  }

  private static <T> Optional<T> id(String name, LongFunction<T> id) {
    return Optional.of(name)
        .filter(text -> !text.isEmpty())
        .map(text -> id.apply(ResourceNames.id(text)));
  }

  private static org.cascade.proto.v1.LinkProposal message(LinkProposal proposal) {
    return org.cascade.proto.v1.LinkProposal.newBuilder()
        .setCourse(ResourceNames.course(proposal.course().value()))
        .setMaster(ResourceNames.master(proposal.master().value()))
        .setSchoolName(proposal.school())
        .setCalendarName(proposal.calendar())
        .setNumber(proposal.number())
        .setCourseName(proposal.courseName())
        .setMasterName(proposal.masterName())
        .build();
  }

  private static Realignment readRealignment(Message message, Faults faults) {
    RealignWorkRequest request = (RealignWorkRequest) message;
    Realignment realignment =
        new Realignment(
            new CourseId(References.required(request.getName(), "name", faults)),
            ResourceNames.ids(request.getSectionsList(), Long::valueOf),
            place(request.getFrom(), "from", faults),
            place(request.getTo(), "to", faults));
    if (isSet(request.getFrom()) && isSet(request.getTo())) {
      realignment.senseless().forEach(wrong -> faults.add(wrong.field(), wrong.description()));
    }
    return realignment;
  }

  private static boolean isSet(WorkPlace place) {
    return place.getPlaceCase() != WorkPlace.PlaceCase.PLACE_NOT_SET;
  }

  private RealignWorkResponse realign(Realignment realignment) {
    Realigned moved = work.realign(realignment);
    return RealignWorkResponse.newBuilder()
        .setAssignments(moved.assignments())
        .setPostedGrades(moved.postedGrades())
        .setComments(moved.comments())
        .build();
  }

  private static Place place(WorkPlace place, String field, Faults faults) {
    return switch (place.getPlaceCase()) {
      case TASK -> new Place.OfSubject(Subject.task(ResourceNames.id(place.getTask())));
      case STANDARD -> new Place.OfSubject(Subject.standard(ResourceNames.id(place.getStandard())));
      case CATEGORY -> new Place.OfCategory(NameKey.of(place.getCategory()));
      case PLACE_NOT_SET -> {
        faults.add(field, "is required: a task, a standard or a category");
        yield new Place.OfSubject(Subject.task(1));
      }
    };
  }

  private static CourseId course(String name) {
    return new CourseId(ResourceNames.id(name));
  }
}
