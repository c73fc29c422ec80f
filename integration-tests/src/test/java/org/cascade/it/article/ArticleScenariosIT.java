package org.cascade.it.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cascade.application.testing.SmallDistrict.Q1;
import static org.cascade.application.testing.SmallDistrict.TERM_Q1;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.ofTask;
import static org.cascade.application.testing.SmallDistrict.option;
import static org.cascade.application.testing.SmallDistrict.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.SmallDistrict;
import org.cascade.application.testing.World;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Owner;
import org.cascade.it.article.District.Previewed;
import org.cascade.it.article.District.Pushed;
import org.cascade.proto.v1.AwaitingChange;
import org.cascade.proto.v1.Evidence;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.PushItem;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.RealignWorkRequest;
import org.cascade.proto.v1.Reason;
import org.cascade.proto.v1.RecordTotal;
import org.cascade.proto.v1.Remedy;
import org.cascade.proto.v1.SetCatalogLocksRequest;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.WorkPlace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The thirteen questions of the article's scenarios, each answered over gRPC against MySQL. */
class ArticleScenariosIT {
  private static District district;

  @BeforeAll
  static void start() {
    district = new District();
  }

  @AfterAll
  static void stop() {
    district.close();
  }

  @Test
  void iUpdatedTheStateCodeOnMultipleCourseMastersAndWantToUpdateAssociatedCourses() {
    district.is(
        new SmallDistrict()
            .locks(
                org.cascade.domain.district.Lock.STATE_CODE,
                org.cascade.domain.district.Lock.GRADING_TASKS)
            .master(1, coded("M1", "NEW-1"))
            .master(2, coded("M2", "NEW-2"))
            .masterTask(10, 1, 1, "1.000")
            .course(1, 1, coded("M1", "OLD-1"))
            .course(2, 2, coded("M2", "OLD-2")));

    Pushed pushed = district.push(locked().addDataTypes(wire(DataType.COURSE_INFO)));

    assertThat(pushed.push().getState()).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(stateCode(1)).isEqualTo("NEW-1");
    assertThat(stateCode(2)).isEqualTo("NEW-2");
    assertThat(district.world().setup).isEmpty();
    assertThat(pushed.result().getTypesLeftAloneList())
        .anySatisfy(
            left -> {
              assertThat(left.getDataType()).isEqualTo(wire(DataType.GRADING_TASKS));
              assertThat(left.getReason()).isEqualTo(Reason.REASON_TYPE_NOT_SELECTED);
            });
  }

