package org.cascade.grpc.catalog;

import com.google.protobuf.Message;
import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.catalog.ManageCatalogTitles;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterCopy;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.SetCatalogLocks;
import org.cascade.application.catalog.SetupCopy;
import org.cascade.application.course.Course;
import org.cascade.application.course.CourseFilter;
import org.cascade.application.course.ManageCourses;
import org.cascade.application.resource.Creation;
import org.cascade.application.resource.Kept;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.call.CallerInterceptor;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.call.SpecFields;
import org.cascade.grpc.course.CourseWire;
import org.cascade.grpc.resource.CourseInfoWire;
import org.cascade.grpc.resource.Faults;
import org.cascade.grpc.resource.Names;
import org.cascade.grpc.resource.References;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.resource.ResourceMethods;
import org.cascade.grpc.resource.Versions;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CopyMasterRequest;
import org.cascade.proto.v1.CopyMasterResponse;
import org.cascade.proto.v1.CopyMasterSetupRequest;
import org.cascade.proto.v1.CopyMasterSetupResponse;
import org.cascade.proto.v1.CopyTarget;
import org.cascade.proto.v1.CourseInfo;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.GetCatalogResponse;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListMastersRequest;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetCatalogLocksResponse;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushResponse;

/** Catalogs over gRPC. Requests have been validated when they come here. */
public final class CatalogGrpcService implements BindableService {
  private final BrowseCatalogs browse;
  private final SetCatalogLocks setLocks;
  private final ManageCourses courses;
  private final ManageMasters manageMasters;
  private final ResourceCalls<
          org.cascade.proto.v1.Catalog, ListCatalogsRequest, CatalogId, CatalogTitle, CatalogFilter>
      titles;
  private final ResourceCalls<
          org.cascade.proto.v1.Master, ListMastersRequest, MasterId, Master, MasterFilter>
      masters;
  private final ResourceCalls<
          org.cascade.proto.v1.Course, ListCoursesRequest, CourseId, Course, CourseFilter>
      courseLists;

  @Inject
  public CatalogGrpcService(
      BrowseCatalogs browse,
      SetCatalogLocks setLocks,
      ManageCatalogTitles titles,
      ManageMasters masters,
      ManageCourses courses) {
    this.browse = browse;
    this.setLocks = setLocks;
    this.titles =
        new ResourceCalls<>(
            new Words("Catalog", "Catalogs", "catalog", "catalogs"),
            new CatalogWire(browse),
            titles);
    this.masters =
        new ResourceCalls<>(
            new Words("Master", "Masters", "master", "masters"), new MasterWire(), masters);
    this.courseLists = CourseWire.calls(courses);
    this.courses = courses;
    this.manageMasters = masters;
  }

  @Override
  public ServerServiceDefinition bindService() {
    ResourceMethods methods = new ResourceMethods(CatalogServiceGrpc.getServiceDescriptor());
    methods.on("GetCatalog", this::getCatalog);
    methods.on("SetCatalogLocks", this::setCatalogLocks);
    methods.on("ListMasters", this::listMasters);
    methods.on("CopyMaster", CatalogGrpcService::readCopy, this::copyMaster);
    methods.on("CopyMasterSetup", CatalogGrpcService::readTargets, this::copyMasterSetup);
    methods.on("ListCourses", courseLists::list);
    methods.on("SetIgnoreMasterPush", this::setIgnoreMasterPush);
    titles.bind(methods);
    masters.bind(methods);
    return methods.bound();
  }

  private void getCatalog(Message message, Message.Builder response) {
    Catalog catalog = browse.catalog(catalog(((GetCatalogRequest) message).getName()));
    response.mergeFrom(
        GetCatalogResponse.newBuilder().setCatalog(CatalogMapper.toCatalog(catalog)).build());
  }

  private void setCatalogLocks(Message message, Message.Builder response) {
    SetCatalogLocksRequest request = (SetCatalogLocksRequest) message;
    int version = request.getVersion();
    CatalogId id = catalog(request.getName());
    Catalog catalog =
        switch (request.getCourseInfo()) {
          case COURSE_INFO_SELECTION_ALL -> setLocks.selectCourseInfo(id, true, version);
          case COURSE_INFO_SELECTION_NONE -> setLocks.selectCourseInfo(id, false, version);
          default -> setLocks.setLocks(id, locks(request), version);
        };
    response.mergeFrom(
        SetCatalogLocksResponse.newBuilder().setCatalog(CatalogMapper.toCatalog(catalog)).build());
  }

