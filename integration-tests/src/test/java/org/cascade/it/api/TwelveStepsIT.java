package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.Assignment;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CopyMasterRequest;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListScoresRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.ManagedBy;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.RollForwardRequest;
import org.cascade.proto.v1.RollForwardResponse;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The workflow of course masters on an empty database, by calls alone: its eleven steps, Push All
 * Courses as the twelfth, and what a year brings after them.
 */
class TwelveStepsIT {
  private static final Lock[] LOCKS = {
    Lock.LOCK_STATE_CODE,
    Lock.LOCK_GRADING_TASKS,
    Lock.LOCK_STANDARDS,
    Lock.LOCK_CATEGORIES,
    Lock.LOCK_ASSESSMENTS,
    Lock.LOCK_GRADE_CALC_OPTIONS
  };

  private final ApiServer api = new ApiServer();
  private final Making make = new Making(api);
  private final Catalog catalog = make.catalog("High School");
  private final String grade = make.task("Quarter Grade");
  private final String quarter = make.termName("Q1");
  private Term term = Term.getDefaultInstance();
  private Calendar calendar = Calendar.getDefaultInstance();
  private Master master = Master.getDefaultInstance();
  private Master copy = Master.getDefaultInstance();
  private Course course = Course.getDefaultInstance();
  private Section section = Section.getDefaultInstance();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void aDistrictGoesThroughItsYear() {
    stepsOneToEight();
    stepNinePushesOneMaster();
    stepTenCopiesIt();
    stepElevenPushesAllMasters();
    stepTwelvePushesAllCourses();
    Assignment homework = teachersGrade();
    aSchoolEditsWhatIsNotLocked();
    itIsRelinkedAndOverwritten(homework);
    theYearIsRolledForward();
  }

  private void stepsOneToEight() {
    make.lock(catalog, LOCKS);
    assertThat(make.year(2026)).isEqualTo("schoolYears/2026");
    calendar = make.calendar(make.school("North High", catalog), "schoolYears/2026");
    term = make.term(calendar, quarter, 9);
    master = make.master(catalog, "MA101");
    String test = make.entry(DistrictList.DISTRICT_LIST_TESTS, "Placement");
    List<Record> setup =
        List.of(
            make.record(Making.taskOf(master.getName(), grade, "0.5")),
            make.record(Making.standardOf(master.getName(), make.standard("A.REI.3"))),
            make.record(Making.categoryOf(master.getName(), "Tests", "60")),
            make.record(Making.categoryOf(master.getName(), "Homework", "40")),
            make.record(
                Record.newBuilder()
                    .setOwner(master.getName())
                    .setAssessment(
                        AssessmentSetup.newBuilder()
                            .setTest(test)
                            .setCopiesForward(true)
                            .setKind(AssessmentKind.ASSESSMENT_KIND_TEACHER_SCORED))),
            make.record(Making.optionOf(master.getName(), grade, quarter)));
    assertThat(setup).isEqualTo(make.records(master.getName()));
    course = make.course(calendar, "MA101", master);
    section = make.section(course, "1", term);
  }

  private PushSpec.Builder masters(PushKind kind, PushMode mode) {
    return PushSpec.newBuilder()
        .setKind(kind)
        .setYear(2026)
        .setCatalog(catalog.getName())
        .setMode(mode);
  }

  private void pushed(PushSpec.Builder spec) {
    assertThat(make.push(spec.build())).isEqualTo(PushState.PUSH_STATE_COMPLETED);
  }

  private void stepNinePushesOneMaster() {
    pushed(
        masters(PushKind.PUSH_KIND_PUSH_COURSE_MASTER, PushMode.PUSH_MODE_LOCKED)
            .addMasters(master.getName()));

    assertThat(make.records(course.getName())).hasSize(6);
    assertThat(make.records(section.getName())).isEmpty();
  }

