package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.FieldMask;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CopyMasterRequest;
import org.cascade.proto.v1.CopyMasterSetupRequest;
import org.cascade.proto.v1.CopyTarget;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CourseInfoSelection;
import org.cascade.proto.v1.CourseStatus;
import org.cascade.proto.v1.CourseStatusReportRequest;
import org.cascade.proto.v1.CourseStatusReportResponse;
import org.cascade.proto.v1.CourseStatusTotals;
import org.cascade.proto.v1.DataType;
import org.cascade.proto.v1.GetMasterRequest;
import org.cascade.proto.v1.LinkCourseRequest;
import org.cascade.proto.v1.LinkProposal;
import org.cascade.proto.v1.ListLinkProposalsRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.TypeStatus;
import org.cascade.proto.v1.UpdateSchoolRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a district does with its masters and the courses linked to them besides pushing. */
class CatalogWorkIT {
  private static ApiServer api;
  private static Making make;
  private static String quarter;
  private static String grade;
  private static String finalGrade;
  private static int districts;

  private Catalog catalog = Catalog.getDefaultInstance();
  private Master master = Master.getDefaultInstance();
  private School school = School.getDefaultInstance();

  @BeforeAll
  static void start() {
    api = new ApiServer();
    make = new Making(api);
    quarter = make.termName("Q1");
    grade = make.task("Quarter Grade");
    finalGrade = make.task("Final Grade");
    assertThat(make.year(2026)).isEqualTo("schoolYears/2026");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** A master with a task, a category aligned to it and a calc option. */
  @BeforeEach
  void setUp() {
    districts++;
    catalog = make.catalog("Catalog " + districts);
    master = make.master(catalog, "M1");
    assertThat(make.record(Making.taskOf(master.getName(), grade, "0.5")).hasTask()).isTrue();
    Record.Builder category = Making.categoryOf(master.getName(), "Tests", "40");
    category.getCategoryBuilder().addTasks(grade);
    assertThat(make.record(category).hasCategory()).isTrue();
    assertThat(make.record(Making.optionOf(master.getName(), grade, quarter)).hasCalcOption())
        .isTrue();
    master = read(master);
  }

  private static Master read(Master of) {
    return api.catalogs()
        .getMaster(GetMasterRequest.newBuilder().setName(of.getName()).build())
        .getMaster();
  }

  private static List<Record> contents(Master of) {
    return make.records(of.getName()).stream()
        .map(record -> record.toBuilder().clearName().clearOwner().clearEtag().build())
        .toList();
  }

  private CopyMasterRequest.Builder copy(String number) {
    return CopyMasterRequest.newBuilder()
        .setName(master.getName())
        .setCatalog(catalog.getName())
        .setNumber(number)
        .setDisplayName("Copy " + number);
  }

  private static Master copy(CopyMasterRequest.Builder request) {
    return api.catalogs().copyMaster(request.build()).getMaster();
  }

  @Test
  void aMasterIsCopiedWholeToAnotherCatalogAndOnce() {
    Catalog other = make.catalog("Other " + districts);
    CopyMasterRequest.Builder request =
        copy("M1").setCatalog(other.getName()).setRequestId("copy " + districts);

    Master made = copy(request);

    assertThat(copy(request)).isEqualTo(made);
    assertThat(made.getCatalog()).isEqualTo(other.getName());
    assertThat(made.getLinkedCourses()).isZero();
    assertThat(contents(made)).isEqualTo(contents(master));
    assertThat(Refusal.of(() -> copy(copy("M1"))).fields()).containsOnlyKeys("number");
  }

  @Test
  void aCopyOfSomeTypesHasToResolve() {
    Refusal refusal =
        Refusal.of(() -> copy(copy("M2").addDataTypes(DataType.DATA_TYPE_GRADE_CALC_OPTIONS)));

    assertThat(refusal.fields()).containsOnlyKeys("data_types");
    assertThat(contents(copy(copy("M2").addDataTypes(DataType.DATA_TYPE_GRADING_TASKS))))
        .containsExactly(contents(master).get(0));
  }

  private CopyMasterSetupRequest into(Master... targets) {
    return CopyMasterSetupRequest.newBuilder()
        .setName(master.getName())
        .addAllTargets(
            Stream.of(targets)
                .map(
                    target ->
                        CopyTarget.newBuilder()
                            .setMaster(target.getName())
                            .setVersion(target.getVersion())
                            .build())
                .toList())
        .build();
  }

  @Test
  void setupIsCopiedIntoOtherMastersWithoutDeletingAnything() {
    Master first = make.master(catalog, "M2");
    assertThat(make.record(Making.taskOf(first.getName(), grade, "1")).hasTask()).isTrue();
    Record kept = make.record(Making.taskOf(first.getName(), finalGrade, "1"));
    Master second = make.master(catalog, "M3");

    List<Master> targets =
        api.catalogs().copyMasterSetup(into(read(first), second)).getMastersList();

    assertThat(contents(second)).isEqualTo(contents(master));
    assertThat(make.records(first.getName())).hasSize(4).contains(kept);
    assertThat(make.records(first.getName()).get(0).getTask().getCredit().getValue())
        .isEqualTo("0.5");
    assertThat(targets)
        .extracting(Master::getName)
        .containsExactly(first.getName(), second.getName());
    Refusal stale = Refusal.of(() -> api.catalogs().copyMasterSetup(into(second)));
    assertThat(stale.reason()).isEqualTo("STALE_VERSION");
    assertThat(stale.metadata())
        .containsEntry("master", second.getName())
        .containsEntry("version", Integer.toString(targets.get(1).getVersion()));
    assertThat(api.catalogs().copyMasterSetup(into(targets.get(1))).getMasters(0).getVersion())
        .isEqualTo(targets.get(1).getVersion());
  }

  private List<Lock> select(CourseInfoSelection selection) {
    return api.catalogs()
        .setCatalogLocks(
            SetCatalogLocksRequest.newBuilder()
                .setName(catalog.getName())
                .setVersion(make.current(catalog).getVersion())
                .setCourseInfo(selection)
                .build())
        .getCatalog()
        .getLocksList();
  }

  /** L-7. */
  @Test
  void selectAllMarksCourseInfoOnly() {
    make.lock(catalog, Lock.LOCK_CATEGORIES);

    List<Lock> all = select(CourseInfoSelection.COURSE_INFO_SELECTION_ALL);

    assertThat(all).hasSize(28).contains(Lock.LOCK_CUSTOM_FIELDS, Lock.LOCK_CATEGORIES);
    assertThat(select(CourseInfoSelection.COURSE_INFO_SELECTION_NONE))
        .containsExactly(Lock.LOCK_CATEGORIES);
  }

  @Test
  void coursesOfAMastersNumberAreProposedAndLinkedByACall() {
    Calendar calendar =
        make.calendar(make.school("School " + districts, catalog), "schoolYears/2026");
    Course unlinked =
        make.course(
            Course.newBuilder()
                .setCalendar(calendar.getName())
                .setNumber("M1")
                .setDisplayName("Ours"));
    Course other =
        make.course(
            Course.newBuilder()
                .setCalendar(calendar.getName())
                .setNumber("m1")
                .setDisplayName("Another"));
    assertThat(other.getMaster()).isEmpty();

    List<LinkProposal> proposals = proposals();

    assertThat(proposals)
        .extracting(LinkProposal::getCourse, LinkProposal::getMaster)
        .containsExactly(tuple(unlinked.getName(), master.getName()));
    var linked =
        api.courses()
            .linkCourse(
                LinkCourseRequest.newBuilder()
                    .setName(unlinked.getName())
                    .setMaster(master.getName())
                    .build());
    assertThat(linked.getSerializedSize()).isZero();
    assertThat(proposals()).isEmpty();
  }

  private List<LinkProposal> proposals() {
    return api.courses()
        .listLinkProposals(
            ListLinkProposalsRequest.newBuilder()
                .setCatalog(catalog.getName())
                .setYear(2026)
                .build())
        .getProposalsList();
  }

  /**
   * Three courses of the master: one as it is there, one that edited a record, one that ignores.
   */
  private void threeCourses() {
    make.lock(catalog, Lock.LOCK_GRADING_TASKS, Lock.LOCK_CATEGORIES);
    school = make.school("School " + districts, catalog);
    Calendar calendar = make.calendar(school, "schoolYears/2026");
    Course edited = make.course(calendar, "B", master);
    assertThat(make.course(calendar, "A", master).getNumber()).isEqualTo("A");
    assertThat(
            make.course(
                    Course.newBuilder()
                        .setCalendar(calendar.getName())
                        .setNumber("C")
                        .setDisplayName("Ours")
                        .setMaster(master.getName())
                        .setIgnoreMasterPush(true))
                .getIgnoreMasterPush())
        .isTrue();
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    make.lock(catalog, Lock.LOCK_GRADING_TASKS);
    Record category = make.records(edited.getName()).get(1);
    Record changed =
        make.update(
            category.toBuilder()
                .setCategory(category.getCategory().toBuilder().setDropLowest(2))
                .build(),
            "category.drop_lowest");
    assertThat(changed.hasUnlinkedBy()).isTrue();
    make.lock(catalog, Lock.LOCK_GRADING_TASKS, Lock.LOCK_CATEGORIES);
  }

  private List<CourseStatusReportResponse> status() {
    List<CourseStatusReportResponse> parts = new ArrayList<>();
    api.reports()
        .courseStatusReport(
            CourseStatusReportRequest.newBuilder()
                .setSpec(
                    ReportSpec.newBuilder()
                        .setYear(2026)
                        .setCatalog(catalog.getName())
                        .addMasters(master.getName()))
                .build())
        .forEachRemaining(parts::add);
    return parts;
  }

  /** R-6, and K-1 over all courses of masters. */
  @Test
  void theStatusSaysWhoDivergedAndAMassRelinkMendsIt() {
    threeCourses();

    List<CourseStatusReportResponse> parts = status();

    assertThat(parts.subList(1, 4))
        .extracting(
            part -> part.getCourse().getNumber(),
            part -> part.getCourse().getStatus(),
            part ->
                part.getCourse().getTypesList().stream().mapToLong(TypeStatus::getUnlinked).sum())
        .containsExactlyInAnyOrder(
            tuple("A", CourseStatus.COURSE_STATUS_LINKED, 0L),
            tuple("B", CourseStatus.COURSE_STATUS_DESYNCED, 1L),
            tuple("C", CourseStatus.COURSE_STATUS_COURSE_CONTROLLED, 0L));
    assertThat(parts.get(4).getTotals())
        .isEqualTo(
            CourseStatusTotals.newBuilder()
                .setLinked(1)
                .setDesynced(1)
                .setCourseControlled(1)
                .build());
    PushState relinked =
        make.push(
            PushSpec.newBuilder()
                .setKind(PushKind.PUSH_KIND_RELINK_COURSES)
                .setYear(2026)
                .setCatalog(catalog.getName())
                .addMasters(master.getName())
                .build());
    assertThat(relinked).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(status().get(4).getTotals())
        .isEqualTo(CourseStatusTotals.newBuilder().setLinked(2).setCourseControlled(1).build());
  }

  @Test
  void theStatusOfCoursesIsReportedWhereTheCatalogLocksNothing() {
    threeCourses();
    make.lock(catalog);

    assertThat(status().get(4).getTotals())
        .isEqualTo(CourseStatusTotals.newBuilder().setLinked(2).setCourseControlled(1).build());
  }

  private static List<Tuple> statuses(List<CourseStatusReportResponse> parts) {
    return parts.stream()
        .filter(CourseStatusReportResponse::hasCourse)
        .map(part -> tuple(part.getCourse().getNumber(), part.getCourse().getStatus()))
        .toList();
  }

  /** linked they are still, and how they stand does not hang on where the school is. */
  @Test
  void coursesOfASchoolThatLeftTheCatalogAreReported() {
    threeCourses();
    List<Tuple> before = statuses(status());
    School left =
        api.schools()
            .updateSchool(
                UpdateSchoolRequest.newBuilder()
                    .setSchool(school.toBuilder().clearCatalog())
                    .setUpdateMask(FieldMask.newBuilder().addPaths("catalog"))
                    .build())
            .getSchool();
    assertThat(left.getCatalog()).isEmpty();

    assertThat(statuses(status())).hasSize(3).isEqualTo(before);
  }
}
