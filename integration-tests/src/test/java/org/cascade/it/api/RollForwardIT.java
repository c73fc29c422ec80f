package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.type.Date;
import io.grpc.Status.Code;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CreateTermRequest;
import org.cascade.proto.v1.DeleteRecordRequest;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.IgnoringCourse;
import org.cascade.proto.v1.ListAssignmentsRequest;
import org.cascade.proto.v1.ListCalendarsRequest;
import org.cascade.proto.v1.ListCoursesRequest;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.ListSectionsRequest;
import org.cascade.proto.v1.ListTermsRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.ManagedBy;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PushKind;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushSpec;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.ReportSpec;
import org.cascade.proto.v1.ResidualDataReportRequest;
import org.cascade.proto.v1.ResidualDataReportResponse;
import org.cascade.proto.v1.RollCounts;
import org.cascade.proto.v1.RollForwardRequest;
import org.cascade.proto.v1.RollForwardResponse;
import org.cascade.proto.v1.RollOutcome;
import org.cascade.proto.v1.RolledCalendar;
import org.cascade.proto.v1.School;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A year is rolled into the next one, with the states that its setup has. */
class RollForwardIT {
  private static final String FIRST = "schoolYears/2026";
  private static final String SECOND = "schoolYears/2027";

  private final ApiServer api = new ApiServer();
  private final Making make = new Making(api);
  private final String quarter = make.termName("Q1");
  private final String grade = make.task("Quarter Grade");
  private final String finalGrade = make.task("Final Grade");
  private final String placement = make.entry(DistrictList.DISTRICT_LIST_TESTS, "Placement");
  private final String survey = make.entry(DistrictList.DISTRICT_LIST_TESTS, "Survey");
  private final Catalog catalog = make.catalog("Courses");
  private final Master master = make.master(catalog, "M1");
  private final School school = make.school("North", catalog);
  private Term term = Term.getDefaultInstance();
  private Course course = Course.getDefaultInstance();
  private Section section = Section.getDefaultInstance();

  @AfterEach
  void stop() {
    api.close();
  }