  private static Set<Lock> locks(SetCatalogLocksRequest request) {
    Set<Lock> locks = EnumSet.noneOf(Lock.class);
    for (int at = 0; at < request.getLocksCount(); at++) {
      String field = "locks[" + at + "]";
      locks.add(Vocabulary.LOCKS.toDomain(request.getLocks(at)).orElseThrow(() -> unknown(field)));
    }
    return locks;
  }

  private static CascadeException unknown(String field) {
    return CascadeException.invalid(List.of(new FieldViolation(field, "is not known")));
  }

  private void listMasters(Message message, Message.Builder response) {
    browse.catalog(catalog(((ListMastersRequest) message).getParent()));
    masters.list(message, response);
  }

  /** A copy that is to be made. */
  private record Copying(MasterCopy copy, Creation creation) {}

  private static Copying readCopy(Message message, Faults faults) {
    CopyMasterRequest request = (CopyMasterRequest) message;
    MasterCopy copy =
        new MasterCopy(
            new MasterId(References.required(request.getName(), "name", faults)),
            new CatalogId(References.required(request.getCatalog(), "catalog", faults)),
            CourseInfoWire.info(
                Names.number(request.getNumber(), "number", MasterWire.NUMBER_LIMIT, faults),
                Names.title(
                    request.getDisplayName(), "display_name", MasterWire.NAME_LIMIT, faults),
                false,
                CourseInfo.getDefaultInstance()),
            types(request.getDataTypesList(), EnumSet.allOf(DataType.class)));
    return new Copying(copy, new Creation(CallerInterceptor.caller(), request.getRequestId()));
  }

  private void copyMaster(Copying wanted, Message.Builder response) {
    response.mergeFrom(
        CopyMasterResponse.newBuilder()
            .setMaster(
                new MasterWire().message(manageMasters.copy(wanted.copy(), wanted.creation())))
            .build());
  }

  private static Set<DataType> types(List<org.cascade.proto.v1.DataType> named, Set<DataType> all) {
    return named.isEmpty() ? all : SpecFields.types(named);
  }

  private static CopyMasterSetupRequest readTargets(Message message, Faults faults) {
    CopyMasterSetupRequest request = (CopyMasterSetupRequest) message;
    Set<String> targets = new HashSet<>();
    for (int at = 0; at < request.getTargetsCount(); at++) {
      String master = request.getTargets(at).getMaster();
      String field = "targets[" + at + "].master";
      if (master.equals(request.getName())) {
        faults.add(field, "is the source itself");
      } else if (!targets.add(master)) {
        faults.add(field, "is there twice");
      }
    }
    return request;
  }

  private void copyMasterSetup(CopyMasterSetupRequest request, Message.Builder response) {
    SetupCopy copy =
        new SetupCopy(
            master(request.getName()),
            targets(request),
            types(
                request.getDataTypesList(),
                EnumSet.complementOf(EnumSet.of(DataType.COURSE_INFO))));
    CopyMasterSetupResponse.Builder answer = CopyMasterSetupResponse.newBuilder();
    manageMasters
        .copySetup(copy)
        .forEach(master -> answer.addMasters(new MasterWire().message(master)));
    response.mergeFrom(answer.build());
  }

  private static Map<MasterId, String> targets(CopyMasterSetupRequest request) {
    Map<MasterId, String> targets = new LinkedHashMap<>();
    for (CopyTarget target : request.getTargetsList()) {
      targets.put(master(target.getMaster()), Integer.toString(target.getVersion()));
    }
    return targets;
  }

  private static MasterId master(String name) {
    return new MasterId(ResourceNames.id(name));
  }

  private void setIgnoreMasterPush(Message message, Message.Builder response) {
    SetIgnoreMasterPushRequest request = (SetIgnoreMasterPushRequest) message;
    Kept<CourseId, Course> course =
        courses.setIgnoreMasterPush(
            new CourseId(ResourceNames.id(request.getName())),
            request.getIgnoreMasterPush(),
            Versions.seen(request.hasVersion(), request.getVersion()));
    response.mergeFrom(
        SetIgnoreMasterPushResponse.newBuilder()
            .setCourse(new CourseWire().message(course))
            .build());
  }

  private static CatalogId catalog(String name) {
    return new CatalogId(ResourceNames.id(name));
  }
}
