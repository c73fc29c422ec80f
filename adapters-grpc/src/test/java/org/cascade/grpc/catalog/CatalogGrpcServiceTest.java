package org.cascade.grpc.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import com.google.type.Decimal;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cascade.application.course.CourseFilter;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.MasterId;
import org.cascade.grpc.InProcess;
import org.cascade.grpc.testing.FakeCatalogs;
import org.cascade.grpc.testing.Reader;
import org.cascade.proto.v1.BatchCreateMastersRequest;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CatalogServiceGrpc;
import org.cascade.proto.v1.CopyMasterRequest;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CourseInfo;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.DeleteMasterRequest;
import org.cascade.proto.v1.GetCatalogRequest;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListMastersRequest;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.UpdateMasterRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogGrpcServiceTest {
  private static final Catalog CATALOG_3 =
      Catalog.newBuilder()
          .setName("catalogs/3")
          .setDisplayName("Catalog 3")
          .setVersion(4)
          .addLocks(Lock.LOCK_NAME)
          .addLocks(Lock.LOCK_GRADING_TASKS)
          .addLocks(Lock.LOCK_STANDARDS)
          .build();

  private final FakeCatalogs catalogs = new FakeCatalogs();
  private final InProcess server = InProcess.with(catalogs);

  @AfterEach
  void stop() {
    server.close();
  }

  private <Q extends Message, A> A call(MethodDescriptor<Q, A> method, Q request) {
    return Reader.call(server.channel(), method, request).takeAll().messages().get(0);
  }

  @Test
  void aCatalogHasItsLocksInTheirOrder() {
    assertThat(
            call(
                    CatalogServiceGrpc.getGetCatalogMethod(),
                    GetCatalogRequest.newBuilder().setName("catalogs/3").build())
                .getCatalog())
        .isEqualTo(CATALOG_3);
  }

  @Test
  void locksAndTheVersionSeenReachTheUseCase() {
    var response =
        call(
            CatalogServiceGrpc.getSetCatalogLocksMethod(),
            SetCatalogLocksRequest.newBuilder()
                .setName("catalogs/3")
                .addLocks(Lock.LOCK_STANDARDS)
                .addLocks(Lock.LOCK_HONORS)
                .setVersion(4)
                .build());
    assertThat(catalogs.asked).containsExactly("CatalogId[value=3] [HONORS, STANDARDS] 4");
    assertThat(response.getCatalog()).isEqualTo(CATALOG_3);
  }

  @Test
  void ignoreMasterPushIsSetAndCleared() {
    for (boolean ignore : new boolean[] {true, false}) {
      var response =
          call(
              CatalogServiceGrpc.getSetIgnoreMasterPushMethod(),
              SetIgnoreMasterPushRequest.newBuilder()
                  .setName("courses/8")
                  .setIgnoreMasterPush(ignore)
                  .build());
      assertThat(response.getCourse().getName()).isEqualTo("courses/8");
    }
    assertThat(catalogs.courses.asked)
        .containsExactly(new CourseId(8) + " true", new CourseId(8) + " false");
  }

  @Test
  void theVersionOfACourseThatIsToIgnorePushesReachesTheUseCase() {
    var response =
        call(
            CatalogServiceGrpc.getSetIgnoreMasterPushMethod(),
            SetIgnoreMasterPushRequest.newBuilder().setName("courses/8").setVersion(6).build());
    assertThat(response.getCourse().getVersion()).isEqualTo(6);
    assertThat(catalogs.courses.asked).containsExactly(new CourseId(8) + " false of 6");
  }

  @Test
  void allFaultsOfAMasterAreSaidAtOnce() {
    Master.Builder master =
        Master.newBuilder()
            .setCatalog("masters/1")
            .setNumber("\u2003M1")
            .setInfo(
                CourseInfo.newBuilder()
                    .setStateCode("x".repeat(200))
                    .setScedAvailableCredit(Decimal.newBuilder().setValue("-1")));

    assertThat(
            refusedFields(
                CatalogServiceGrpc.getCreateMasterMethod(),
                CreateMasterRequest.newBuilder().setMaster(master).build()))
        .containsExactlyInAnyOrder(
            "master.catalog",
            "master.info.state_code",
            "master.info.sced_available_credit",
            "master.display_name",
            "master.number");
  }

  @Test
  void allFaultsOfManyMastersAreSaidAtOnce() {
    Master.Builder good =
        Master.newBuilder().setCatalog("catalogs/1").setNumber("M1").setDisplayName("Art");

    assertThat(
            refusedFields(
                CatalogServiceGrpc.getBatchCreateMastersMethod(),
                BatchCreateMastersRequest.newBuilder()
                    .addMasters(good)
                    .addMasters(good.clone().clearDisplayName().setCatalog("?"))
                    .addMasters(good.clone().clearNumber())
                    .build()))
        .containsExactlyInAnyOrder(
            "masters[1].catalog", "masters[1].display_name", "masters[2].number");
  }

  @Test
  void allFaultsOfAnEditAreSaidAtOnce() {
    UpdateMasterRequest.Builder request =
        UpdateMasterRequest.newBuilder()
            .setMaster(
                Master.newBuilder()
                    .setName("masters/1")
                    .setVersion(7)
                    .setInfo(CourseInfo.newBuilder().setTerms(-1)))
            .setUpdateMask(
                FieldMask.newBuilder()
                    .addPaths("display_name")
                    .addPaths("info.terms")
                    .addPaths("info.nonsense"));

    assertThat(refusedFields(CatalogServiceGrpc.getUpdateMasterMethod(), request.build()))
        .containsExactlyInAnyOrder("master.info.terms", "master.display_name", "update_mask");
    assertThat(
            refusedFields(
                CatalogServiceGrpc.getUpdateMasterMethod(),
                request
                    .setMaster(request.getMaster().toBuilder().clearInfo())
                    .setUpdateMask(
                        FieldMask.newBuilder().addPaths("display_name").addPaths("info.nonsense"))
                    .build()))
        .containsExactlyInAnyOrder("master.display_name", "update_mask");
    assertThat(catalogs.masters.asked).isEmpty();
  }

  @Test
  void aPathThatIsNotOpenHidesNoFaultOfTheOthers() {
    UpdateMasterRequest request =
        UpdateMasterRequest.newBuilder()
            .setMaster(Master.newBuilder().setName("masters/1").setVersion(7))
            .setUpdateMask(FieldMask.newBuilder().addPaths("catalog").addPaths("display_name"))
            .build();

    assertThat(refusedFields(CatalogServiceGrpc.getUpdateMasterMethod(), request))
        .containsExactlyInAnyOrder("update_mask", "master.display_name");
  }

  @Test
  void whatIsSaidOfAWholeRequestNamesItsField() {
    UpdateMasterRequest request =
        UpdateMasterRequest.newBuilder().setMaster(Master.getDefaultInstance()).build();

    assertThat(refusedFields(CatalogServiceGrpc.getUpdateMasterMethod(), request))
        .containsExactlyInAnyOrder("master.name", "master.version", "update_mask");
  }

  /** A part of an amount that is not there is an amount that is not there. */
  @Test
  void aMaskIntoAnAmountClearsIt() {
    Master changed =
        call(
                CatalogServiceGrpc.getUpdateMasterMethod(),
                UpdateMasterRequest.newBuilder()
                    .setMaster(Master.newBuilder().setName("masters/1").setVersion(7))
                    .setUpdateMask(
                        FieldMask.newBuilder().addPaths("info.sced_available_credit.value"))
                    .build())
            .getMaster();

    assertThat(changed.getInfo().hasScedAvailableCredit()).isFalse();
    assertThat(changed.getInfo().getStateCode()).isEqualTo("0101");
  }

  @Test
  void allFaultsOfLocksAreSaidAtOnce() {
    assertThat(
            refusedFields(
                CatalogServiceGrpc.getSetCatalogLocksMethod(),
                SetCatalogLocksRequest.newBuilder()
                    .setName("catalog/x")
                    .addLocks(Lock.LOCK_COMPOSITE_WEIGHTS)
                    .build()))
        .containsExactlyInAnyOrder("name", "version", "locks");
  }

  @Test
  void allFaultsOfACopyAreSaidAtOnce() {
    assertThat(
            refusedFields(
                CatalogServiceGrpc.getCopyMasterMethod(),
                CopyMasterRequest.newBuilder()
                    .setName("masters/1")
                    .setCatalog("?")
                    .setNumber("\u2003M1")
                    .setDisplayName("\u2003")
                    .build()))
        .containsExactlyInAnyOrder("catalog", "number", "display_name");
  }

  /** Descriptions in four bytes a letter: such masters are more than clients take in one answer. */
  @Test
  void aPageEndsBeforeItIsTooLargeForClients() {
    catalogs.masters.size = 60;
    catalogs.masters.customField = "\uD83D\uDE00".repeat(30_000);
    ListMastersRequest.Builder request =
        ListMastersRequest.newBuilder().setParent("catalogs/3").setPageSize(100);

    var first = call(CatalogServiceGrpc.getListMastersMethod(), request.build());
    var second =
        call(
            CatalogServiceGrpc.getListMastersMethod(),
            request.setPageToken(first.getNextPageToken()).build());

    assertThat(first.getSerializedSize()).isLessThan(4 << 20);
    assertThat(first.getMastersCount() + second.getMastersCount()).isGreaterThan(50);
    assertThat(second.getMasters(0).getName())
        .isEqualTo("masters/" + (first.getMastersCount() + 1));
  }

  @Test
  void aCourseSaysItsMasterIfItHasOne() {
    catalogs.courses.size = 2;
    var courses =
        call(CatalogServiceGrpc.getListCoursesMethod(), ListCoursesRequest.getDefaultInstance());
    Course unlinked =
        Course.newBuilder()
            .setName("courses/1")
            .setCalendar("calendars/5")
            .setCalendarName("North High 25-26")
            .setSchoolName("North High")
            .setYear(2026)
            .setNumber("0101")
            .setDisplayName("Algebra")
            .setIgnoreMasterPush(true)
            .setActive(true)
            .setInfo(CourseInfo.getDefaultInstance())
            .addLocks(org.cascade.proto.v1.Lock.LOCK_NAME)
            .setVersion(6)
            .build();
    assertThat(courses.getCoursesList())
        .containsExactly(
            unlinked, unlinked.toBuilder().setName("courses/2").setMaster("masters/1").build());
  }

  @Test
  void filtersOfCoursesReachTheUseCase() {
    var unused =
        call(
            CatalogServiceGrpc.getListCoursesMethod(),
            ListCoursesRequest.newBuilder()
                .setCatalog("catalogs/3")
                .setMaster("masters/4")
                .setCalendar("calendars/5")
                .setYear(2026)
                .setNumber("0101")
                .setOrder(ListOrder.LIST_ORDER_NAME)
                .build());
    unused =
        call(CatalogServiceGrpc.getListCoursesMethod(), ListCoursesRequest.getDefaultInstance());
    assertThat(catalogs.courses.asked)
        .containsExactly(
            "list "
                + new CourseFilter(
                    Optional.of(new CatalogId(3)),
                    Optional.of(new MasterId(4)),
                    Optional.of(new CalendarId(5)),
                    Optional.of(2026),
                    Optional.of("0101"))
                + " NAME",
            "list "
                + new CourseFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())
                + " ID");
  }

  @Test
  void pagesOfCatalogsLeadThroughAllOfThem() {
    catalogs.titles.size = 5;
    var first = catalogs(2, "");
    var second = catalogs(2, first.getNextPageToken());
    var third = catalogs(2, second.getNextPageToken());
    assertThat(first.getCatalogsList())
        .extracting(Catalog::getName)
        .containsExactly("catalogs/1", "catalogs/2");
    assertThat(second.getCatalogsList())
        .extracting(Catalog::getName)
        .containsExactly("catalogs/3", "catalogs/4");
    assertThat(third.getCatalogsList()).extracting(Catalog::getName).containsExactly("catalogs/5");
    assertThat(third.getNextPageToken()).isEmpty();
  }

  @Test
  void theOrderOfCatalogsReachesTheUseCase() {
    catalogs.titles.size = 1;
    var byName =
        call(
            CatalogServiceGrpc.getListCatalogsMethod(),
            ListCatalogsRequest.newBuilder().setOrder(ListOrder.LIST_ORDER_NAME).build());
    assertThat(byName).isEqualTo(catalogs(0, ""));
    assertThat(byName.getCatalogs(0).getLocksList()).isNotEmpty();
    assertThat(catalogs.titles.asked)
        .containsExactly("list CatalogFilter[] NAME", "list CatalogFilter[] ID");
  }

  @Test
  void pagesOfMastersLeadThroughAllOfThem() {
    catalogs.masters.size = 3;
    var first = masters("catalogs/3", 2, "").messages().get(0);
    var second = masters("catalogs/3", 2, first.getNextPageToken()).messages().get(0);
    assertThat(first.getMastersList())
        .extracting(Master::getName)
        .containsExactly("masters/1", "masters/2");
    assertThat(second.getMastersList())
        .containsExactly(
            Master.newBuilder()
                .setName("masters/3")
                .setCatalog("catalogs/3")
                .setNumber("M-3")
                .setDisplayName("Master 3")
                .setActive(true)
                .setLinkedCourses(9)
                .setInfo(
                    CourseInfo.newBuilder()
                        .setStateCode("0101")
                        .setScedAvailableCredit(Decimal.newBuilder().setValue("0.5"))
                        .setTerms(2)
                        .setHonors(true)
                        .putCustomFields("Cluster", "Arts"))
                .setVersion(7)
                .build());
    assertThat(second.getNextPageToken()).isEmpty();
  }

  @Test
  void onlyTheNamedFieldsOfAMasterAreSet() {
    Master wanted =
        Master.newBuilder()
            .setName("masters/1")
            .setVersion(7)
            .setNumber("not named")
            .setInfo(CourseInfo.newBuilder().setStateCode("0202").setDepartment("not named"))
            .build();

    Master changed =
        call(
                CatalogServiceGrpc.getUpdateMasterMethod(),
                UpdateMasterRequest.newBuilder()
                    .setMaster(wanted)
                    .setUpdateMask(
                        FieldMask.newBuilder()
                            .addPaths("info.state_code")
                            .addPaths("info.sced_available_credit")
                            .addPaths("active"))
                    .build())
            .getMaster();

    assertThat(changed.getNumber()).isEqualTo("M-1");
    assertThat(changed.getActive()).isFalse();
    assertThat(changed.getInfo())
        .isEqualTo(
            CourseInfo.newBuilder()
                .setStateCode("0202")
                .setTerms(2)
                .setHonors(true)
                .putCustomFields("Cluster", "Arts")
                .build());
    assertThat(catalogs.masters.asked)
        .containsExactly("update MasterId[value=1] of version 7 as master");
  }

  @Test
  void allThatIsWrongWithAMasterIsNamedAtOnce() {
    Reader<?> refused =
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getCreateMasterMethod(),
                CreateMasterRequest.newBuilder().setMaster(Master.getDefaultInstance()).build())
            .takeAll();

    assertThat(refused.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.fields())
        .containsExactlyInAnyOrder("master.number", "master.display_name", "master.catalog");
    assertThat(catalogs.masters.asked).isEmpty();
  }

  /** Blanks that the patterns of the protos do not know. */
  @Test
  void blanksOfAnyKindAroundANumberOrANameAreRefused() {
    Master master =
        Master.newBuilder()
            .setCatalog("catalogs/1")
            .setNumber("\u2003M1")
            .setDisplayName(" ")
            .build();
    Reader<?> ofMaster =
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getCreateMasterMethod(),
                CreateMasterRequest.newBuilder().setMaster(master).build())
            .takeAll();
    Reader<?> ofCatalog =
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getCreateCatalogMethod(),
                CreateCatalogRequest.newBuilder()
                    .setCatalog(Catalog.newBuilder().setDisplayName("High Schools\u001f"))
                    .build())
            .takeAll();

    assertThat(ofMaster.fields()).containsExactlyInAnyOrder("master.number", "master.display_name");
    assertThat(ofCatalog.fields()).containsExactly("catalog.display_name");
  }

  @Test
  void aMaskHasToNameFieldsThatThereAre() {
    Reader<?> refused =
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getUpdateMasterMethod(),
                UpdateMasterRequest.newBuilder()
                    .setMaster(Master.newBuilder().setName("masters/1").setVersion(1))
                    .setUpdateMask(FieldMask.newBuilder().addPaths("info.nonsense"))
                    .build())
            .takeAll();

    assertThat(refused.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(refused.fields()).containsExactly("update_mask");
  }

  @Test
  void aMasterIsDeletedInTheVersionThatWasRead() {
    var unused =
        call(
            CatalogServiceGrpc.getDeleteMasterMethod(),
            DeleteMasterRequest.newBuilder().setName("masters/4").setVersion(3).build());
    assertThat(catalogs.masters.asked).containsExactly("delete MasterId[value=4] of version 3");
  }

  @Test
  void pagesOfCoursesLeadThroughAllOfThem() {
    catalogs.courses.size = 3;
    ListCoursesRequest.Builder request =
        ListCoursesRequest.newBuilder().setYear(2026).setPageSize(2);
    var first = call(CatalogServiceGrpc.getListCoursesMethod(), request.build());
    var second =
        call(
            CatalogServiceGrpc.getListCoursesMethod(),
            request.setPageToken(first.getNextPageToken()).build());
    assertThat(second.getCoursesList()).extracting(Course::getName).containsExactly("courses/3");
  }

  @Test
  void aPageHas100UnlessSaidOtherwise() {
    catalogs.titles.size = 200;
    catalogs.masters.size = 200;
    catalogs.courses.size = 200;
    assertThat(catalogs(0, "").getCatalogsCount()).isEqualTo(100);
    assertThat(masters("catalogs/3", 0, "").messages().get(0).getMastersCount()).isEqualTo(100);
    assertThat(
            call(CatalogServiceGrpc.getListCoursesMethod(), ListCoursesRequest.getDefaultInstance())
                .getCoursesCount())
        .isEqualTo(100);
    assertThat(Set.copyOf(catalogs.titles.limits)).containsExactly(101);
    assertThat(catalogs.masters.limits).containsExactly(101);
  }

  @Test
  void aTokenThatIsNotOfThisListIsRefused() {
    catalogs.titles.size = 3;
    catalogs.masters.size = 3;
    String ofCatalogs = catalogs(1, "").getNextPageToken();
    String ofCatalog3 = masters("catalogs/3", 1, "").messages().get(0).getNextPageToken();
    assertForeign(masters("catalogs/3", 1, ofCatalogs));
    assertForeign(masters("catalogs/4", 1, ofCatalog3));
    assertForeign(masters("catalogs/3", 1, "2"));
    assertForeign(
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getListCoursesMethod(),
                ListCoursesRequest.newBuilder().setPageToken(ofCatalogs).build())
            .takeAll());
    assertForeign(
        Reader.call(
                server.channel(),
                CatalogServiceGrpc.getListCatalogsMethod(),
                ListCatalogsRequest.newBuilder().setPageToken(ofCatalog3).build())
            .takeAll());
  }

  private static void assertForeign(Reader<?> call) {
    assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(call.fields()).containsExactly("page_token");
    assertThat(call.info().getReason()).isEqualTo("INVALID_REQUEST");
  }

  private org.cascade.proto.v1.ListCatalogsResponse catalogs(int size, String token) {
    return call(
        CatalogServiceGrpc.getListCatalogsMethod(),
        ListCatalogsRequest.newBuilder().setPageSize(size).setPageToken(token).build());
  }

  private Reader<org.cascade.proto.v1.ListMastersResponse> masters(
      String catalog, int size, String token) {
    return Reader.call(
            server.channel(),
            CatalogServiceGrpc.getListMastersMethod(),
            ListMastersRequest.newBuilder()
                .setParent(catalog)
                .setPageSize(size)
                .setPageToken(token)
                .build())
        .takeAll();
  }

  private <Q, A> List<String> refusedFields(MethodDescriptor<Q, A> method, Q request) {
    return Reader.call(server.channel(), method, request).takeAll().fields();
  }
}
