package org.cascade.grpc.catalog;

import io.grpc.stub.StreamObserver;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cascade.application.CascadeException;
import org.cascade.application.FieldViolation;
import org.cascade.application.catalog.BrowseCatalogs;
import org.cascade.application.catalog.Catalog;
import org.cascade.application.catalog.CatalogFilter;
import org.cascade.application.catalog.CatalogTitle;
import org.cascade.application.catalog.CourseFilter;
import org.cascade.application.catalog.CourseSummary;
import org.cascade.application.catalog.ManageCatalogTitles;
import org.cascade.application.catalog.ManageMasters;
import org.cascade.application.catalog.Master;
import org.cascade.application.catalog.MasterFilter;
import org.cascade.application.catalog.SetCatalogLocks;
import org.cascade.application.catalog.SetIgnoreMasterPush;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.call.Page;
import org.cascade.grpc.call.PageTokens;
import org.cascade.grpc.call.Replies;
import org.cascade.grpc.call.ResourceNames;
import org.cascade.grpc.resource.ResourceCalls;
import org.cascade.grpc.resource.ResourceCalls.Words;
import org.cascade.grpc.vocabulary.Vocabulary;
import org.cascade.proto.v1.BatchCreateMastersRequest;
import org.cascade.proto.v1.BatchCreateMastersResponse;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateCatalogResponse;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.CreateMasterResponse;
import org.cascade.proto.v1.DeleteCatalogRequest;
import org.cascade.proto.v1.DeleteCatalogResponse;
import org.cascade.proto.v1.DeleteMasterRequest;
import org.cascade.proto.v1.DeleteMasterResponse;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.GetCatalogResponse;
import org.cascade.proto.v1.GetMasterRequest;
import org.cascade.proto.v1.GetMasterResponse;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCatalogsResponse;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListCoursesResponse;
import org.cascade.proto.v1.ListMastersRequest;
import org.cascade.proto.v1.ListMastersResponse;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetCatalogLocksResponse;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushResponse;
import org.cascade.proto.v1.UpdateCatalogRequest;
import org.cascade.proto.v1.UpdateCatalogResponse;
import org.cascade.proto.v1.UpdateMasterRequest;
import org.cascade.proto.v1.UpdateMasterResponse;

/** Catalogs over gRPC. Requests have been validated when they come here. */
public final class CatalogGrpcService extends CatalogServiceGrpc.CatalogServiceImplBase {
  private static final int USUAL_SIZE = 100;
  private static final PageTokens CATALOGS = PageTokens.of("ListCatalogs");

  private final BrowseCatalogs browse;
  private final SetCatalogLocks setLocks;
  private final SetIgnoreMasterPush setIgnore;
  private final ResourceCalls<
          org.cascade.proto.v1.Catalog, ListCatalogsRequest, CatalogId, CatalogTitle, CatalogFilter>
      titles;
  private final ResourceCalls<
          org.cascade.proto.v1.Master, ListMastersRequest, MasterId, Master, MasterFilter>
      masters;

  @Inject
  public CatalogGrpcService(
      BrowseCatalogs browse,
      SetCatalogLocks setLocks,
      SetIgnoreMasterPush setIgnore,
      ManageCatalogTitles titles,
      ManageMasters masters) {
    this.browse = browse;
    this.setLocks = setLocks;
    this.setIgnore = setIgnore;
    this.titles =
        new ResourceCalls<>(
            new Words("Catalog", "Catalogs", "catalog", "catalogs"),
            new CatalogWire(browse),
            titles);
    this.masters =
        new ResourceCalls<>(
            new Words("Master", "Masters", "master", "masters"), new MasterWire(), masters);
  }

  @Override
  public void listCatalogs(
      ListCatalogsRequest request, StreamObserver<ListCatalogsResponse> caller) {
    Optional<CatalogId> after = after(CATALOGS, request.getPageToken(), CatalogId::new);
    Page<Catalog> page =
        Page.read(size(request.getPageSize()), limit -> browse.catalogs(after, limit));
    ListCatalogsResponse.Builder response = ListCatalogsResponse.newBuilder();
    page.rows().forEach(catalog -> response.addCatalogs(CatalogMapper.toCatalog(catalog)));
    page.last()
        .ifPresent(catalog -> response.setNextPageToken(CATALOGS.after(catalog.id().value())));
    Replies.give(response.build(), caller);
  }

  @Override
  public void getCatalog(GetCatalogRequest request, StreamObserver<GetCatalogResponse> caller) {
    Catalog catalog = browse.catalog(catalog(request.getName()));
    Replies.give(
        GetCatalogResponse.newBuilder().setCatalog(CatalogMapper.toCatalog(catalog)).build(),
        caller);
  }