  private void stepTenCopiesIt() {
    copy =
        api.catalogs()
            .copyMaster(
                CopyMasterRequest.newBuilder()
                    .setName(master.getName())
                    .setCatalog(catalog.getName())
                    .setNumber("MA103")
                    .setDisplayName("Algebra 1 Honors")
                    .build())
            .getMaster();

    assertThat(make.records(copy.getName())).hasSize(6);
  }

  private void stepElevenPushesAllMasters() {
    Course honors = make.course(calendar, "MA103", copy);

    pushed(
        masters(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS, PushMode.PUSH_MODE_LOCKED)
            .setPushToSections(true));

    assertThat(make.records(honors.getName())).hasSize(6);
    assertThat(make.records(section.getName())).hasSize(3);
  }

  private void stepTwelvePushesAllCourses() {
    Record own = make.record(Making.categoryOf(course.getName(), "Projects", "5"));
    assertThat(own.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_COURSE);

    pushed(
        PushSpec.newBuilder()
            .setKind(PushKind.PUSH_KIND_PUSH_ALL_COURSES)
            .setYear(2026)
            .addCalendars(calendar.getName()));

    assertThat(category(section.getName(), "Projects")).isPresent();
  }

  private Optional<Record> category(String owner, String name) {
    return make.records(owner).stream()
        .filter(record -> record.getCategory().getDisplayName().equals(name))
        .findFirst();
  }

  private Assignment teachersGrade() {
    String category = category(section.getName(), "Homework").orElseThrow().getName();
    Assignment homework = make.assignment(section, "Homework 1", Making.to(category, grade));
    assertThat(make.score(homework, "s-1", "9").getValue()).isEqualTo("9");
    assertThat(make.grade(section, grade, term, "s-1", "A").getGrade()).isEqualTo("A");
    return homework;
  }

  private void aSchoolEditsWhatIsNotLocked() {
    Record tests = category(course.getName(), "Tests").orElseThrow();
    Record wanted =
        tests.toBuilder().setCategory(tests.getCategory().toBuilder().setDropLowest(1)).build();
    assertThat(Refusal.of(() -> make.update(wanted, "category.drop_lowest")).reason())
        .isEqualTo("LOCKED");
    make.lock(catalog, Lock.LOCK_STATE_CODE);
    assertThat(make.update(wanted, "category.drop_lowest").getUnlinkedBy().getCaller())
        .isEqualTo("registrar");
    make.lock(catalog, LOCKS);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED_WITH_FAILURES);
  }

  private void itIsRelinkedAndOverwritten(Assignment homework) {
    pushed(
        PushSpec.newBuilder()
            .setKind(PushKind.PUSH_KIND_RELINK_COURSES)
            .setYear(2026)
            .setCatalog(catalog.getName())
            .addCourses(course.getName()));
    assertThat(category(course.getName(), "Tests").orElseThrow().getCategory().getDropLowest())
        .isZero();

    pushed(masters(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS, PushMode.PUSH_MODE_OVERWRITE));

    assertThat(category(course.getName(), "Projects")).isEmpty();
    assertThat(
            api.work()
                .listScores(
                    ListScoresRequest.newBuilder().setAssignment(homework.getName()).build())
                .getScoresList())
        .hasSize(1);
  }

  private void theYearIsRolledForward() {
    assertThat(make.year(2027)).isEqualTo("schoolYears/2027");
    List<RollForwardResponse> parts = new ArrayList<>();
    api.years()
        .rollForward(
            RollForwardRequest.newBuilder()
                .setFromYear("schoolYears/2026")
                .setIncludeSections(true)
                .build())
        .forEachRemaining(parts::add);

    assertThat(parts.get(parts.size() - 1).getTotals().getCourses()).isEqualTo(2);
    Course next =
        api.catalogs()
            .listCourses(ListCoursesRequest.newBuilder().setYear(2027).setNumber("MA101").build())
            .getCourses(0);
    assertThat(make.records(next.getName()))
        .extracting(Record::getManagedBy)
        .hasSize(6)
        .containsOnly(ManagedBy.MANAGED_BY_MASTER);
  }
}
