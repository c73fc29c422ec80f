package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cascade.application.testing.SmallDistrict.category;
import static org.cascade.application.testing.SmallDistrict.info;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.application.testing.SmallDistrict.task;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.COURSE_INFO;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;
import static org.cascade.domain.push.PushMode.LOCKED;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import java.util.Map;
import org.cascade.application.push.CourseRange;
import org.cascade.application.push.CourseRange.Target;
import org.cascade.application.push.JobLease;
import org.cascade.application.push.LeaseLostException;
import org.cascade.application.push.PlannedCourse;
import org.cascade.application.push.Portion;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.PushTotals;
import org.cascade.application.push.Submission;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.Evidence;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.PushPlanner;
import org.cascade.domain.push.PushTerms;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code LinkedCourses} does to the rows, by the rules' ids. */
public abstract class LinkedCoursesContract extends PortContract {
  private static final long EARLIER_PUSH = 900_000_001;

  private static SmallDistrict oneCourse() {
    return new SmallDistrict().master(1, "M1").course(1, 1, "C1");
  }

  private Pushed push(PushMode mode, DataType... types) {
    return push("a", mode, types);
  }

  private Pushed push(String requestId, PushMode mode, DataType... types) {
    return new PushScenario(ports()).push(requestId, request(mode, types));
  }

  /** The only item, information lines apart. */
  private static PushItem only(Pushed pushed) {
    List<PushItem> counted =
        pushed.items().stream().filter(item -> item.outcomeIfAny().isPresent()).toList();
    assertThat(counted).hasSize(1);
    return counted.get(0);
  }

  @Nested
  class C1 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aRecordThatTheCourseLacksIsCreatedAndLinked(PushMode mode) {
      load(
          oneCourse()
              .masterTask(10, 1, 2, "1.000")
              .above(STANDARDS, 11, 1, 3, standard("0.500"))
              .masterCategory(12, 1, "Tests", "40.000"));

      push(mode, GRADING_TASKS, STANDARDS, CATEGORIES);

      assertThat(row(GRADING_TASKS, 1, 2)).isEqualTo(created(World.entry(2), task("1.000"), 10));
      assertThat(row(STANDARDS, 1, 3)).isEqualTo(created(World.entry(3), standard("0.500"), 11));
      assertThat(worlds().read().setup.values())
          .contains(created(World.named("Tests"), category("Tests", "40.000"), 12));
    }