  @Test
  void howDoIPushSeveralChangesMadeToASingleCourseMaster() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .master(2, "M2")
            .masterTask(10, 1, 1, "0.500")
            .masterTask(20, 2, 1, "0.500")
            .masterCategory(30, 1, "Projects", "2.000")
            .course(1, 1, "M1")
            .pushedTask(1, 1, "1.000", 10)
            .pushedTask(1, 2, "1.000", 11)
            .course(2, 2, "M2")
            .pushedTask(2, 1, "1.000", 20));

    Pushed pushed =
        district.push(
            locked().setKind(PushKind.PUSH_KIND_PUSH_COURSE_MASTER).addMasters("masters/1"));

    assertThat(counts(pushed))
        .containsEntry("COURSE UPDATED", 1L)
        .containsEntry("COURSE CREATED", 1L)
        .containsEntry("COURSE DELETED", 1L);
    assertThat(content(course(DataType.GRADING_TASKS, 1, 1))).isEqualTo(task("0.500"));
    assertThat(content(course(DataType.GRADING_TASKS, 2, 1))).isEqualTo(task("1.000"));
  }

  @Test
  void howDoIPushSeveralChangesToAllLinkedCoursesExceptForOneCourseThatIsManagedByItsSchool() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "0.500")
            .course(1, 1, "C1")
            .pushedTask(1, 1, "1.000", 10)
            .course(2, 1, "C2")
            .pushedTask(2, 1, "1.000", 10));
    district
        .catalogs()
        .setIgnoreMasterPush(
            SetIgnoreMasterPushRequest.newBuilder()
                .setName("courses/2")
                .setIgnoreMasterPush(true)
                .build());

    Pushed pushed = district.push(locked().addDataTypes(wire(DataType.GRADING_TASKS)));

    assertThat(content(course(DataType.GRADING_TASKS, 1, 1))).isEqualTo(task("0.500"));
    assertThat(content(course(DataType.GRADING_TASKS, 2, 1))).isEqualTo(task("1.000"));
    assertThat(pushed.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.getCourse()).isEqualTo("courses/2");
              assertThat(item.getOutcome()).isEqualTo(Outcome.OUTCOME_SKIPPED);
              assertThat(item.getReason()).isEqualTo(Reason.REASON_IGNORE_MASTER_PUSH);
            });
  }

  /** Y-2: a calendar as it was rolled, of which a part has drifted, without any work. */
  @Test
  void iWantToStartNextYearFromScratchUsingExistingCourseMasters() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .masterTask(11, 1, 2, "1.000")
            .masterCategory(20, 1, "Tests", "50.000")
            .masterOption(30, 1, 1, Q1, option(3))
            .course(1, 1, "M1")
            .editedTask(1, 1, "3.000", 10)
            .localTask(1, 3, "1.000")
            .pushedCategory(1, 100, "Tests", "40.000", 20)
            .localCategory(1, 101, "Local", "10.000")
            .teachersCategory(1, 200, "Tests", "5.000")
            .teachersCategory(1, 201, "Own", "5.000"));

    district.push(overwrite());

    World after = district.world();
    assertThat(keys(after, 1, Owner.COURSE))
        .containsExactlyInAnyOrder(
            "GRADING_TASKS 1",
            "GRADING_TASKS 2",
            "CATEGORIES tests",
            "GRADE_CALC_OPTIONS task 1 term 1");
    assertThat(keys(after, 1, Owner.section(1)))
        .containsExactlyInAnyOrder("CATEGORIES tests", "GRADE_CALC_OPTIONS task 1 term 1");
    assertThat(after.setup.values()).allMatch(ArticleScenariosIT::isLinked);
    assertThat(district.awaiting()).isEmpty();
    assertThat(district.residual()).isEmpty();
  }

  @Test
  void howDoILetSchoolsAndTeachersControlTheirOwnGradingSetupAndCategories() {
    SmallDistrict own =
        new SmallDistrict()
            .master(1, "M1")
            .course(1, 1, "M1")
            .localTask(1, 3, "1.000")
            .localCategory(1, 100, "Local", "10.000")
            .copiedCategory(1, 200, "Local", "10.000", 100)
            .teachersCategory(1, 201, "Own", "5.000");
    district.is(own);

    Pushed pushed = district.push(locked().setPushToSections(true));

    assertThat(district.world().setup).isEqualTo(own.world().setup);
    assertThat(pushed.push().getCourses().getUnchanged()).isEqualTo(1);
    assertThat(pushed.result().getTotalsList())
        .filteredOn(total -> total.getReason() == Reason.REASON_NOT_IN_MASTER)
        .extracting(RecordTotal::getRecords)
        .containsExactlyInAnyOrder(1L, 1L, 1L);
  }

  @Test
  void imAttemptingToPushFromACourseMasterButItsNotWorking() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .course(1, 1, "M1")
            .editedTask(1, 1, "3.000", 10));

    Pushed failed = district.push(locked());

    assertThat(failed.push().getState()).isEqualTo(PushState.PUSH_STATE_COMPLETED_WITH_FAILURES);
    assertThat(failed.items())
        .extracting(PushItem::getReason)
        .containsExactly(Reason.REASON_DESYNCED);
    assertThat(district.awaiting())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getChange()).isEqualTo(AwaitingChange.AWAITING_CHANGE_UNLINKED);
              assertThat(row.getDesynced()).isEqualTo(1);
              assertThat(row.getBefore()).contains("3.000");
              assertThat(row.getAfter()).contains("1.000");
            });

    Pushed relinked =
        district.push(
            spec()
                .setKind(PushKind.PUSH_KIND_RELINK_COURSES)
                .setCatalog("catalogs/1")
                .addCourses("courses/1"));

    assertThat(counts(relinked)).containsOnlyKeys("COURSE RELINKED");
    assertThat(district.push(locked()).push().getState()).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(district.awaiting()).isEmpty();
  }

  @Test
  void afterPushingAllCourseMastersThereIsStillDataThatDidntGetPushed() {
    district.is(
        new SmallDistrict()
            .locks(org.cascade.domain.district.Lock.GRADING_TASKS)
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .masterCategory(20, 1, "Tests", "50.000")
            .course(1, 1, "M1"));

    Pushed first = district.push(locked());

    assertThat(keys(district.world(), 1, Owner.COURSE)).containsExactly("GRADING_TASKS 1");
    assertThat(first.result().getTypesLeftAloneList())
        .anySatisfy(
            left -> {
              assertThat(left.getDataType()).isEqualTo(wire(DataType.CATEGORIES));
              assertThat(left.getReason()).isEqualTo(Reason.REASON_TYPE_NOT_LOCKED);
            });

    district
        .catalogs()
        .setCatalogLocks(
            SetCatalogLocksRequest.newBuilder()
                .setName("catalogs/1")
                .setVersion(1)
                .addAllLocks(List.of(Lock.LOCK_GRADING_TASKS, Lock.LOCK_CATEGORIES))
                .build());
    district.push(locked());

    assertThat(keys(district.world(), 1, Owner.COURSE))
        .containsExactlyInAnyOrder("GRADING_TASKS 1", "CATEGORIES tests");
  }

  @Test
  void afterOverwritingThereAreStillResidualGradingSetupRecordsThatDidntComeFromTheCourseMaster() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .course(1, 1, "M1")
            .pushedTask(1, 1, "1.000", 10)
            .localTask(1, 3, "1.000")
            .workForTask(1, 3, 2));

    Pushed first = district.push(overwrite());

    assertThat(district.residual())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.getItem().getRecordName()).isEqualTo("Task 3");
              assertThat(row.getItem().getOutcome()).isEqualTo(Outcome.OUTCOME_KEPT);
              assertThat(row.getItem().getReason()).isEqualTo(Reason.REASON_HAS_SCORES);
              assertThat(row.getItem().getEvidence())
                  .isEqualTo(
                      Evidence.newBuilder().setAssignments(1).setScores(2).setStudents(2).build());
              assertThat(row.getResidualSince()).isEqualTo(first.push().getName());
              assertThat(row.getRemediesList()).contains(Remedy.REMEDY_REALIGN_OR_DELETE_WORK);
            });

    district
        .courses()
        .realignWork(
            RealignWorkRequest.newBuilder()
                .setName("courses/1")
                .addSections("sections/1")
                .setFrom(WorkPlace.newBuilder().setTask("tasks/3"))
                .setTo(WorkPlace.newBuilder().setTask("tasks/1"))
                .build());
    district.push(overwrite());

    assertThat(keys(district.world(), 1, Owner.COURSE)).containsExactly("GRADING_TASKS 1");
    assertThat(district.world().scores).hasSize(2);
    assertThat(district.residual()).isEmpty();
  }

  @Test
  void howDoIKnowIfGradingSetupPushedProperly() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .masterTask(11, 1, 2, "1.000")
            .masterCategory(20, 1, "Tests", "50.000")
            .course(1, 1, "M1")
            .pushedTask(1, 1, "0.500", 10)
            .editedTask(1, 2, "3.000", 11)
            .pushedTask(1, 3, "1.000", 12)
            .gradeForTask(1, 3)
            .teachersCategory(1, 200, "Tests", "5.000"));

    Previewed preview = district.preview(locked().setPushToSections(true));
    Pushed pushed = district.push(locked().setPushToSections(true));

    assertThat(pushed.result().getTotalsList())
        .containsExactlyInAnyOrderElementsOf(preview.totals().getTotalsList());
    assertThat(pushed.result().getTotalsList().stream().mapToLong(RecordTotal::getRecords).sum())
        .isEqualTo(pushed.result().getRecordsConsidered());
    assertThat(preview.items()).containsAll(pushed.items());
    assertThat(pushed.items())
        .extracting(item -> item.getOutcome().name().replace("OUTCOME_", ""))
        .containsExactlyInAnyOrder("FAILED", "KEPT", "UNSPECIFIED", "RENAMED");
    assertThat(pushed.items())
        .filteredOn(item -> item.getOutcome() == Outcome.OUTCOME_KEPT)
        .extracting(PushItem::getSchoolName, PushItem::getCourseNumber, PushItem::getRecordName)
        .containsExactly(tuple("Lincoln High", "M1", "Task 3"));
  }

  @Test
  void howDoIGetAllCoursesManagedAtTheCourseMasterLevelAgain() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .masterCategory(20, 1, "Tests", "50.000")
            .course(1, 1, "C1")
            .pushedTask(1, 1, "1.000", 10)
            .pushedCategory(1, 100, "Tests", "50.000", 20)
            .course(2, 1, "C2")
            .localTask(2, 1, "3.000")
            .localCategory(2, 101, "Tests", "10.000")
            .gradeForTask(2, 1));

    Pushed pushed = district.push(overwrite());

    assertThat(counts(pushed)).containsEntry("COURSE RELINKED", 2L);
    assertThat(pushed.items())
        .filteredOn(item -> item.getOutcome() == Outcome.OUTCOME_RELINKED)
        .singleElement()
        .satisfies(item -> assertThat(item.getEvidence().getPostedGrades()).isEqualTo(1));
    assertThat(district.world().setup.values()).allMatch(ArticleScenariosIT::isLinked);
    assertThat(district.world().postedGrades).hasSize(1);
    assertThat(district.awaiting()).isEmpty();
  }

  @Test
  void iRemovedATaskThatWasBeingUsedHowDoIRestoreThatTaskAtTheCourseMasterLevel() {
    district.is(
        new SmallDistrict()
            .master(1, "M1")
            .course(1, 1, "M1")
            .pushedTask(1, 1, "1.000", 10)
            .gradeForTask(1, 1));
    district.push(overwrite());
    assertThat(row(course(DataType.GRADING_TASKS, 1, 1)).residualSince()).isNotNull();

    district.meanwhile(
        world ->
            world.masterRecords.put(
                new AboveId(DataType.GRADING_TASKS, 11),
                new MasterRecord(new MasterId(1), World.entry(1), task("0.500"))));
    Pushed pushed = district.push(locked());

    assertThat(counts(pushed)).containsEntry("COURSE RELINKED", 1L);
    SetupRow restored = row(course(DataType.GRADING_TASKS, 1, 1));
    assertThat(restored.link()).isEqualTo(Link.of(11, task("0.500")));
    assertThat(restored.residualSince()).isNull();

    district.meanwhile(
        world ->
            world.masterRecords.put(
                new AboveId(DataType.GRADING_TASKS, 11),
                new MasterRecord(new MasterId(1), World.entry(1), task("0.750"))));
    district.push(locked());
    assertThat(content(course(DataType.GRADING_TASKS, 1, 1))).isEqualTo(task("0.750"));
  }

  @Test
  void sectionLevelGradeCalcOptionsAreSetToNoCalculationAndAreGrayedOutWhatShouldTeachersDo() {
    SmallDistrict dropped =
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(11, 1, 2, "1.000")
            .course(1, 1, "M1")
            .section(1, 1, "S1", TERM_Q1)
            .pushedTask(1, 1, "1.000", 10)
            .pushedTask(1, 2, "1.000", 11)
            .gradeForTask(1, 1)
            .pushed(
                BelowId.ofCourse(DataType.GRADE_CALC_OPTIONS, 1, 100), ofTask(1, Q1), option(3), 30)
            .pushed(
                BelowId.ofSection(DataType.GRADE_CALC_OPTIONS, 1, 1, 200),
                ofTask(1, Q1),
                option(3),
                100);
    district.is(dropped);
    assertThat(noCalculation(district.preview(overwrite()).items())).hasSize(1);
    assertThat(noCalculation(district.push(overwrite()).items()))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.getLevel()).isEqualTo(Level.LEVEL_SECTION);
              assertThat(note.getSectionNumber()).isEqualTo("S1");
              assertThat(note.getAbout()).isEqualTo("Q1");
            });

    // The first way: options at the course, pushed to the sections.
    district.meanwhile(
        world ->
            world.setup.put(
                BelowId.ofCourse(DataType.GRADE_CALC_OPTIONS, 1, 101),
                SetupRow.of(ofTask(1, Q1), option(5), null)));
    district.push(
        spec()
            .setKind(PushKind.PUSH_KIND_PUSH_COURSE)
            .addCourses("courses/1")
            .addDataTypes(wire(DataType.GRADE_CALC_OPTIONS)));
    assertThat(keys(district.world(), 1, Owner.section(1)))
        .containsExactly("GRADE_CALC_OPTIONS task 1 term 1");
    assertThat(noCalculation(district.push(locked().setPushToSections(true)).items())).isEmpty();

    // The second way: the work goes to another task.
    district.is(dropped);
    district.push(overwrite());
    district
        .courses()
        .realignWork(
            RealignWorkRequest.newBuilder()
                .setName("courses/1")
                .addSections("sections/1")
                .setFrom(WorkPlace.newBuilder().setTask("tasks/1"))
                .setTo(WorkPlace.newBuilder().setTask("tasks/2"))
                .build());
    Pushed again = district.push(overwrite());
    assertThat(noCalculation(again.items())).isEmpty();
    assertThat(keys(district.world(), 1, Owner.COURSE)).containsExactly("GRADING_TASKS 2");
  }

  @Test
  void howDoIRelinkAllGradingSetupExceptCategoriesWhichTeachersManage() {
    SmallDistrict small =
        new SmallDistrict()
            .master(1, "M1")
            .masterTask(10, 1, 1, "1.000")
            .masterCategory(20, 1, "Tests", "50.000")
            .course(1, 1, "M1")
            .editedTask(1, 1, "3.000", 10)
            .localCategory(1, 100, "Local", "10.000")
            .teachersCategory(1, 200, "Tests", "5.000");
    district.is(small);

    Pushed pushed =
        district.push(
            overwrite()
                .addAllDataTypes(
                    List.of(
                        wire(DataType.COURSE_INFO),
                        wire(DataType.GRADING_TASKS),
                        wire(DataType.STANDARDS),
                        wire(DataType.ASSESSMENTS),
                        wire(DataType.GRADE_CALC_OPTIONS),
                        wire(DataType.COMPOSITE_GRADES))));

    assertThat(counts(pushed)).containsEntry("COURSE RELINKED", 1L);
    assertThat(content(course(DataType.GRADING_TASKS, 1, 1))).isEqualTo(task("1.000"));
    for (BelowId id : Set.of(course(DataType.CATEGORIES, 1, 100), teachers(200))) {
      assertThat(row(id)).isEqualTo(small.world().setup.get(id));
    }
    assertThat(content(teachers(200))).isEqualTo(category("Tests", "5.000"));
  }

  private static BelowId teachers(long row) {
    return BelowId.ofSection(DataType.CATEGORIES, 1, 1, row);
  }

  private static PushSpec.Builder spec() {
    return PushSpec.newBuilder().setYear(SmallDistrict.YEAR);
  }

  private static PushSpec.Builder locked() {
    return spec().setCatalog("catalogs/1").setMode(PushMode.PUSH_MODE_LOCKED);
  }

  private static PushSpec.Builder overwrite() {
    return spec().setCatalog("catalogs/1").setMode(PushMode.PUSH_MODE_OVERWRITE);
  }

  private static org.cascade.proto.v1.DataType wire(DataType type) {
    return org.cascade.proto.v1.DataType.valueOf("DATA_TYPE_" + type);
  }

  private static CourseInfo coded(String number, String code) {
    return info(
        Map.of(
            CourseAttribute.NUMBER,
            number,
            CourseAttribute.NAME,
            "Name of " + number,
            CourseAttribute.STATE_CODE,
            code),
        Map.of());
  }

  private static String stateCode(long course) {
    return district.world().course(new CourseId(course)).info().value(CourseAttribute.STATE_CODE);
  }

  private static BelowId course(DataType type, long course, long row) {
    return BelowId.ofCourse(type, course, row);
  }

  private static SetupRow row(BelowId id) {
    return Objects.requireNonNull(district.world().setup.get(id), id::toString);
  }

  private static Content content(BelowId id) {
    return row(id).content();
  }

  private static List<String> keys(World world, long course, Owner owner) {
    return world.setup.entrySet().stream()
        .filter(row -> row.getKey().course().value() == course)
        .filter(row -> row.getKey().owner().equals(owner))
        .map(row -> row.getKey().type() + " " + row.getValue().key().text())
        .toList();
  }

  private static boolean isLinked(SetupRow row) {
    Link link = row.link();
    return link != null && link.pushed().equals(row.content());
  }

  /** Records by level and outcome, those of Course Info and the unchanged apart. */
  private static Map<String, Long> counts(Pushed pushed) {
    return pushed.result().getTotalsList().stream()
        .filter(total -> total.getDataType() != wire(DataType.COURSE_INFO))
        .filter(total -> total.getLevel() == Level.LEVEL_COURSE)
        .filter(total -> total.getOutcome() != Outcome.OUTCOME_UNCHANGED)
        .collect(
            Collectors.groupingBy(
                total -> "COURSE " + total.getOutcome().name().replace("OUTCOME_", ""),
                Collectors.summingLong(RecordTotal::getRecords)));
  }

  private static List<PushItem> noCalculation(List<PushItem> items) {
    return items.stream()
        .filter(item -> item.getReason() == Reason.REASON_SET_TO_NO_CALCULATION)
        .toList();
  }
}