  /** A pushed course with all kinds of states, work in its section, and a course that ignores. */
  private void district() {
    assertThat(make.year(2026)).isEqualTo(FIRST);
    Calendar calendar = make.calendar(school, FIRST);
    term = make.term(calendar, quarter, 9);
    make.lock(
        catalog,
        Lock.LOCK_GRADING_TASKS,
        Lock.LOCK_CATEGORIES,
        Lock.LOCK_ASSESSMENTS,
        Lock.LOCK_GRADE_CALC_OPTIONS);
    setUpMaster();
    course = make.course(calendar, "M1", master);
    var ignoring =
        make.course(
            Course.newBuilder()
                .setCalendar(calendar.getName())
                .setNumber("X9")
                .setDisplayName("Ours")
                .setMaster(master.getName())
                .setIgnoreMasterPush(true));
    assertThat(ignoring.getLocksList()).isEmpty();
    section = make.section(course, "1", term);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_OVERWRITE))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
    disturb();
  }

  private void setUpMaster() {
    var made =
        List.of(
            make.record(Making.taskOf(master.getName(), grade, "0.5")),
            make.record(Making.taskOf(master.getName(), finalGrade, "0.5")),
            make.record(Making.categoryOf(master.getName(), "Tests", "40")),
            make.record(Making.categoryOf(master.getName(), "Homework", "60")),
            make.record(Making.optionOf(master.getName(), grade, quarter)),
            make.record(assessment(placement, true)),
            make.record(assessment(survey, false)));
    assertThat(made).hasSize(7);
  }

  private Record.Builder assessment(String test, boolean copiesForward) {
    return Record.newBuilder()
        .setOwner(master.getName())
        .setAssessment(
            AssessmentSetup.newBuilder()
                .setTest(test)
                .setCopiesForward(copiesForward)
                .setKind(AssessmentKind.ASSESSMENT_KIND_READ_ONLY));
  }

  /** UNLINKED, LOCAL, ORPHANED and RECREATED records, and residual data. */
  private void disturb() {
    var posted = make.grade(section, finalGrade, term, "s-1", "A");
    assertThat(posted.getTask()).isEqualTo(finalGrade);
    Record homework = byName(course.getName(), "Homework");
    var assignment =
        make.assignment(
            section, "One", Making.to(byName(section.getName(), "Homework").getName(), grade));
    assertThat(assignment.getAlignmentsCount()).isEqualTo(1);
    make.lock(catalog, Lock.LOCK_NAME);
    Record edited =
        make.update(
            homework.toBuilder()
                .setCategory(homework.getCategory().toBuilder().setDropLowest(3))
                .build(),
            "category.drop_lowest");
    assertThat(edited.hasUnlinkedBy()).isTrue();
    make.lock(
        catalog,
        Lock.LOCK_GRADING_TASKS,
        Lock.LOCK_CATEGORIES,
        Lock.LOCK_ASSESSMENTS,
        Lock.LOCK_GRADE_CALC_OPTIONS);
    var local = make.record(Making.categoryOf(course.getName(), "Projects", "5"));
    var mine = make.record(Making.categoryOf(section.getName(), "Labs", "5"));
    assertThat(List.of(local, mine)).extracting(Record::getManagedBy).doesNotHaveDuplicates();
    removeFromMaster(record -> record.getTask().getTask().equals(finalGrade));
    removeFromMaster(record -> record.getCategory().getDisplayName().equals("Tests"));
    var recreated = make.record(Making.categoryOf(master.getName(), "Tests", "40"));
    assertThat(recreated.getName()).startsWith(master.getName());
  }

  private void removeFromMaster(Predicate<Record> which) {
    Record record = make.records(master.getName()).stream().filter(which).findFirst().orElseThrow();
    var removed =
        api.setup()
            .deleteRecord(
                DeleteRecordRequest.newBuilder()
                    .setName(record.getName())
                    .setEtag(record.getEtag())
                    .build());
    assertThat(removed.getRemovedList()).contains(record.getName());
  }

  private Record byName(String owner, String name) {
    return make.records(owner).stream()
        .filter(record -> record.getCategory().getDisplayName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<RollForwardResponse> roll(RollForwardRequest.Builder request) {
    List<RollForwardResponse> parts = new ArrayList<>();
    api.years().rollForward(request.setFromYear(FIRST).build()).forEachRemaining(parts::add);
    return parts;
  }

  private List<RollForwardResponse> rollWithSections() {
    return roll(RollForwardRequest.newBuilder().setIncludeSections(true));
  }

  private List<Course> coursesOf(int year) {
    return api.catalogs()
        .listCourses(
            ListCoursesRequest.newBuilder()
                .setYear(year)
                .setOrder(ListOrder.LIST_ORDER_NAME)
                .build())
        .getCoursesList();
  }

  private static Record bare(Record record) {
    return record.toBuilder().clearName().clearOwner().clearEtag().build();
  }

  private List<Record> bareRecords(String owner) {
    return make.records(owner).stream().map(RollForwardIT::bare).toList();
  }

  @Test
  void thePreviewSaysWhatTheRunMakes() {
    district();
    assertThat(make.year(2027)).isEqualTo(SECOND);

    List<RollForwardResponse> preview =
        roll(RollForwardRequest.newBuilder().setIncludeSections(true).setValidateOnly(true));

    assertThat(coursesOf(2027)).isEmpty();
    List<RollForwardResponse> run = rollWithSections();
    assertThat(run.get(run.size() - 1)).isEqualTo(preview.get(preview.size() - 1));
    assertThat(run.get(run.size() - 1).getTotals())
        .isEqualTo(
            RollCounts.newBuilder()
                .setCalendars(1)
                .setTerms(1)
                .setCourses(2)
                .setSections(1)
                .setRecords(11)
                .build());
    assertThat(run.get(0).getCalendar().getOutcome()).isEqualTo(RollOutcome.ROLL_OUTCOME_ROLLED);
    assertThat(run.get(1).getIgnoring())
        .isEqualTo(IgnoringCourse.newBuilder().setNumber("X9").setDisplayName("Ours").build());
  }

  @Test
  void coursesAndTheirSetupComeWithTheirStatesAndWithoutWork() {
    district();
    assertThat(make.year(2027)).isEqualTo(SECOND);

    var parts = rollWithSections();

    assertThat(parts).hasSize(3);
    Course rolled = coursesOf(2027).get(0);
    assertThat(coursesOf(2027))
        .extracting(Course::getNumber, Course::getMaster, Course::getIgnoreMasterPush)
        .containsExactly(tuple("M1", master.getName(), false), tuple("X9", master.getName(), true));
    List<Record> expected =
        bareRecords(course.getName()).stream()
            .filter(record -> !record.getAssessment().getTest().equals(survey))
            .toList();
    assertThat(bareRecords(rolled.getName())).containsExactlyInAnyOrderElementsOf(expected);
    Section next = sectionOf(rolled);
    assertThat(next.getTeacher()).isEqualTo("Ms. Ada");
    assertThat(bareRecords(next.getName()))
        .containsExactlyInAnyOrderElementsOf(bareRecords(section.getName()));
    assertThat(
            api.work()
                .listAssignments(
                    ListAssignmentsRequest.newBuilder().setSection(next.getName()).build())
                .getAssignmentsList())
        .isEmpty();
  }

  private Section sectionOf(Course of) {
    return api.sections()
        .listSections(ListSectionsRequest.newBuilder().setCourse(of.getName()).build())
        .getSections(0);
  }

  @Test
  void aSecondRunChangesNothing() {
    district();
    assertThat(make.year(2027)).isEqualTo(SECOND);
    var first = rollWithSections();
    Course rolled = coursesOf(2027).get(0);
    Record local = byName(rolled.getName(), "Projects");
    var edited =
        make.update(
            local.toBuilder()
                .setCategory(local.getCategory().toBuilder().setDisplayName("Mine"))
                .build(),
            "category.display_name");
    List<Course> before = coursesOf(2027);
    List<Record> setup = make.records(rolled.getName());

    List<RollForwardResponse> second = rollWithSections();

    assertThat(second.get(0).getCalendar().getOutcome())
        .isEqualTo(RollOutcome.ROLL_OUTCOME_ROLLED_BEFORE);
    assertThat(second.get(0).getCalendar().getCalendar())
        .isEqualTo(first.get(0).getCalendar().getCalendar());
    assertThat(second.get(1).getTotals()).isEqualTo(RollCounts.getDefaultInstance());
    assertThat(coursesOf(2027)).isEqualTo(before);
    assertThat(make.records(rolled.getName())).isEqualTo(setup).contains(edited);
  }

  /** Y-2. */
  @Test
  void anOverwriteOfTheNewYearLeavesWhatTheMasterHasAndNothingElse() {
    district();
    assertThat(make.year(2027)).isEqualTo(SECOND);
    var parts = rollWithSections();
    assertThat(parts).isNotEmpty();
    Course rolled = coursesOf(2027).get(0);

    PushState state =
        make.push(
            PushSpec.newBuilder()
                .setKind(PushKind.PUSH_KIND_PUSH_ALL_COURSE_MASTERS)
                .setYear(2027)
                .setCatalog(catalog.getName())
                .setMode(PushMode.PUSH_MODE_OVERWRITE)
                .build());

    assertThat(state).isEqualTo(PushState.PUSH_STATE_COMPLETED);
    List<Record> atMaster = bareRecords(master.getName());
    List<Record> atCourse = make.records(rolled.getName());
    assertThat(atCourse)
        .extracting(record -> bare(record).toBuilder().clearManagedBy().build())
        .containsExactlyInAnyOrderElementsOf(atMaster);
    assertThat(atCourse).extracting(Record::getManagedBy).containsOnly(ManagedBy.MANAGED_BY_MASTER);
    assertThat(make.records(sectionOf(rolled).getName()))
        .extracting(RollForwardIT::bare)
        .containsExactlyInAnyOrderElementsOf(
            atCourse.stream()
                .filter(record -> record.hasCategory() || record.hasCalcOption())
                .map(RollForwardIT::bare)
                .toList());
    List<ResidualDataReportResponse> residual = new ArrayList<>();
    api.reports()
        .residualDataReport(
            ResidualDataReportRequest.newBuilder()
                .setSpec(ReportSpec.newBuilder().setYear(2027).setCatalog(catalog.getName()))
                .build())
        .forEachRemaining(residual::add);
    assertThat(residual).noneMatch(ResidualDataReportResponse::hasRecord);
  }

  @Test
  void whatIsMissingIsNamed() {
    Refusal year = Refusal.of(() -> roll(RollForwardRequest.newBuilder().setSchool("schools/999")));
    assertThat(year.fields()).containsOnlyKeys("from_year", "school");
    assertThat(make.year(2026)).isEqualTo(FIRST);
    assertThat(Refusal.of(this::rollWithSections).fields().get("from_year")).contains("2027");
    assertThat(make.year(2027)).isEqualTo(SECOND);
    assertThat(Refusal.of(this::rollWithSections).fields().get("from_year")).contains("calendar");
    assertThat(make.calendar(school, FIRST).getSchoolYear()).isEqualTo(FIRST);
    assertThat(make.calendar(school, SECOND).getSchoolYear()).isEqualTo(SECOND);
    assertThat(rollWithSections().get(0).getCalendar().getOutcome())
        .isEqualTo(RollOutcome.ROLL_OUTCOME_NAME_TAKEN);
  }

  private Calendar calendarsOfTwoYears() {
    assertThat(List.of(make.year(2026), make.year(2027))).containsExactly(FIRST, SECOND);
    return make.calendar(school, FIRST);
  }

  private List<Calendar> calendarsOf(String year) {
    return api.schools()
        .listCalendars(ListCalendarsRequest.newBuilder().setSchoolYear(year).build())
        .getCalendarsList();
  }

  @Test
  void aCalendarOfTheNameThatIsMadeMeanwhileStays() throws SQLException {
    Calendar first = calendarsOfTwoYears();
    List<RollForwardResponse> parts;
    try (OtherWriter creation = new OtherWriter(api)) {
      creation.runs(
          """
          INSERT INTO calendar (school_id, school_year, kind, name, name_key)
          SELECT school_id, 2027, kind, name, name_key FROM calendar""");
      var rolling = creation.holdsUp(this::rollWithSections);
      creation.commits();
      parts = rolling.join();
    }

    Calendar made = calendarsOf(SECOND).get(0);
    assertThat(parts.get(0).getCalendar().getOutcome())
        .isEqualTo(RollOutcome.ROLL_OUTCOME_NAME_TAKEN);
    assertThat(parts.get(0).getCalendar().getCalendar()).isEqualTo(made.getName());
    assertThat(parts.get(1).getTotals()).isEqualTo(RollCounts.getDefaultInstance());
    assertThat(calendarsOf("")).containsExactly(first, made);
    assertThat(api.tables().count("calendar_roll")).isZero();
  }

  @Test
  void nothingIsRolledIntoAYearThatIsDeletedMeanwhile() throws SQLException {
    Calendar first = calendarsOfTwoYears();
    Refusal refusal;
    try (OtherWriter deletion = new OtherWriter(api)) {
      deletion.runs("DELETE FROM school_year WHERE ends_in = 2027");
      var rolling = deletion.holdsUpInVain(this::rollWithSections);
      deletion.commits();
      refusal = rolling.join();
    }

    assertThat(refusal.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(refusal.fields().get("from_year")).contains("deleted");
    assertThat(calendarsOf("")).containsExactly(first);
  }

  @Test
  void aTermWithoutEndStaysWithoutEnd() {
    Calendar first = calendarsOfTwoYears();
    Date lastDay = Date.newBuilder().setYear(9999).setMonth(12).setDay(31).build();
    Term open =
        api.schools()
            .createTerm(
                CreateTermRequest.newBuilder()
                    .setTerm(
                        Term.newBuilder()
                            .setCalendar(first.getName())
                            .setTermName(quarter)
                            .setStartDate(Making.day(9, 1))
                            .setEndDate(lastDay))
                    .build())
            .getTerm();

    String rolled = rollWithSections().get(0).getCalendar().getCalendar();

    assertThat(
            api.schools()
                .listTerms(ListTermsRequest.newBuilder().setCalendar(rolled).build())
                .getTermsList())
        .extracting(Term::getTermName, Term::getStartDate, Term::getEndDate)
        .containsExactly(
            tuple(quarter, open.getStartDate().toBuilder().setYear(2027).build(), lastDay));
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsNotRolled() throws SQLException {
    Course held = make.course(calendarsOfTwoYears(), "M1", master);
    assertThat(held.getNumber()).isEqualTo("M1");
    Refusal refusal;
    try (OtherWriter push = new OtherWriter(api)) {
      push.runs(OtherWriter.HOLD_COURSES);
      refusal =
          Refusal.of(
              () ->
                  api.years()
                      .withDeadlineAfter(1, TimeUnit.SECONDS)
                      .rollForward(RollForwardRequest.newBuilder().setFromYear(FIRST).build())
                      .forEachRemaining(part -> {}));
    }

    assertThat(refusal.code()).isEqualTo(Code.DEADLINE_EXCEEDED);
    assertThat(roll(RollForwardRequest.newBuilder().setFromYear(FIRST)).get(0).getCalendar())
        .extracting(RolledCalendar::getOutcome)
        .isEqualTo(RollOutcome.ROLL_OUTCOME_ROLLED);
  }
}