    private SetupRow created(RecordKey key, Content content, long above) {
      return new SetupRow(key, content, new Link(above, content), null, true, true);
    }
  }

  @Nested
  class C2 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void nothingAtAllIsWrittenWhereNothingDiffers(PushMode mode) {
      World before =
          load(
              new SmallDistrict()
                  .master(1, info("C1", "Algebra"))
                  .course(1, 1, info("C1", "Algebra"))
                  .masterTask(10, 1, 2, "1.000")
                  .pushedTask(1, 2, "1.000", 10));

      Pushed pushed = push(mode, COURSE_INFO, GRADING_TASKS);

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
      assertThat(pushed.job().courses().unchanged()).isEqualTo(1);
      assertThat(pushed.totals().considered()).isEqualTo(3);
    }
  }

  @Nested
  class C3 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aLinkedRowTakesTheContentAboveEvenInUse(PushMode mode) {
      load(
          oneCourse()
              .masterTask(10, 1, 2, "2.000")
              .pushedTask(1, 2, "1.000", 10)
              .gradeForTask(1, 2));

      push(mode, GRADING_TASKS);

      assertThat(row(GRADING_TASKS, 1, 2))
          .isEqualTo(
              new SetupRow(
                  World.entry(2), task("2.000"), new Link(10, task("2.000")), null, false, true));
    }

    @Test
    void aCategoryRenamedAboveIsRenamedBelow() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Tests", "1.000")
              .pushedCategory(1, 7, "Quizzes", "1.000", 10));

      push(LOCKED, CATEGORIES);

      assertThat(row(CATEGORIES, 1, 7).key()).isEqualTo(World.named("Tests"));
      assertThat(row(CATEGORIES, 1, 7).content()).isEqualTo(category("Tests", "1.000"));
    }

    @Test
    void aCategoryTakesAnotherSpellingOfItsOwnName() {
      load(
          oneCourse()
              .masterCategory(10, 1, "TESTS", "1.000")
              .pushedCategory(1, 7, "Tests", "1.000", 10));

      push(LOCKED, CATEGORIES);

      assertThat(row(CATEGORIES, 1, 7).content()).isEqualTo(category("TESTS", "1.000"));
    }
  }

  @Nested
  class C4 {
    private SmallDistrict edited() {
      return oneCourse().masterTask(10, 1, 2, "1.000").editedTask(1, 2, "3.000", 10);
    }

    @Test
    void lockedLeavesAnEditedRowAndSaysSo() {
      World before = load(edited());

      PushItem item = only(push(LOCKED, GRADING_TASKS));

      assertThat(worlds().read().setup).isEqualTo(before.setup);
      assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(item.reasonIfAny()).contains(Reason.DESYNCED);
      assertThat(item.rule()).isEqualTo("C-4");
      assertThat(item.recordKey()).isEqualTo("2");
      assertThat(item.recordName()).isEqualTo("Task 2");
      assertThat(item.title().school()).isEqualTo("Lincoln High");
      assertThat(item.masterNumber()).isEqualTo("M1");
    }

    @Test
    void overwriteRelinksItAndTakesTheResidualMarkOff() {
      SmallDistrict district = edited();
      district.world().setup.replaceAll((id, row) -> row.residualSince(EARLIER_PUSH));
      load(district);

      push(OVERWRITE, GRADING_TASKS);

      SetupRow row = row(GRADING_TASKS, 1, 2);
      assertThat(row.content()).isEqualTo(task("1.000"));
      assertThat(row.link()).isEqualTo(new Link(10, task("1.000")));
      assertThat(row.residualSince()).isNull();
      assertThat(row.isNew()).isFalse();
    }

    @Test
    void overwriteLinksARowOfTheSameKeyThatWasMadeHere() {
      load(oneCourse().masterTask(10, 1, 2, "1.000").localTask(1, 2, "1.000"));

      push(OVERWRITE, GRADING_TASKS);

      assertThat(row(GRADING_TASKS, 1, 2).link()).isEqualTo(new Link(10, task("1.000")));
    }
  }

  @Nested
  class C5 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void aRecordAddedAgainTakesBackItsRow(PushMode mode) {
      load(
          oneCourse()
              .masterTask(11, 1, 2, "2.000")
              .pushedTask(1, 2, "1.000", 10)
              .masterCategory(13, 1, "Tests", "2.000")
              .pushedCategory(1, 7, "tests", "1.000", 12));

      push(mode, GRADING_TASKS, CATEGORIES);

      assertThat(row(GRADING_TASKS, 1, 2).link()).isEqualTo(new Link(11, task("2.000")));
      assertThat(row(GRADING_TASKS, 1, 2).isNew()).isFalse();
      assertThat(row(CATEGORIES, 1, 7).content()).isEqualTo(category("Tests", "2.000"));
      assertThat(row(CATEGORIES, 1, 7).isNew()).isFalse();
    }
  }

  @Nested
  class C6 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOrphanIsDeleted(PushMode mode) {
      load(oneCourse().pushedTask(1, 2, "1.000", 10).pushedCategory(1, 7, "Tests", "1.000", 12));

      push(mode, GRADING_TASKS, CATEGORIES);

      assertThat(worlds().read().setup).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PushMode.class)
    void anOrphanedTaskWithPostedGradesIsKeptWithAResidualMark(PushMode mode) {
      World before = load(oneCourse().pushedTask(1, 2, "1.000", 10).gradeForTask(1, 2));

      Pushed pushed = push(mode, GRADING_TASKS);

      SetupRow row = row(GRADING_TASKS, 1, 2);
      assertThat(row.residualSince()).isEqualTo(pushed.job().id().value());
      assertThat(row.content()).isEqualTo(task("1.000"));
      assertThat(only(pushed).reasonIfAny()).contains(Reason.HAS_POSTED_GRADES);
      assertThat(only(pushed).evidence()).isEqualTo(new Evidence(0, 0, 1, 0, 1));
      assertThat(worlds().read().studentWork()).isEqualTo(before.studentWork());
    }

    @Test
    void theMarkKeepsItsFirstPush() {
      load(oneCourse().pushedTask(1, 2, "1.000", 10).gradeForTask(1, 2));
      Pushed first = push("a", LOCKED, GRADING_TASKS);
      World once = worlds().read();

      push("b", OVERWRITE, GRADING_TASKS);

      assertThat(worlds().read().tables()).isEqualTo(once.tables());
      assertThat(row(GRADING_TASKS, 1, 2).residualSince()).isEqualTo(first.job().id().value());
    }
  }

  @Nested
  class C7 {
    @Test
    void lockedLeavesWhatWasMadeHere() {
      World before = load(oneCourse().localTask(1, 2, "1.000").localCategory(1, 7, "Own", "1.000"));

      push(LOCKED, GRADING_TASKS, CATEGORIES);

      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    @Test
    void overwriteDeletesItUnlessInUse() {
      load(
          oneCourse()
              .localTask(1, 2, "1.000")
              .localTask(1, 3, "1.000")
              .workForTask(1, 3, 2)
              .localCategory(1, 7, "Own", "1.000")
              .localCategory(1, 8, "Used", "1.000")
              .workInCategory(1, 8, 0));

      Pushed pushed = push(OVERWRITE, GRADING_TASKS, CATEGORIES);

      assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
      assertThat(hasRow(CATEGORIES, 1, 7)).isFalse();
      assertThat(row(GRADING_TASKS, 1, 3).residualSince()).isNotNull();
      assertThat(row(CATEGORIES, 1, 8).residualSince()).isNotNull();
      assertThat(pushed.items())
          .extracting(PushItem::reason)
          .containsExactlyInAnyOrder(Reason.HAS_SCORES, Reason.HAS_ASSIGNMENTS);
    }
  }

  @Nested
  class TheEvidence {
    @Test
    void ofATaskIsCountedByKind() {
      load(
          oneCourse()
              .pushedTask(1, 2, "1.000", 10)
              .workForTask(1, 2, 2)
              .workForTask(1, 2, 1)
              .gradeForTask(1, 2)
              .commentForTask(1, 2));

      assertThat(only(push(LOCKED, GRADING_TASKS)).evidence())
          .isEqualTo(new Evidence(2, 3, 1, 1, 2));
    }

    @Test
    void ofAStandardIsNotThatOfTheTaskWithItsNumber() {
      load(
          oneCourse()
              .below(STANDARDS, 1, 2, standard("1.000"), new Link(10, standard("1.000")))
              .below(STANDARDS, 1, 3, standard("1.000"), new Link(11, standard("1.000")))
              .localTask(1, 2, "1.000")
              .gradeForTask(1, 2)
              .workForStandard(1, 3, 1)
              .gradeForStandard(1, 3));

      assertThat(only(push(LOCKED, STANDARDS)).evidence()).isEqualTo(new Evidence(1, 1, 1, 0, 1));
      assertThat(hasRow(STANDARDS, 1, 2)).isFalse();
    }

    @Test
    void ofACategoryIsTheWorkInTheSectionsCopiesChangedOrNot() {
      load(
          oneCourse()
              .pushedCategory(1, 7, "Tests", "1.000", 12)
              .pushedCategory(1, 8, "Quizzes", "1.000", 13)
              .workInCategory(1, 7, 2));

      assertThat(only(push(LOCKED, CATEGORIES)).evidence()).isEqualTo(new Evidence(1, 2, 0, 0, 2));
      assertThat(hasRow(CATEGORIES, 1, 8)).isFalse();
    }

    @Test
    void ofOneCourseIsNotThatOfAnother() {
      load(
          oneCourse()
              .course(2, 1, "C2")
              .pushedTask(1, 2, "1.000", 10)
              .pushedTask(2, 2, "1.000", 10)
              .gradeForTask(2, 2));

      push(LOCKED, GRADING_TASKS);

      assertThat(hasRow(GRADING_TASKS, 1, 2)).isFalse();
      assertThat(hasRow(GRADING_TASKS, 2, 2)).isTrue();
    }
  }

  @Nested
  class C8 {
    @Test
    void lockedAttributesTakeTheMastersValueAndBlanksToo() {
      load(
          new SmallDistrict()
              .locks(Lock.NAME, Lock.DEPARTMENT, Lock.MAX_STUDENTS, Lock.CUSTOM_FIELDS)
              .master(
                  1,
                  info(
                      Map.of(
                          CourseAttribute.NUMBER, "M1",
                          CourseAttribute.NAME, "Algebra",
                          CourseAttribute.MAX_STUDENTS, "30",
                          CourseAttribute.TYPE, "core"),
                      Map.of("Strand", "Maths")))
              .course(
                  1,
                  1,
                  info(
                      Map.of(
                          CourseAttribute.NUMBER, "C1",
                          CourseAttribute.NAME, "algebra",
                          CourseAttribute.DEPARTMENT, "Science"),
                      Map.of("Room", "12"))));

      push(LOCKED, COURSE_INFO);

      CourseRow course = worlds().read().course(new CourseId(1));
      assertThat(course.info())
          .isEqualTo(
              info(
                  Map.of(
                      CourseAttribute.NUMBER, "C1",
                      CourseAttribute.NAME, "Algebra",
                      CourseAttribute.MAX_STUDENTS, "30"),
                  Map.of("Strand", "Maths")));
      assertThat(course.version()).isEqualTo(2);
      assertThat(course.touched()).isTrue();
    }

    @Test
    void aNumberHeldByACourseThatIsNotPushedIsTaken() {
      load(oneCourse().course(2, 0, "M1"));

      PushItem item = only(push(LOCKED, COURSE_INFO));

      assertThat(item.reasonIfAny()).contains(Reason.NUMBER_TAKEN);
      assertThat(number(1)).isEqualTo("C1");
    }

    @Test
    void numbersGoRoundInACycleWhateverTheRanges() {
      load(
          new SmallDistrict()
              .master(1, "N1")
              .master(2, "N2")
              .master(3, "N3")
              .course(1, 1, "N3")
              .course(2, 2, "N1")
              .course(3, 3, "N2"));

      new PushScenario(ports(), new PushSettings(1, 1)).push("a", request(LOCKED, COURSE_INFO));

      assertThat(List.of(number(1), number(2), number(3))).containsExactly("N1", "N2", "N3");
    }

    @Test
    void numbersCompareAsWritten() {
      load(oneCourse().course(2, 0, "m1"));

      push(LOCKED, COURSE_INFO);

      assertThat(number(1)).isEqualTo("M1");
    }

    private String number(long course) {
      return worlds().read().course(new CourseId(course)).info().value(CourseAttribute.NUMBER);
    }
  }

  @Nested
  class C14 {
    private SmallDistrict contested() {
      return oneCourse()
          .masterCategory(10, 1, "Tests", "1.000")
          .pushedCategory(1, 7, "Quizzes", "1.000", 10)
          .localCategory(1, 8, "Tests", "2.000");
    }

    @Test
    void lockedRefusesTheRowThatWantsATakenName() {
      World before = load(contested());

      assertThat(only(push(LOCKED, CATEGORIES)).reasonIfAny()).contains(Reason.NAME_TAKEN);
      assertThat(worlds().read().setup).isEqualTo(before.setup);
    }

    @Test
    void overwriteDeletesARowMadeHereFirst() {
      load(contested());

      push(OVERWRITE, CATEGORIES);

      assertThat(hasRow(CATEGORIES, 1, 8)).isFalse();
      assertThat(row(CATEGORIES, 1, 7).key()).isEqualTo(World.named("Tests"));
    }

    @Test
    void overwriteRenamesARowMadeHereThatIsInUse() {
      load(contested().workInCategory(1, 8, 1));

      Pushed pushed = push(OVERWRITE, CATEGORIES);

      SetupRow renamed = row(CATEGORIES, 1, 8);
      assertThat(renamed.key()).isEqualTo(World.named("Tests (1)"));
      assertThat(renamed.content()).isEqualTo(category("Tests (1)", "2.000"));
      assertThat(renamed.link()).isNull();
      assertThat(renamed.residualSince()).isEqualTo(pushed.job().id().value());
      assertThat(row(CATEGORIES, 1, 7).key()).isEqualTo(World.named("Tests"));
    }

    @Test
    void anOrphanThatIsRenamedStaysAnOrphan() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Tests", "1.000")
              .pushedCategory(1, 7, "Quizzes", "1.000", 10)
              .pushedCategory(1, 8, "Tests", "2.000", 9)
              .workInCategory(1, 8, 0));

      push(OVERWRITE, CATEGORIES);

      assertThat(row(CATEGORIES, 1, 8).link())
          .isEqualTo(new Link(9, category("Tests (1)", "2.000")));
    }
  }

  @Nested
  class C16 {
    @ParameterizedTest
    @EnumSource(PushMode.class)
    void linkedCategoriesSwapTheirNames(PushMode mode) {
      load(
          oneCourse()
              .masterCategory(10, 1, "Tests", "1.000")
              .masterCategory(11, 1, "Quizzes", "1.000")
              .pushedCategory(1, 7, "Quizzes", "1.000", 10)
              .pushedCategory(1, 8, "Tests", "1.000", 11));

      push(mode, CATEGORIES);

      assertThat(row(CATEGORIES, 1, 7).key()).isEqualTo(World.named("Tests"));
      assertThat(row(CATEGORIES, 1, 8).key()).isEqualTo(World.named("Quizzes"));
    }

    @Test
    void aNameThatALinkedRowGivesUpIsTakenByANewOne() {
      load(
          oneCourse()
              .masterCategory(10, 1, "Exams", "1.000")
              .masterCategory(11, 1, "Tests", "2.000")
              .pushedCategory(1, 7, "Tests", "1.000", 10));

      push(LOCKED, CATEGORIES);

      assertThat(row(CATEGORIES, 1, 7).key()).isEqualTo(World.named("Exams"));
      assertThat(worlds().read().setup.values())
          .extracting(SetupRow::content)
          .contains(category("Tests", "2.000"));
    }

    @Test
    void aDeadLinkGivesWayToTheRowThatTheRecordBelongsTo() {
      load(
          oneCourse()
              .masterTask(10, 1, 2, "1.000")
              .localTask(1, 2, "1.000")
              .pushedTask(1, 3, "1.000", 10)
              .gradeForTask(1, 3));

      push(OVERWRITE, GRADING_TASKS);

      assertThat(row(GRADING_TASKS, 1, 2).link()).isEqualTo(new Link(10, task("1.000")));
      assertThat(row(GRADING_TASKS, 1, 3).link()).isEqualTo(new Link(-3, task("1.000")));
      assertThat(row(GRADING_TASKS, 1, 3).residualSince()).isNotNull();
    }

    /** N-2: a row that gave its link up is what it was, and the next push says the same of it. */
    @Test
    void aRowWhoseDeadLinkGaveWayIsStillAnOrphan() {
      load(
          oneCourse()
              .masterTask(10, 1, 2, "1.000")
              .pushedTask(1, 2, "1.000", 99)
              .pushedTask(1, 3, "1.000", 10)
              .gradeForTask(1, 3));

      PushItem first = only(push("a", LOCKED, GRADING_TASKS));
      World once = worlds().read();
      PushItem second = only(push("b", LOCKED, GRADING_TASKS));

      assertThat(worlds().read().tables()).isEqualTo(once.tables());
      assertThat(first.rule()).isEqualTo("C-6");
      assertThat(second).isEqualTo(first);
    }
  }

  /** One range of a job of this test's own making. */
  @Nested
  class ARange {
    private final PushRequest request = request(LOCKED, GRADING_TASKS);

    private SmallDistrict twoCourses() {
      return oneCourse().course(2, 1, "C2").masterTask(10, 1, 2, "1.000").master(2, "M2");
    }

    private CourseRange begin() {
      CourseRange range =
          new CourseRange(
              1,
              SmallDistrict.CALENDAR,
              List.of(
                  new Target(new CourseId(1), SmallDistrict.MASTER),
                  new Target(new CourseId(2), SmallDistrict.MASTER)));
      ports()
          .jobs()
          .create(
              new Submission("registrar", "a", request),
              ports().scopes().read(request),
              List.of(range));
      return range;
    }

    private JobLease take() {
      JobLease lease = ports().jobs().take(ports().jobs().unfinished().get(0)).orElseThrow();
      assertThat(ports().jobs().nextRanges(lease, Portion.ONE_RANGE)).hasSize(1);
      return lease;
    }

    private PushPlanner planner() {
      PushTerms terms = request.terms(ports().scopes().read(request).locks());
      return new PushPlanner(terms, Map.of());
    }

    @Test
    void writesItsEffectsAndItsResultTogether() {
      load(twoCourses());
      CourseRange range = begin();
      JobLease lease = take();

      ports().courses().push(lease, List.of(range), planner());

      assertThat(worlds().read().setup).hasSize(2);
      assertThat(ports().jobs().totals(lease.job()).considered()).isEqualTo(2);
      assertThat(ports().jobs().find(lease.job()).orElseThrow().courses().applied()).isEqualTo(2);
    }

    @Test
    void isPushedOnce() {
      load(twoCourses());
      CourseRange range = begin();
      JobLease lease = take();
      ports().courses().push(lease, List.of(range), planner());
      World once = worlds().read();

      assertThatThrownBy(() -> ports().courses().push(lease, List.of(range), planner()))
          .isInstanceOf(LeaseLostException.class);
      assertThat(worlds().read().tables()).isEqualTo(once.tables());
      assertThat(ports().jobs().totals(lease.job()).considered()).isEqualTo(2);
    }

    @Test
    void isNotPushedUnderAnOldLease() {
      World before = load(twoCourses());
      CourseRange range = begin();
      JobLease old = take();
      take();

      assertThatThrownBy(() -> ports().courses().push(old, List.of(range), planner()))
          .isInstanceOf(LeaseLostException.class);
      assertThat(worlds().read().tables()).isEqualTo(before.tables());
      assertThat(ports().jobs().totals(old.job())).isEqualTo(new PushTotals(Map.of()));
    }

    @Test
    void failsTheCourseThatWasLinkedElsewhereMeanwhileAndPushesTheOthers() {
      SmallDistrict district = twoCourses();
      district.course(
          2,
          new CourseRow(
              SmallDistrict.CALENDAR, new MasterId(2), false, info("C2", "Elsewhere"), 1, false));
      load(district);
      CourseRange range = begin();
      JobLease lease = take();

      ports().courses().push(lease, List.of(range), planner());

      assertThat(worlds().read().setup.keySet())
          .extracting(World.BelowId::course)
          .containsExactly(new CourseId(1));
      assertThat(ports().jobs().find(lease.job()).orElseThrow().courses().failed()).isEqualTo(1);
      Pushed result = new PushScenario(ports()).result(lease.job());
      PushItem item =
          result.items().stream()
              .filter(one -> one.outcome() == Outcome.FAILED)
              .findFirst()
              .orElseThrow();
      assertThat(item.course()).isEqualTo(new CourseId(2));
      assertThat(item.typeIfAny()).isEmpty();
      assertThat(item.reasonIfAny()).contains(Reason.CHANGED_DURING_PUSH);
      assertThat(item.title().name()).isEqualTo("Elsewhere");
    }

    @Test
    void thatIsOnlyPreviewedWritesNothingAndShowsEveryRecordThatWouldChange() {
      World before = load(twoCourses().localTask(2, 3, "1.000"));
      CourseRange range = begin();

      List<PlannedCourse> planned = ports().courses().preview(range, planner());

      assertThat(planned).hasSize(2);
      assertThat(planned.stream().flatMap(course -> course.items().stream()))
          .extracting(PushItem::outcome)
          .containsExactly(Outcome.CREATED, Outcome.CREATED);
      assertThat(planned.stream().flatMap(course -> course.tally().values().stream()))
          .containsExactlyInAnyOrder(1L, 1L, 1L);
      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }

    /** What is decided for the number of one course says nothing of another that is like it. */
    @Test
    void previewsTheNumberOfTheCourseThatHasAnotherOneAlone() {
      load(
          new SmallDistrict()
              .master(1, "N1")
              .master(2, "N2")
              .course(1, 1, SmallDistrict.info("N0", "Name of N1"))
              .course(2, 2, "N2"));

      PushScenario.Previewed previewed =
          new PushScenario(ports()).preview(request(LOCKED, COURSE_INFO));

      assertThat(previewed.courses().unchanged()).isEqualTo(1);
      assertThat(
              previewed.totals().records().entrySet().stream()
                  .filter(total -> total.getKey().outcome() == Outcome.UPDATED)
                  .mapToLong(Map.Entry::getValue)
                  .sum())
          .isEqualTo(1);
    }

    @Test
    void leavesOutOfAPreviewWhatIsLinkedElsewhere() {
      SmallDistrict district = twoCourses();
      CourseRange range =
          new CourseRange(
              1, SmallDistrict.CALENDAR, List.of(new Target(new CourseId(1), new MasterId(2))));
      load(district);

      assertThat(ports().courses().preview(range, planner())).isEmpty();
      assertThat(ports().courses().wantedNumbers(range)).isEmpty();
    }

    @Test
    void knowsTheNumbersOfItsCalendarAndThoseOfItsMasters() {
      load(twoCourses().course(3, 0, "C3"));
      CourseRange range = begin();

      assertThat(ports().courses().numbers(SmallDistrict.CALENDAR))
          .containsOnly(
              Map.entry(new CourseId(1), "C1"),
              Map.entry(new CourseId(2), "C2"),
              Map.entry(new CourseId(3), "C3"));
      assertThat(ports().courses().wantedNumbers(range))
          .containsOnly(Map.entry(new CourseId(1), "M1"), Map.entry(new CourseId(2), "M1"));
    }
  }

  /** S-3. */
  @Test
  void aTypeThatIsNotLockedIsLeftAloneWhole() {
    World before =
        load(
            oneCourse()
                .locks(Lock.NAME)
                .masterTask(10, 1, 2, "1.000")
                .pushedTask(1, 3, "1.000", 9));

    Pushed pushed = push(OVERWRITE, COURSE_INFO, GRADING_TASKS);

    assertThat(worlds().read().setup).isEqualTo(before.setup);
    assertThat(pushed.totals().records().keySet()).allMatch(key -> key.type() == COURSE_INFO);
  }

  /** S-2. */
  @Test
  void coursesOutsideTheTargetsStayAsTheyAre() {
    load(
        oneCourse()
            .course(2, 0, "C2")
            .course(
                3,
                new CourseRow(
                    SmallDistrict.CALENDAR,
                    SmallDistrict.MASTER,
                    true,
                    info("C3", "Ignoring"),
                    1,
                    false))
            .masterTask(10, 1, 2, "1.000"));

    push(OVERWRITE, GRADING_TASKS);

    assertThat(worlds().read().setup.keySet())
        .extracting(World.BelowId::course)
        .containsOnly(new CourseId(1));
    assertThat(worlds().read().courses.values()).noneMatch(CourseRow::touched);
  }
}
