package org.cascade.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.FieldMask;
import com.google.type.Date;
import io.grpc.Status.Code;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cascade.proto.v1.Alignment;
import org.cascade.proto.v1.AssessmentKind;
import org.cascade.proto.v1.AssessmentScore;
import org.cascade.proto.v1.AssessmentSetup;
import org.cascade.proto.v1.Assignment;
import org.cascade.proto.v1.BatchCreateScoresRequest;
import org.cascade.proto.v1.CalculationType;
import org.cascade.proto.v1.Calendar;
import org.cascade.proto.v1.Catalog;
import org.cascade.proto.v1.CompositeChild;
import org.cascade.proto.v1.CompositeSetup;
import org.cascade.proto.v1.Course;
import org.cascade.proto.v1.CreateAssessmentScoreRequest;
import org.cascade.proto.v1.CreateAssignmentRequest;
import org.cascade.proto.v1.CreatePostedCommentRequest;
import org.cascade.proto.v1.CreatePostedGradeRequest;
import org.cascade.proto.v1.DeleteAssignmentRequest;
import org.cascade.proto.v1.DeleteCourseRequest;
import org.cascade.proto.v1.DeleteRecordRequest;
import org.cascade.proto.v1.DeleteSectionRequest;
import org.cascade.proto.v1.DeleteTermRequest;
import org.cascade.proto.v1.DistrictList;
import org.cascade.proto.v1.EffectiveOption;
import org.cascade.proto.v1.GetAssessmentScoreRequest;
import org.cascade.proto.v1.ListAssessmentScoresRequest;
import org.cascade.proto.v1.ListAssessmentScoresResponse;
import org.cascade.proto.v1.ListAssignmentsRequest;
import org.cascade.proto.v1.ListAssignmentsResponse;
import org.cascade.proto.v1.ListEffectiveOptionsRequest;
import org.cascade.proto.v1.ListOrder;
import org.cascade.proto.v1.ListPostedCommentsRequest;
import org.cascade.proto.v1.ListPostedCommentsResponse;
import org.cascade.proto.v1.ListPostedGradesRequest;
import org.cascade.proto.v1.ListPostedGradesResponse;
import org.cascade.proto.v1.ListRecordsRequest;
import org.cascade.proto.v1.ListRecordsResponse;
import org.cascade.proto.v1.ListScoresRequest;
import org.cascade.proto.v1.ListScoresResponse;
import org.cascade.proto.v1.ListSectionsRequest;
import org.cascade.proto.v1.Lock;
import org.cascade.proto.v1.ManagedBy;
import org.cascade.proto.v1.Master;
import org.cascade.proto.v1.PostedComment;
import org.cascade.proto.v1.PostedGrade;
import org.cascade.proto.v1.PushMode;
import org.cascade.proto.v1.PushState;
import org.cascade.proto.v1.Record;
import org.cascade.proto.v1.Score;
import org.cascade.proto.v1.Section;
import org.cascade.proto.v1.Term;
import org.cascade.proto.v1.UpdateScoreRequest;
import org.cascade.proto.v1.UpdateSectionRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sections, what teachers set up there, and student work. */
class SectionsAndWorkIT {
  private static final List<ListOrder> ORDERS =
      List.of(ListOrder.LIST_ORDER_UNSPECIFIED, ListOrder.LIST_ORDER_ID, ListOrder.LIST_ORDER_NAME);

  private static ApiServer api;
  private static Making make;
  private static String quarter;
  private static String semester;
  private static String grade;
  private static String reading;
  private static String test;
  private static int districts;

  private Catalog catalog = Catalog.getDefaultInstance();
  private Master master = Master.getDefaultInstance();
  private Course course = Course.getDefaultInstance();
  private Term first = Term.getDefaultInstance();
  private Term second = Term.getDefaultInstance();
  private Section section = Section.getDefaultInstance();

