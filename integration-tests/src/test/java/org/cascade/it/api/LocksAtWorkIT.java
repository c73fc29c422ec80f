package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.grpc.Status.Code;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CourseInfo;
import org.cascade.proto.v1.DeleteCourseRequest;
import org.cascade.proto.v1.DeleteRecordRequest;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.GetCourseRequest;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.ManagedBy;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.SetIgnoreMasterPushRequest;
import org.cascade.proto.v1.UpdateCourseRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What courses may change while their catalog locks it, and what becomes of what they change. */
class LocksAtWorkIT {
  private static ApiServer api;
  private static Making make;
  private static String quarter;
  private static String grade;
  private static String finalGrade;
  private static String reading;
  private static int districts;

  private Catalog catalog = Catalog.getDefaultInstance();
  private Calendar calendar = Calendar.getDefaultInstance();
  private Master master = Master.getDefaultInstance();
  private Course course = Course.getDefaultInstance();

  @BeforeAll
  static void start() {
    api = new ApiServer();
    make = new Making(api);
    quarter = make.termName("Q1");
    grade = make.task("Quarter Grade");
    finalGrade = make.task("Final Grade");
    reading = make.standard("R.1");
    make.year(2026);
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** A master with a task, a standard, a category and a calc option, pushed to a course. */
  private void pushed(Lock... locks) {
    districts++;
    catalog = make.catalog("Catalog " + districts);
    make.lock(catalog, locks);
    School school = make.school("School " + districts, catalog);
    calendar = make.calendar(school, "schoolYears/2026");
    var term = make.term(calendar, quarter, 9);
    assertThat(term.getTermName()).isEqualTo(quarter);
    master = make.master(catalog, "M1");
    make.record(Making.taskOf(master.getName(), grade, "0.5"));
    make.record(Making.standardOf(master.getName(), reading));
    make.record(Making.categoryOf(master.getName(), "Tests", "40"));
    make.record(Making.optionOf(master.getName(), grade, quarter));
    course = make.course(calendar, "M1", master);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    course = read();
  }

  private Course read() {
    return api.courses()
        .getCourse(GetCourseRequest.newBuilder().setName(course.getName()).build())
        .getCourse();
  }

  private Course update(Course wanted, String... fields) {
    return api.courses()
        .updateCourse(
            UpdateCourseRequest.newBuilder()
                .setCourse(wanted)
                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(fields)))
                .build())
        .getCourse();
  }

  private Record atCourse(int index) {
    return make.records(course.getName()).get(index);
  }

  @Test
  void aCourseIsMadeReadListedAndDeleted() {
    pushed(Lock.LOCK_STATE_CODE);
    Course second =
        make.course(
            Course.newBuilder()
                .setCalendar(calendar.getName())
                .setNumber("A1")
                .setDisplayName("Algebra")
                .setActive(true)
                .setInfo(CourseInfo.newBuilder().setStateCode("01").putCustomFields("Lab", "yes")));

    assertThat(second.getSchoolName()).isEqualTo("School " + districts);
    assertThat(second.getYear()).isEqualTo(2026);
    assertThat(second.getInfo().getCustomFieldsMap()).containsEntry("Lab", "yes");
    assertThat(second.getLocksList()).isEmpty();
    assertThat(
            api.catalogs()
                .listCourses(
                    ListCoursesRequest.newBuilder()
                        .setCalendar(calendar.getName())
                        .setOrder(ListOrder.LIST_ORDER_NAME)
                        .build())
                .getCoursesList())
        .containsExactly(second, course);
    Refusal taken = Refusal.of(() -> make.course(calendar, "A1", master));
    assertThat(taken.fields()).containsOnlyKeys("course.number");

    var gone =
        api.courses()
            .deleteCourse(
                DeleteCourseRequest.newBuilder()
                    .setName(course.getName())
                    .setVersion(course.getVersion())
                    .build());

    assertThat(gone.getSerializedSize()).isZero();
    assertThat(Refusal.of(this::read).reason()).isEqualTo("COURSE_NOT_FOUND");
  }

  @Test
  void aMasterOfAnotherCatalogIsRefused() {
    pushed(Lock.LOCK_NAME);
    Master other = make.master(make.catalog("Other " + districts), "M9");

    Refusal refusal = Refusal.of(() -> make.course(calendar, "M9", other));

    assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refusal.fields()).containsOnlyKeys("course.master");
  }

  @Test
  void everyLockedAttributeThatWouldChangeIsNamed() {
    pushed(Lock.LOCK_NAME, Lock.LOCK_STATE_CODE, Lock.LOCK_CUSTOM_FIELDS, Lock.LOCK_PERIODS);
    Course wanted =
        course.toBuilder()
            .setDisplayName("Mine")
            .setActive(true)
            .setInfo(
                CourseInfo.newBuilder()
                    .setStateCode("77")
                    .setPeriods(3)
                    .putCustomFields("Lab", "no"))
            .build();

    Refusal refusal = Refusal.of(() -> update(wanted, "display_name", "active", "info"));

    assertThat(refusal.reason()).isEqualTo("LOCKED");
    assertThat(refusal.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(refusal.fields())
        .containsOnlyKeys(
            "course.display_name", "course.info.state_code", "course.info.custom_fields[\"Lab\"]");
    assertThat(read()).isEqualTo(course);
    assertThat(course.getLocksList())
        .containsExactlyInAnyOrder(
            Lock.LOCK_NAME, Lock.LOCK_STATE_CODE, Lock.LOCK_CUSTOM_FIELDS, Lock.LOCK_PERIODS);
  }

  @Test
  void whatIsNotLockedIsEditedAndSoArePeriods() {
    pushed(Lock.LOCK_NAME, Lock.LOCK_PERIODS);
    Course wanted = course.toBuilder().setInfo(course.getInfo().toBuilder().setPeriods(3)).build();

    Course changed = update(wanted, "info.periods");

    assertThat(changed.getInfo().getPeriods()).isEqualTo(3);
    assertThat(changed.getVersion()).isGreaterThan(course.getVersion());
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    assertThat(read().getInfo().hasPeriods()).isFalse();
  }

  @Test
  void noLockHoldsAtACourseThatIgnoresPushes() {
    pushed(Lock.LOCK_NAME, Lock.LOCK_CATEGORIES);
    Course ignoring =
        api.catalogs()
            .setIgnoreMasterPush(
                SetIgnoreMasterPushRequest.newBuilder()
                    .setName(course.getName())
                    .setIgnoreMasterPush(true)
                    .build())
            .getCourse();

    Course changed = update(ignoring.toBuilder().setDisplayName("Mine").build(), "display_name");
    Record category = atCourse(0);
    Record edited =
        make.update(
            Making.categoryOf("", "Quizzes", "1")
                .setName(category.getName())
                .setEtag(category.getEtag())
                .build(),
            "category.display_name");

    assertThat(changed.getLocksList()).isEmpty();
    assertThat(changed.getDisplayName()).isEqualTo("Mine");
    assertThat(edited.getCategory().getDisplayName()).isEqualTo("Quizzes");
  }

  @Test
  void aCourseThatHasChangedIsNotTakenOutOfPushesUnseen() {
    pushed(Lock.LOCK_CATEGORIES);
    Course changed = update(course.toBuilder().setDisplayName("Mine").build(), "display_name");
    SetIgnoreMasterPushRequest.Builder request =
        SetIgnoreMasterPushRequest.newBuilder()
            .setName(course.getName())
            .setIgnoreMasterPush(true)
            .setVersion(course.getVersion());

    Refusal refusal = Refusal.of(() -> api.catalogs().setIgnoreMasterPush(request.build()));

    assertThat(refusal.reason()).isEqualTo("STALE_VERSION");
    assertThat(refusal.metadata()).containsEntry("version", Integer.toString(changed.getVersion()));
    assertThat(read().getIgnoreMasterPush()).isFalse();
    assertThat(
            api.catalogs()
                .setIgnoreMasterPush(request.setVersion(changed.getVersion()).build())
                .getCourse()
                .getIgnoreMasterPush())
        .isTrue();
  }

  @Test
  void aLockedRecordIsEditedAndDeletedByNobody() {
    pushed(Lock.LOCK_GRADING_TASKS, Lock.LOCK_CATEGORIES);
    Record task = atCourse(0);
    Record category = atCourse(1);
    assertThat(task.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_MASTER);

    Refusal edit =
        Refusal.of(
            () ->
                make.update(
                    category.toBuilder()
                        .setCategory(
                            category.getCategory().toBuilder()
                                .setDisplayName("Mine")
                                .setDropLowest(2))
                        .build(),
                    "category"));
    Refusal deletion = Refusal.of(() -> delete(task));

    assertThat(edit.reason()).isEqualTo("LOCKED");
    assertThat(edit.fields())
        .containsOnlyKeys("record.category.display_name", "record.category.drop_lowest");
    assertThat(deletion.reason()).isEqualTo("LOCKED");
    assertThat(make.records(course.getName())).containsExactly(task, category);
  }

  private static void delete(Record record) {
    var done =
        api.setup()
            .deleteRecord(
                DeleteRecordRequest.newBuilder()
                    .setName(record.getName())
                    .setEtag(record.getEtag())
                    .build());
    assertThat(done.getRemovedList()).containsExactly(record.getName());
  }

  @Test
  void addingIsAllowedWhateverIsLocked() {
    pushed(Lock.LOCK_GRADING_TASKS, Lock.LOCK_CATEGORIES);

    Record task = make.record(Making.taskOf(course.getName(), finalGrade, "1"));
    Record changed =
        make.update(
            task.toBuilder().setTask(task.getTask().toBuilder().setCreditType("Core")).build(),
            "task.credit_type");

    assertThat(task.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_COURSE);
    assertThat(changed.getTask().getCreditType()).isEqualTo("Core");
    assertThat(changed.hasUnlinkedBy()).isFalse();
    delete(changed);
  }

  @Test
  void anEditWhileUnlockedUnlinksWithItsCallerAndALockedPushFails() {
    pushed(Lock.LOCK_CATEGORIES);
    make.lock(catalog, Lock.LOCK_NAME);
    Record category = atCourse(0);
    Record same = make.update(category, "category");
    assertThat(same).isEqualTo(category);

    Record edited =
        make.update(
            category.toBuilder()
                .setCategory(category.getCategory().toBuilder().setWeight(Making.amount("60")))
                .build(),
            "category.weight");

    assertThat(edited.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_COURSE);
    assertThat(edited.getUnlinkedBy().getCaller()).isEqualTo("registrar");
    assertThat(edited.getUnlinkedBy().getTime().getSeconds()).isPositive();
    make.lock(catalog, Lock.LOCK_CATEGORIES);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED_WITH_FAILURES);
    assertThat(atCourse(0).getCategory()).isEqualTo(edited.getCategory());
    assertThat(make.push(catalog, PushMode.PUSH_MODE_OVERWRITE))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    Record relinked = atCourse(0);
    assertThat(relinked.getCategory()).isEqualTo(category.getCategory());
    assertThat(relinked.getName()).isEqualTo(category.getName());
    assertThat(relinked.hasUnlinkedBy()).isFalse();
  }

  @Test
  void aTaskThatIsReferredToIsNotDeletedAtTheCourse() {
    pushed(Lock.LOCK_GRADING_TASKS, Lock.LOCK_GRADE_CALC_OPTIONS);
    make.lock(catalog);
    Record task = atCourse(0);
    Record option = atCourse(1);

    Refusal refusal = Refusal.of(() -> delete(task));

    assertThat(refusal.reason()).isEqualTo("REFERENCED");
    assertThat(refusal.metadata()).containsEntry("calc_options", "1");
    delete(option);
    delete(task);
    assertThat(make.records(course.getName())).isEmpty();
  }

  @Test
  void aRecordOfACourseRefersToWhatTheCourseHas() {
    pushed(Lock.LOCK_NAME);
    String elsewhere = make.termName("Q" + (100 + districts));

    Refusal refusal =
        Refusal.of(() -> make.record(Making.optionOf(course.getName(), grade, elsewhere)));

    assertThat(refusal.fields())
        .containsOnlyKeys("record.calc_option.task", "record.calc_option.term_name");
  }

  /** An assessment of a course, pushed and no longer locked. */
  private Record unlockedAssessment() {
    pushed(Lock.LOCK_ASSESSMENTS);
    Record atMaster =
        make.record(
            Record.newBuilder()
                .setOwner(master.getName())
                .setAssessment(
                    AssessmentSetup.newBuilder()
                        .setTest(
                            make.entry(DistrictList.DISTRICT_LIST_TESTS, "Placement " + districts))
                        .setKind(AssessmentKind.ASSESSMENT_KIND_READ_ONLY)));
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    make.lock(catalog, Lock.LOCK_NAME);
    assertThat(atCourse(0).getAssessment()).isEqualTo(atMaster.getAssessment());
    return atCourse(0);
  }

  private static Record with(Record of, UnaryOperator<AssessmentSetup.Builder> change) {
    return of.toBuilder().setAssessment(change.apply(of.getAssessment().toBuilder())).build();
  }

  /** L-5, and what was unlinked before. */
  @Test
  void whoUnlinkedStaysWhenAnotherEditsWhatDoesNotUnlink() {
    Record edited =
        make.update(
            with(unlockedAssessment(), to -> to.setEndDate(Making.day(10, 1))),
            "assessment.end_date");
    assertThat(edited.getUnlinkedBy().getCaller()).isEqualTo("registrar");

    Record copied =
        Making.update(
            api.setupOfPrincipal(),
            with(edited, to -> to.setCopiesForward(true)),
            "assessment.copies_forward");

    assertThat(copied.getAssessment().getCopiesForward()).isTrue();
    assertThat(copied.getUnlinkedBy()).isEqualTo(edited.getUnlinkedBy());
    Record again =
        Making.update(
            api.setupOfPrincipal(),
            with(copied, to -> to.setEndDate(Making.day(11, 1))),
            "assessment.end_date");
    assertThat(again.getUnlinkedBy()).isEqualTo(edited.getUnlinkedBy());
  }

  @Test
  void whoUnlinksAgainInTheSameWayIsNamed() {
    Record pushed = unlockedAssessment();
    Record first =
        make.update(with(pushed, to -> to.setEndDate(Making.day(10, 1))), "assessment.end_date");
    assertThat(first.getUnlinkedBy().getCaller()).isEqualTo("registrar");
    make.lock(catalog, Lock.LOCK_ASSESSMENTS);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_OVERWRITE))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    make.lock(catalog, Lock.LOCK_NAME);
    assertThat(atCourse(0).hasUnlinkedBy()).isFalse();

    Record second =
        Making.update(
            api.setupOfPrincipal(),
            with(atCourse(0), to -> to.setEndDate(Making.day(10, 1))),
            "assessment.end_date");

    assertThat(second.getUnlinkedBy().getCaller()).isEqualTo("principal");
  }

  @Test
  void whoEditsWhatDoesNotUnlinkIsNotNamedForWhatAScriptDid() throws SQLException {
    Record pushed = unlockedAssessment();
    int changed = api.tables().execute("UPDATE course_assessment SET end_date = '2026-10-01'");
    assertThat(changed).isPositive();
    Record unlinked = atCourse(0);
    assertThat(unlinked.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_COURSE);

    Record copied =
        make.update(with(unlinked, to -> to.setCopiesForward(true)), "assessment.copies_forward");

    assertThat(copied.getName()).isEqualTo(pushed.getName());
    assertThat(copied.hasUnlinkedBy()).isFalse();
  }
}
