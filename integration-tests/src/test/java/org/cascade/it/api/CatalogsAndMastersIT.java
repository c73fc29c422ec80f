package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import com.google.type.Decimal;
import io.grpc.Status.Code;
import java.util.List;
import org.cascade.proto.v1.BatchCreateMastersRequest;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CourseInfo;
import org.cascade.proto.v1.CreateCatalogRequest;
import org.cascade.proto.v1.CreateMasterRequest;
import org.cascade.proto.v1.DeleteCatalogRequest;
import org.cascade.proto.v1.DeleteMasterRequest;
import org.cascade.proto.v1.GetMasterRequest;
import org.cascade.proto.v1.ListCatalogsRequest;
import org.cascade.proto.v1.ListCatalogsResponse;
import org.cascade.proto.v1.ListMastersRequest;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.UpdateCatalogRequest;
import org.cascade.proto.v1.UpdateMasterRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Catalogs and masters, made and changed by calls. */
class CatalogsAndMastersIT {
  private static ApiServer api;

  @BeforeAll
  static void start() {
    api = new ApiServer();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  private static Catalog catalog(String name) {
    return api.catalogs()
        .createCatalog(
            CreateCatalogRequest.newBuilder()
                .setCatalog(Catalog.newBuilder().setDisplayName(name))
                .build())
        .getCatalog();
  }

  private static Master.Builder master(Catalog catalog, String number) {
    return Master.newBuilder()
        .setCatalog(catalog.getName())
        .setNumber(number)
        .setDisplayName("Course " + number)
        .setActive(true);
  }

  private static Master made(Master.Builder master) {
    return api.catalogs()
        .createMaster(CreateMasterRequest.newBuilder().setMaster(master).build())
        .getMaster();
  }

  @Test
  void aCatalogIsRenamedAndKeepsItsLocks() {
    Catalog made = catalog("High Schools");
    Catalog locked =
        api.catalogs()
            .setCatalogLocks(
                SetCatalogLocksRequest.newBuilder()
                    .setName(made.getName())
                    .setVersion(made.getVersion())
                    .addLocks(Lock.LOCK_NAME)
                    .build())
            .getCatalog();

    Refusal unseen =
        Refusal.of(
            () ->
                api.catalogs()
                    .setCatalogLocks(
                        SetCatalogLocksRequest.newBuilder()
                            .setName(made.getName())
                            .setVersion(made.getVersion())
                            .build()));
    assertThat(unseen.reason()).isEqualTo("STALE_VERSION");
    assertThat(unseen.metadata()).containsEntry("version", "2");
    Catalog renamed =
        api.catalogs()
            .updateCatalog(
                UpdateCatalogRequest.newBuilder()
                    .setCatalog(locked.toBuilder().setDisplayName("Secondary Schools"))
                    .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                    .build())
            .getCatalog();

    assertThat(renamed)
        .isEqualTo(locked.toBuilder().setDisplayName("Secondary Schools").setVersion(3).build());
    Refusal stale =
        Refusal.of(
            () ->
                api.catalogs()
                    .deleteCatalog(
                        DeleteCatalogRequest.newBuilder()
                            .setName(made.getName())
                            .setVersion(2)
                            .build()));
    assertThat(stale.metadata()).containsEntry("version", "3");
    var unused =
        api.catalogs()
            .deleteCatalog(
                DeleteCatalogRequest.newBuilder().setName(made.getName()).setVersion(3).build());
  }

  @Test
  void pagesOfCatalogsFollowEachOtherInBothOrdersWithTheirLocks() {
    Catalog unlocked = catalog("pp Beta");
    Catalog last = catalog("PP gamma");
    Catalog alpha = catalog("Pp ALPHA");
    Catalog locked =
        api.catalogs()
            .setCatalogLocks(
                SetCatalogLocksRequest.newBuilder()
                    .setName(alpha.getName())
                    .setVersion(alpha.getVersion())
                    .addLocks(Lock.LOCK_NAME)
                    .addLocks(Lock.LOCK_STANDARDS)
                    .build())
            .getCatalog();
    List<Catalog> made = List.of(unlocked, last, locked);

    for (int size = 1; size <= 2; size++) {
      assertThat(catalogs(ListOrder.LIST_ORDER_UNSPECIFIED, size))
          .filteredOn(made::contains)
          .isEqualTo(made);
      assertThat(catalogs(ListOrder.LIST_ORDER_ID, size))
          .filteredOn(made::contains)
          .isEqualTo(made);
      assertThat(catalogs(ListOrder.LIST_ORDER_NAME, size))
          .filteredOn(made::contains)
          .containsExactly(locked, unlocked, last);
    }
  }

  private static List<Catalog> catalogs(ListOrder order, int size) {
    ListCatalogsRequest.Builder request =
        ListCatalogsRequest.newBuilder().setOrder(order).setPageSize(size);
    return Pages.read(
        size,
        token -> api.catalogs().listCatalogs(request.setPageToken(token).build()),
        ListCatalogsResponse::getCatalogsList,
        ListCatalogsResponse::getNextPageToken);
  }

  @Test
  void allAttributesOfAMasterAreKeptAsTheyWereGiven() {
    CourseInfo info =
        CourseInfo.newBuilder()
            .setStateCode("0101")
            .setDescription("\u201cNumbers\u201d \u2014 \u00e9\uD83D\uDE00")
            .setDepartment("Mathematics")
            .setScedSubjectArea("02")
            .setScedCourseIdentifier("052")
            .setScedCourseLevel("G")
            .setScedAvailableCredit(Decimal.newBuilder().setValue("0.5"))
            .setScedSequence("11")
            .setTerms(4)
            .setSchedules(0)
            .setPeriods(8)
            .setMaxStudents(32767)
            .setStandardsBased(true)
            .setAttendance(true)
            .setTranscript(true)
            .setGpaWeight(Decimal.newBuilder().setValue("999.999"))
            .setHonors(true)
            .setRequired(true)
            .setHomeroom(true)
            .setType("Core")
            .setActivity(true)
            .setDualCredit(true)
            .setStateReportExclude(true)
            .putCustomFields("Cluster", "Arts & \"Crafts\"")
            .putCustomFields("Blank", "")
            .build();
    Master made = made(master(catalog("Whole"), "W1").setInfo(info));

    Master read =
        api.catalogs()
            .getMaster(GetMasterRequest.newBuilder().setName(made.getName()).build())
            .getMaster();

    assertThat(read).isEqualTo(made);
    assertThat(read.getInfo()).isEqualTo(info.toBuilder().removeCustomFields("Blank").build());
    assertThat(read.getVersion()).isEqualTo(1);
  }

  @Test
  void numbersAreComparedAsWrittenAndAreUniqueInTheirCatalog() {
    Catalog first = catalog("First");
    Catalog second = catalog("Second");
    made(master(first, "M1"));

    BatchCreateMastersRequest request =
        BatchCreateMastersRequest.newBuilder()
            .addMasters(master(first, "m1"))
            .addMasters(master(second, "M1"))
            .addMasters(master(first, "M1"))
            .addMasters(master(first, "M2").setCatalog("catalogs/99999"))
            .build();
    Refusal refusal = Refusal.of(() -> api.catalogs().batchCreateMasters(request));

    assertThat(refusal.reason()).isEqualTo("INVALID_REQUEST");
    assertThat(refusal.fields()).containsOnlyKeys("masters[2].number", "masters[3].catalog");
    assertThat(numbers(first)).containsExactly("M1");
    var unused =
        api.catalogs()
            .batchCreateMasters(request.toBuilder().removeMasters(3).removeMasters(2).build());
    assertThat(numbers(first)).containsExactly("M1", "m1");
    assertThat(numbers(second)).containsExactly("M1");
  }

  private static List<String> numbers(Catalog catalog) {
    return api
        .catalogs()
        .listMasters(ListMastersRequest.newBuilder().setParent(catalog.getName()).build())
        .getMastersList()
        .stream()
        .map(Master::getNumber)
        .toList();
  }

  @Test
  void aMasterIsChangedFieldByFieldAndDeleted() {
    Catalog catalog = catalog("Changing");
    Master master =
        made(master(catalog, "C1").setInfo(CourseInfo.newBuilder().setTerms(4).setStateCode("1")));

    Master changed =
        api.catalogs()
            .updateMaster(
                UpdateMasterRequest.newBuilder()
                    .setMaster(
                        Master.newBuilder()
                            .setName(master.getName())
                            .setVersion(1)
                            .setInfo(CourseInfo.newBuilder().setStateCode("2")))
                    .setUpdateMask(
                        FieldMask.newBuilder().addPaths("info.state_code").addPaths("info.terms"))
                    .build())
            .getMaster();

    assertThat(changed)
        .isEqualTo(
            master.toBuilder()
                .setInfo(CourseInfo.newBuilder().setStateCode("2"))
                .setVersion(2)
                .build());
    Refusal ofCatalog =
        Refusal.of(
            () ->
                api.catalogs()
                    .deleteCatalog(
                        DeleteCatalogRequest.newBuilder()
                            .setName(catalog.getName())
                            .setVersion(1)
                            .build()));
    assertThat(ofCatalog.metadata()).containsEntry("masters", "1");
    var unused =
        api.catalogs()
            .deleteMaster(
                DeleteMasterRequest.newBuilder().setName(master.getName()).setVersion(2).build());
    Refusal gone =
        Refusal.of(
            () ->
                api.catalogs()
                    .getMaster(GetMasterRequest.newBuilder().setName(master.getName()).build()));
    assertThat(gone.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(gone.reason()).isEqualTo("MASTER_NOT_FOUND");
  }
}