  @BeforeAll
  static void start() {
    api = new ApiServer();
    make = new Making(api);
    quarter = make.termName("Q1");
    semester = make.termName("S1");
    grade = make.task("Quarter Grade");
    reading = make.standard("R.1");
    test = make.entry(DistrictList.DISTRICT_LIST_TESTS, "Placement");
    var year = make.year(2026);
    assertThat(year).isEqualTo("schoolYears/2026");
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  /** A course with a section, both pushed from a master with one record of each type. */
  @BeforeEach
  void push() {
    districts++;
    catalog = make.catalog("Catalog " + districts);
    make.lock(
        catalog,
        Lock.LOCK_GRADING_TASKS,
        Lock.LOCK_STANDARDS,
        Lock.LOCK_CATEGORIES,
        Lock.LOCK_ASSESSMENTS,
        Lock.LOCK_GRADE_CALC_OPTIONS);
    Calendar calendar =
        make.calendar(make.school("School " + districts, catalog), "schoolYears/2026");
    first = make.term(calendar, quarter, 9);
    second = make.term(calendar, semester, 10);
    master = make.master(catalog, "M1");
    make.record(Making.taskOf(master.getName(), grade, "0.5"));
    make.record(Making.standardOf(master.getName(), reading));
    make.record(Making.categoryOf(master.getName(), "Tests", "40"));
    make.record(
        Record.newBuilder()
            .setOwner(master.getName())
            .setAssessment(
                AssessmentSetup.newBuilder()
                    .setTest(test)
                    .setKind(AssessmentKind.ASSESSMENT_KIND_TEACHER_SCORED)));
    make.record(Making.optionOf(master.getName(), grade, quarter));
    course = make.course(calendar, "M1", master);
    section = make.section(course, "1", first);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_OVERWRITE))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);
  }

  private List<Record> atSection() {
    return make.records(section.getName());
  }

  private Assignment homework() {
    Record category = atSection().get(0);
    return make.assignment(section, "Homework 1", Making.to(category.getName(), grade));
  }

  private void delete(Record record) {
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
  void aSectionIsMadeChangedListedAndDeleted() {
    Section other = make.section(course, "2", first, second);

    Section changed =
        api.sections()
            .updateSection(
                UpdateSectionRequest.newBuilder()
                    .setSection(other.toBuilder().clearTerms().setTeacher(""))
                    .setUpdateMask(FieldMask.newBuilder().addPaths("teacher").addPaths("terms"))
                    .build())
            .getSection();

    assertThat(changed)
        .isEqualTo(other.toBuilder().clearTerms().setTeacher("").setVersion(2).build());
    assertThat(
            api.sections()
                .listSections(ListSectionsRequest.newBuilder().setCourse(course.getName()).build())
                .getSectionsList())
        .containsExactly(section, changed);
    assertThat(Refusal.of(() -> make.section(course, "2")).fields())
        .containsOnlyKeys("section.number");
    var gone =
        api.sections()
            .deleteSection(
                DeleteSectionRequest.newBuilder().setName(other.getName()).setVersion(2).build());
    assertThat(gone.getSerializedSize()).isZero();
  }

  @Test
  void aTermOfAnotherCalendarIsRefused() {
    Term foreign = first;
    push();

    Refusal refusal = Refusal.of(() -> make.section(course, "2", foreign));

    assertThat(refusal.fields()).containsOnlyKeys("section.terms");
  }

  @Test
  void whatWasPushedToASectionIsReadOnlyWhateverIsLocked() {
    make.lock(catalog);
    Record category = atSection().get(0);

    Refusal edit =
        Refusal.of(
            () ->
                make.update(
                    category.toBuilder()
                        .setCategory(category.getCategory().toBuilder().setDropLowest(1))
                        .build(),
                    "category"));
    Refusal deletion = Refusal.of(() -> delete(category));

    assertThat(edit.reason()).isEqualTo("LOCKED");
    assertThat(edit.fields()).containsOnlyKeys("record.category.drop_lowest");
    assertThat(deletion.reason()).isEqualTo("LOCKED");
    assertThat(category.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_MASTER);
  }

  @Test
  void teachersKeepTheirOwn() {
    Record mine = make.record(Making.categoryOf(section.getName(), "Projects", "10"));

    Record changed =
        make.update(
            mine.toBuilder()
                .setCategory(mine.getCategory().toBuilder().setDisplayName("Labs"))
                .build(),
            "category.display_name");

    assertThat(mine.getManagedBy()).isEqualTo(ManagedBy.MANAGED_BY_TEACHER);
    assertThat(changed.getCategory().getDisplayName()).isEqualTo("Labs");
    assertThat(
            Refusal.of(() -> make.record(Making.categoryOf(section.getName(), "TESTS", "1")))
                .code())
        .isEqualTo(Code.ALREADY_EXISTS);
    assertThat(
            Refusal.of(() -> make.record(Making.optionOf(section.getName(), grade, semester)))
                .fields())
        .containsOnlyKeys("record.calc_option.term_name");
    assertThat(Refusal.of(() -> make.record(Making.taskOf(section.getName(), grade, "1"))).fields())
        .containsKey("record.owner");
    var homework = make.assignment(section, "Lab 1", Making.to(changed.getName(), grade));
    assertThat(Refusal.of(() -> delete(changed)).metadata()).containsEntry("assignments", "1");
    assertThat(homework.getAlignmentsList()).containsExactly(Making.to(changed.getName(), grade));
  }

  @Test
  void workIsKeptReadAndProtected() {
    Assignment homework = homework();
    Score score = make.score(homework, "s-1", "");
    var grades = make.grade(section, grade, first, "s-1", "A");

    Score scored =
        api.work()
            .updateScore(
                UpdateScoreRequest.newBuilder()
                    .setScore(score.toBuilder().setValue("97"))
                    .setUpdateMask(FieldMask.newBuilder().addPaths("value"))
                    .build())
            .getScore();

    assertThat(scored.getValue()).isEqualTo("97");
    assertThat(scored.getEtag()).isNotEqualTo(score.getEtag());
    assertThat(
            api.work()
                .listScores(
                    ListScoresRequest.newBuilder().setAssignment(homework.getName()).build())
                .getScoresList())
        .containsExactly(scored);
    assertThat(
            api.work()
                .listPostedGrades(
                    ListPostedGradesRequest.newBuilder().setSection(section.getName()).build())
                .getPostedGradesList())
        .containsExactly(grades);
    Refusal ofAssignment =
        Refusal.of(
            () ->
                api.work()
                    .deleteAssignment(
                        DeleteAssignmentRequest.newBuilder()
                            .setName(homework.getName())
                            .setEtag(homework.getEtag())
                            .build()));
    assertThat(ofAssignment.metadata()).containsEntry("scores", "1");
    Refusal ofSection =
        Refusal.of(
            () ->
                api.sections()
                    .deleteSection(
                        DeleteSectionRequest.newBuilder()
                            .setName(section.getName())
                            .setVersion(section.getVersion())
                            .build()));
    assertThat(ofSection.metadata())
        .containsEntry("assignments", "1")
        .containsEntry("posted_grades", "1");
  }

  @Test
  void aStaleScoreIsRefusedWithTheCurrentEtag() {
    Score score = make.score(homework(), "s-1", "1");
    UpdateScoreRequest.Builder request =
        UpdateScoreRequest.newBuilder()
            .setScore(score.toBuilder().setValue("2"))
            .setUpdateMask(FieldMask.newBuilder().addPaths("value"));
    Score changed = api.work().updateScore(request.build()).getScore();

    Refusal refusal =
        Refusal.of(
            () ->
                api.work().updateScore(request.setScore(score.toBuilder().setValue("3")).build()));

    assertThat(refusal.code()).isEqualTo(Code.ABORTED);
    assertThat(refusal.metadata()).containsEntry("version", changed.getEtag());
  }

  @Test
  void thousandsOfScoresComeAtOnceAndAreReadPageByPage() {
    Assignment homework = homework();
    BatchCreateScoresRequest.Builder request =
        BatchCreateScoresRequest.newBuilder().setRequestId("all scores " + districts);
    for (int student = 1000; student < 2000; student++) {
      request.addScores(
          Score.newBuilder().setAssignment(homework.getName()).setStudent("s" + student));
    }

    List<Score> made = api.work().batchCreateScores(request.build()).getScoresList();

    assertThat(api.work().batchCreateScores(request.build()).getScoresList()).isEqualTo(made);
    ListScoresRequest.Builder page =
        ListScoresRequest.newBuilder().setAssignment(homework.getName()).setPageSize(600);
    ListScoresResponse begin = api.work().listScores(page.build());
    ListScoresResponse end =
        api.work().listScores(page.setPageToken(begin.getNextPageToken()).build());
    assertThat(begin.getScoresList()).isEqualTo(made.subList(0, 600));
    assertThat(end.getScoresList()).isEqualTo(made.subList(600, 1000));
    assertThat(end.getNextPageToken()).isEmpty();
  }

  /** What is listed by id where no order is chosen. */
  private static <T> void assertOrders(
      BiFunction<ListOrder, Integer, List<T>> pages, List<T> byId, List<T> byName) {
    for (ListOrder order : ORDERS) {
      List<T> expected = order == ListOrder.LIST_ORDER_NAME ? byName : byId;
      assertThat(pages.apply(order, 1)).as("%s in pages of one", order).isEqualTo(expected);
      assertThat(pages.apply(order, 2)).as("%s in pages of two", order).isEqualTo(expected);
    }
  }

  /** Names are compared as they are written; two have the same. */
  @Test
  void pagesOfAssignmentsFollowEachOtherInBothOrders() {
    List<Assignment> made =
        Stream.of("b", "a", "B", "b", "é")
            .map(name -> make.assignment(section, name, Making.to("", grade)))
            .toList();
    var elsewhere = make.assignment(make.section(course, "2", first), "a", Making.to("", grade));

    assertOrders(
        this::assignments,
        made,
        List.of(made.get(2), made.get(1), made.get(0), made.get(3), made.get(4)));
    assertThat(made).doesNotContain(elsewhere);
  }

  private List<Assignment> assignments(ListOrder order, int size) {
    ListAssignmentsRequest.Builder request =
        ListAssignmentsRequest.newBuilder()
            .setSection(section.getName())
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.work().listAssignments(request.setPageToken(token).build()),
        ListAssignmentsResponse::getAssignmentsList,
        ListAssignmentsResponse::getNextPageToken);
  }

  /** By student in every order: there is no other id. */
  @Test
  void pagesOfScoresFollowEachOtherInEveryOrder() {
    Assignment homework = homework();
    List<Score> scores =
        Stream.of("s-2", "s-1", "S-3")
            .map(student -> make.score(homework, student, "1"))
            .sorted(Comparator.comparing(Score::getStudent))
            .toList();
    List<AssessmentScore> tests =
        Stream.of("s-2", "s-1", "S-3")
            .map(student -> testScore(student))
            .sorted(Comparator.comparing(AssessmentScore::getStudent))
            .toList();

    assertThat(scores).extracting(Score::getStudent).containsExactly("S-3", "s-1", "s-2");
    assertOrders((order, size) -> scores(homework, order, size), scores, scores);
    assertOrders(this::testScores, tests, tests);
  }

  private static List<Score> scores(Assignment assignment, ListOrder order, int size) {
    ListScoresRequest.Builder request =
        ListScoresRequest.newBuilder()
            .setAssignment(assignment.getName())
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.work().listScores(request.setPageToken(token).build()),
        ListScoresResponse::getScoresList,
        ListScoresResponse::getNextPageToken);
  }

  private AssessmentScore testScore(String student) {
    return api.work()
        .createAssessmentScore(
            CreateAssessmentScoreRequest.newBuilder()
                .setAssessmentScore(
                    AssessmentScore.newBuilder()
                        .setCourse(course.getName())
                        .setTest(test)
                        .setStudent(student)
                        .setValue("7"))
                .build())
        .getAssessmentScore();
  }

  private List<AssessmentScore> testScores(ListOrder order, int size) {
    ListAssessmentScoresRequest.Builder request =
        ListAssessmentScoresRequest.newBuilder()
            .setCourse(course.getName())
            .setTest(test)
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.work().listAssessmentScores(request.setPageToken(token).build()),
        ListAssessmentScoresResponse::getAssessmentScoresList,
        ListAssessmentScoresResponse::getNextPageToken);
  }

  /** A student can have many; among these the ids count. */
  @Test
  void pagesOfWhatIsPostedFollowEachOtherInBothOrders() {
    List<PostedGrade> grades =
        List.of(
            make.grade(section, grade, first, "s-2", "A"),
            make.grade(section, grade, first, "s-1", "B"),
            gradeOfStandard("s-2"),
            gradeOfStandard("S-3"),
            gradeOfStandard("s-1"));
    List<PostedComment> comments = List.of(comment("s-2"), comment("s-1"), comment("S-3"));

    assertOrders(
        (order, size) -> grades("", order, size),
        grades,
        List.of(grades.get(3), grades.get(1), grades.get(4), grades.get(0), grades.get(2)));
    assertOrders(
        (order, size) -> grades("s-2", order, size),
        List.of(grades.get(0), grades.get(2)),
        List.of(grades.get(0), grades.get(2)));
    assertOrders(
        this::comments, comments, List.of(comments.get(2), comments.get(1), comments.get(0)));
  }

  private PostedGrade gradeOfStandard(String student) {
    return api.work()
        .createPostedGrade(
            CreatePostedGradeRequest.newBuilder()
                .setPostedGrade(
                    PostedGrade.newBuilder()
                        .setSection(section.getName())
                        .setStandard(reading)
                        .setTerm(first.getName())
                        .setStudent(student)
                        .setGrade("C"))
                .build())
        .getPostedGrade();
  }

  private PostedComment comment(String student) {
    return api.work()
        .createPostedComment(
            CreatePostedCommentRequest.newBuilder()
                .setPostedComment(
                    PostedComment.newBuilder()
                        .setSection(section.getName())
                        .setStandard(reading)
                        .setTerm(first.getName())
                        .setStudent(student)
                        .setComment("Well done"))
                .build())
        .getPostedComment();
  }

  private List<PostedGrade> grades(String student, ListOrder order, int size) {
    ListPostedGradesRequest.Builder request =
        ListPostedGradesRequest.newBuilder()
            .setSection(section.getName())
            .setStudent(student)
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.work().listPostedGrades(request.setPageToken(token).build()),
        ListPostedGradesResponse::getPostedGradesList,
        ListPostedGradesResponse::getNextPageToken);
  }

  private List<PostedComment> comments(ListOrder order, int size) {
    ListPostedCommentsRequest.Builder request =
        ListPostedCommentsRequest.newBuilder()
            .setSection(section.getName())
            .setOrder(order)
            .setPageSize(size);
    return Pages.read(
        size,
        token -> api.work().listPostedComments(request.setPageToken(token).build()),
        ListPostedCommentsResponse::getPostedCommentsList,
        ListPostedCommentsResponse::getNextPageToken);
  }

  /** What a push made has one moment of its making; what came since is behind it. */
  @Test
  void pagesOfRecordsOfCoursesAndSectionsFollowEachOther() {
    Record task = make.record(Making.taskOf(course.getName(), make.task("Own " + districts), "1"));
    Record mine = make.record(Making.categoryOf(section.getName(), "Projects", "10"));
    List<Record> own =
        Stream.of("Labs", "Essays")
            .map(name -> make.record(Making.categoryOf(course.getName(), name, "5")))
            .toList();

    List<Record> ofCourse = make.records(course.getName());
    List<Record> ofSection = make.records(section.getName());

    assertThat(ofCourse).hasSize(8).contains(task).containsAll(own);
    assertThat(ofSection).hasSize(3).contains(mine);
    for (int size = 1; size <= 2; size++) {
      assertThat(records(course.getName(), size)).isEqualTo(ofCourse);
      assertThat(records(section.getName(), size)).isEqualTo(ofSection);
    }
  }

  private static List<Record> records(String owner, int size) {
    ListRecordsRequest.Builder request =
        ListRecordsRequest.newBuilder().setOwner(owner).setPageSize(size);
    return Pages.read(
        size,
        token -> api.setup().listRecords(request.setPageToken(token).build()),
        ListRecordsResponse::getRecordsList,
        ListRecordsResponse::getNextPageToken);
  }

  @Test
  void everythingThatWorkRefersToHasToBeThere() {
    Assignment.Builder assignment =
        Assignment.newBuilder()
            .setSection(section.getName())
            .setDisplayName("Lost")
            .addAlignments(Making.to(section.getName() + "/categories/999", "tasks/999"))
            .addAlignments(Alignment.newBuilder().setStandard("standards/999"));

    Refusal aligned =
        Refusal.of(
            () ->
                api.work()
                    .createAssignment(
                        CreateAssignmentRequest.newBuilder().setAssignment(assignment).build()));
    Refusal posted = Refusal.of(() -> make.grade(section, "tasks/999", second, "s-1", "A"));
    Refusal scored =
        Refusal.of(
            () ->
                api.work()
                    .createAssessmentScore(
                        CreateAssessmentScoreRequest.newBuilder()
                            .setAssessmentScore(
                                AssessmentScore.newBuilder()
                                    .setCourse(course.getName())
                                    .setTest("tests/999")
                                    .setStudent("s-1")
                                    .setValue("7"))
                            .build()));

    assertThat(aligned.fields())
        .containsOnlyKeys(
            "assignment.alignments[0].category",
            "assignment.alignments[0].task",
            "assignment.alignments[1].standard");
    assertThat(posted.fields()).containsOnlyKeys("posted_grade.task", "posted_grade.term");
    assertThat(scored.fields()).containsOnlyKeys("assessment_score.test");
  }

  @Test
  void scoresForTestsAndCommentsAreKept() {
    AssessmentScore score = testScore("a/b c");
    PostedComment comment = comment("s-1");

    assertThat(
            api.work()
                .getAssessmentScore(
                    GetAssessmentScoreRequest.newBuilder().setName(score.getName()).build())
                .getAssessmentScore())
        .isEqualTo(score);
    assertThat(comment.getStandard()).isEqualTo(reading);
    assertThat(
            Refusal.of(
                    () ->
                        api.courses()
                            .deleteCourse(
                                DeleteCourseRequest.newBuilder()
                                    .setName(course.getName())
                                    .setVersion(course.getVersion())
                                    .build()))
                .metadata())
        .containsEntry("sections", "1")
        .containsEntry("assessment_scores", "1");
  }

  private List<EffectiveOption> options() {
    return api.sections()
        .listEffectiveOptions(
            ListEffectiveOptionsRequest.newBuilder().setSection(section.getName()).build())
        .getOptionsList();
  }

  @Test
  void aTaskThatTheMasterDroppedHasNoCalculationAndNoTeacherGivesItOne() {
    List<EffectiveOption> before = options();
    var posted = make.grade(section, grade, first, "s-1", "A");
    assertThat(posted.getGrade()).isEqualTo("A");
    Record task = make.records(master.getName()).get(0);
    var removed =
        api.setup()
            .deleteRecord(
                DeleteRecordRequest.newBuilder()
                    .setName(task.getName())
                    .setEtag(task.getEtag())
                    .build());
    assertThat(removed.getRemovedCount()).isEqualTo(2);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_OVERWRITE))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);

    List<EffectiveOption> after = options();

    assertThat(before)
        .extracting(
            option -> option.getTask() + option.getStandard(),
            EffectiveOption::getCalculationType,
            EffectiveOption::getReadOnly)
        .containsExactly(
            tuple(grade, CalculationType.CALCULATION_TYPE_IN_PROGRESS_GRADE, true),
            tuple(reading, CalculationType.CALCULATION_TYPE_NO_CALCULATION, false));
    assertThat(after)
        .extracting(EffectiveOption::getCalculationType, EffectiveOption::getReadOnly)
        .containsExactly(
            tuple(CalculationType.CALCULATION_TYPE_NO_CALCULATION, true),
            tuple(CalculationType.CALCULATION_TYPE_NO_CALCULATION, false));
    assertThat(
            Refusal.of(() -> make.record(Making.optionOf(section.getName(), grade, quarter)))
                .fields())
        .containsOnlyKeys("record.calc_option.task");
  }

  @Test
  void whatATeacherMadeStaysEditableWhenTheMasterDropsItsStandard() {
    Record.Builder wanted = Making.optionOf(section.getName(), grade, quarter);
    wanted.getCalcOptionBuilder().setStandard(reading);
    Record mine = make.record(wanted);
    Record standard =
        make.records(master.getName()).stream()
            .filter(Record::hasStandard)
            .findFirst()
            .orElseThrow();
    assertThat(
            api.setup()
                .deleteRecord(
                    DeleteRecordRequest.newBuilder()
                        .setName(standard.getName())
                        .setEtag(standard.getEtag())
                        .build())
                .getRemovedCount())
        .isEqualTo(1);
    assertThat(make.push(catalog, PushMode.PUSH_MODE_LOCKED))
        .isEqualTo(PushState.PUSH_STATE_COMPLETED);

    Record.Builder other = mine.toBuilder();
    other
        .getCalcOptionBuilder()
        .setCalculationType(CalculationType.CALCULATION_TYPE_NO_CALCULATION);
    Record changed = make.update(other.build(), "calc_option");

    assertThat(changed.getCalcOption().getCalculationType())
        .isEqualTo(CalculationType.CALCULATION_TYPE_NO_CALCULATION);
  }

  @Test
  void aCategoryOfACourseWhoseCopiesHoldAssignmentsIsNotDeleted() {
    Assignment homework = homework();
    assertThat(homework.getAlignmentsList()).isNotEmpty();
    make.lock(catalog, Lock.LOCK_NAME);
    Record category =
        make.records(course.getName()).stream()
            .filter(Record::hasCategory)
            .findFirst()
            .orElseThrow();

    assertThat(Refusal.of(() -> delete(category)).metadata()).containsEntry("assignments", "1");
  }

  @Test
  void allFaultsOfAnAssignmentAreSaidAtOnce() {
    Date never = Date.newBuilder().setYear(2026).setMonth(2).setDay(30).build();
    Assignment.Builder assignment =
        Assignment.newBuilder()
            .setSection("courses/1")
            .setAssignedOn(never)
            .setDueOn(Making.day(9, 1))
            .setPointsPossible(Making.amount("-1"))
            .addAlignments(Alignment.getDefaultInstance())
            .addAlignments(Alignment.newBuilder().setTask("?"));

    Refusal refusal =
        Refusal.of(
            () ->
                api.work()
                    .createAssignment(
                        CreateAssignmentRequest.newBuilder().setAssignment(assignment).build()));

    assertThat(refusal.fields())
        .containsOnlyKeys(
            "assignment.section",
            "assignment.display_name",
            "assignment.assigned_on",
            "assignment.points_possible",
            "assignment.alignments[0]",
            "assignment.alignments[1].task");
  }

  private static Refusal deletion(Term term) {
    return Refusal.of(
        () ->
            api.schools()
                .deleteTerm(
                    DeleteTermRequest.newBuilder()
                        .setName(term.getName())
                        .setVersion(term.getVersion())
                        .build()));
  }

  @Test
  void aTermThatOptionsAndCompositesReferToIsNotDeleted() {
    Record option = make.record(Making.optionOf(course.getName(), grade, semester));
    Record composite =
        make.record(
            Record.newBuilder()
                .setOwner(course.getName())
                .setComposite(
                    CompositeSetup.newBuilder()
                        .setTask(grade)
                        .setTermName(quarter)
                        .addChildren(
                            CompositeChild.newBuilder()
                                .setTask(grade)
                                .setTermName(semester)
                                .setWeight(Making.amount("100")))));

    Refusal refusal = deletion(second);

    assertThat(refusal.reason()).isEqualTo("REFERENCED");
    assertThat(refusal.metadata())
        .containsEntry("calc_options", "1")
        .containsEntry("composite_grades", "1")
        .doesNotContainKey("sections");
    delete(option);
    delete(composite);
    assertThat(
            api.schools()
                .deleteTerm(
                    DeleteTermRequest.newBuilder()
                        .setName(second.getName())
                        .setVersion(second.getVersion())
                        .build())
                .getSerializedSize())
        .isZero();
  }

  @Test
  void aSectionGoesOnMeetingWhereItsTeacherHasOptions() {
    Section other = make.section(course, "2", first, second);
    Record mine = make.record(Making.optionOf(other.getName(), grade, semester));
    UpdateSectionRequest toFirst =
        UpdateSectionRequest.newBuilder()
            .setSection(other.toBuilder().clearTerms().addTerms(first.getName()))
            .setUpdateMask(FieldMask.newBuilder().addPaths("terms"))
            .build();

    Refusal refusal = Refusal.of(() -> api.sections().updateSection(toFirst));

    assertThat(refusal.fields()).containsOnlyKeys("section.terms");
    assertThat(refusal.fields().get("section.terms")).contains("calc options of the teacher");
    delete(mine);
    assertThat(api.sections().updateSection(toFirst).getSection().getTermsList())
        .containsExactly(first.getName());
  }

  @Test
  void aMaskThatNamesContentOfAnotherKindIsRefused() {
    Record task = make.records(master.getName()).get(0);

    Refusal whole = Refusal.of(() -> make.update(task, "category"));
    Refusal inside = Refusal.of(() -> make.update(task, "task.credit", "category.weight"));

    assertThat(whole.fields()).containsOnlyKeys("update_mask");
    assertThat(inside.fields()).containsEntry("update_mask", "the record has no category.weight");
    Record other =
        Making.categoryOf("", "", "1").setName(task.getName()).setEtag(task.getEtag()).build();
    assertThat(Refusal.of(() -> make.update(other, "category.weight")).fields())
        .containsOnlyKeys("update_mask");
  }
}