  @Override
  public void setCatalogLocks(
      SetCatalogLocksRequest request, StreamObserver<SetCatalogLocksResponse> caller) {
    Optional<Integer> version =
        request.hasVersion() ? Optional.of(request.getVersion()) : Optional.empty();
    Catalog catalog = setLocks.setLocks(catalog(request.getName()), locks(request), version);
    Replies.give(
        SetCatalogLocksResponse.newBuilder().setCatalog(CatalogMapper.toCatalog(catalog)).build(),
        caller);
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

  @Override
  public void createCatalog(
      CreateCatalogRequest request, StreamObserver<CreateCatalogResponse> caller) {
    CreateCatalogResponse.Builder response = CreateCatalogResponse.newBuilder();
    titles.create(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void updateCatalog(
      UpdateCatalogRequest request, StreamObserver<UpdateCatalogResponse> caller) {
    UpdateCatalogResponse.Builder response = UpdateCatalogResponse.newBuilder();
    titles.update(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void deleteCatalog(
      DeleteCatalogRequest request, StreamObserver<DeleteCatalogResponse> caller) {
    DeleteCatalogResponse.Builder response = DeleteCatalogResponse.newBuilder();
    titles.delete(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void getMaster(GetMasterRequest request, StreamObserver<GetMasterResponse> caller) {
    GetMasterResponse.Builder response = GetMasterResponse.newBuilder();
    masters.get(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void listMasters(ListMastersRequest request, StreamObserver<ListMastersResponse> caller) {
    browse.catalog(catalog(request.getParent()));
    ListMastersResponse.Builder response = ListMastersResponse.newBuilder();
    masters.list(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void createMaster(
      CreateMasterRequest request, StreamObserver<CreateMasterResponse> caller) {
    CreateMasterResponse.Builder response = CreateMasterResponse.newBuilder();
    masters.create(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void batchCreateMasters(
      BatchCreateMastersRequest request, StreamObserver<BatchCreateMastersResponse> caller) {
    BatchCreateMastersResponse.Builder response = BatchCreateMastersResponse.newBuilder();
    masters.batchCreate(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void updateMaster(
      UpdateMasterRequest request, StreamObserver<UpdateMasterResponse> caller) {
    UpdateMasterResponse.Builder response = UpdateMasterResponse.newBuilder();
    masters.update(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void deleteMaster(
      DeleteMasterRequest request, StreamObserver<DeleteMasterResponse> caller) {
    DeleteMasterResponse.Builder response = DeleteMasterResponse.newBuilder();
    masters.delete(request, response);
    Replies.give(response.build(), caller);
  }

  @Override
  public void listCourses(ListCoursesRequest request, StreamObserver<ListCoursesResponse> caller) {
    CourseFilter filter = filter(request);
    PageTokens tokens = PageTokens.of("ListCourses", filter);
    Optional<CourseId> after = after(tokens, request.getPageToken(), CourseId::new);
    Page<CourseSummary> page =
        Page.read(size(request.getPageSize()), limit -> browse.courses(filter, after, limit));
    ListCoursesResponse.Builder response = ListCoursesResponse.newBuilder();
    page.rows().forEach(course -> response.addCourses(CatalogMapper.toCourse(course)));
    page.last().ifPresent(course -> response.setNextPageToken(tokens.after(course.id().value())));
    Replies.give(response.build(), caller);
  }

  private static CourseFilter filter(ListCoursesRequest request) {
    return new CourseFilter(
        id(request.getCatalog(), CatalogId::new),
        id(request.getMaster(), MasterId::new),
        id(request.getCalendar(), CalendarId::new),
        Optional.of(request.getYear()).filter(year -> year != 0));
  }

  private static <T> Optional<T> id(String name, Function<Long, T> id) {
    return Optional.of(name).filter(text -> !text.isEmpty()).map(ResourceNames::id).map(id);
  }

  @Override
  public void setIgnoreMasterPush(
      SetIgnoreMasterPushRequest request, StreamObserver<SetIgnoreMasterPushResponse> caller) {
    CourseSummary course =
        setIgnore.setIgnoreMasterPush(
            new CourseId(ResourceNames.id(request.getName())), request.getIgnoreMasterPush());
    Replies.give(
        SetIgnoreMasterPushResponse.newBuilder().setCourse(CatalogMapper.toCourse(course)).build(),
        caller);
  }

  private static CatalogId catalog(String name) {
    return new CatalogId(ResourceNames.id(name));
  }

  private static int size(int asked) {
    return Page.size(asked, USUAL_SIZE);
  }

  private static <T> Optional<T> after(PageTokens tokens, String token, Function<Long, T> id) {
    return tokens.position(token).map(position -> position.get(0)).map(id);
  }
}
