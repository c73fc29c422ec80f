package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cascade.application.testing.SmallDistrict.TERM_Q1;
import static org.cascade.application.testing.SmallDistrict.TERM_Q2;
import static org.cascade.application.testing.SmallDistrict.request;
import static org.cascade.application.testing.SmallDistrict.standard;
import static org.cascade.application.testing.SmallDistrict.withSections;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.district.DataType.STANDARDS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.FieldViolation;
import org.cascade.application.course.AlignedWork;
import org.cascade.application.course.RealignWork.Place;
import org.cascade.application.course.RealignWork.Realigned;
import org.cascade.application.course.RealignWork.Realignment;
import org.cascade.application.course.RealignWorkService;
import org.cascade.application.push.PushRequest;
import org.cascade.application.testing.World.Alignment;
import org.cascade.application.testing.World.Posted;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** K-4: what realigning does to student work, and what it refuses. */
public abstract class AlignedWorkContract extends PortContract {
  private static final CourseId COURSE = new CourseId(1);
  private static final Place TASK_1 = task(1);
  private static final Place TASK_2 = task(2);
  private static final Place STANDARD_1 = new Place.OfSubject(Subject.standard(1));
  private static final Place TESTS = category("Tests");
  private static final Place QUIZZES = category("Quizzes");

  protected abstract AlignedWork work();

  private static Place task(long id) {
    return new Place.OfSubject(Subject.task(id));
  }

  private static Place category(String name) {
    return new Place.OfCategory(NameKey.of(name));
  }

  /** Course 1 with the tasks 1 and 2, the standard 1, and the sections 1 and 21. */
  private static SmallDistrict course() {
    return new SmallDistrict()
        .master(1, "M1")
        .course(1, 1, "C1")
        .section(21, 1, "S2", TERM_Q1, TERM_Q2)
        .localTask(1, 1, "1.000")
        .localTask(1, 2, "1.000")
        .below(STANDARDS, 1, 1, standard("1.000"), null)
        .course(2, 1, "C2")
        .localTask(2, 1, "1.000")
        .localTask(2, 2, "1.000");
  }

  /** The same, with the categories Tests (31, 33) and Quizzes (32, 34) in the sections. */
  private static SmallDistrict courseWithCategories() {
    return course()
        .teachersCategory(1, 31, "Tests", "1.000")
        .teachersCategory(1, 32, "Quizzes", "1.000")
        .teachersCategory(21, 33, "TESTS ", "1.000")
        .teachersCategory(21, 34, "Quizzes", "1.000");
  }

  private Realigned realign(Place from, Place to, Long... sections) {
    return new RealignWorkService(work())
        .realign(new Realignment(COURSE, Set.of(sections), from, to));
  }

  /** Adds what an assignment counts towards besides. */
  private static void align(
      SmallDistrict district,
      long assignment,
      @Nullable Long category,
      @Nullable Long task,
      @Nullable Long standard) {
    Set<Alignment> alignments = district.world().alignments;
    long section = World.require(district.world().assignments, assignment).section();
    int number =
        1 + (int) alignments.stream().filter(work -> work.assignment() == assignment).count();
    alignments.add(new Alignment(COURSE, assignment, number, section, category, task, standard));
  }

  private static void grade(
      SmallDistrict district, long section, long task, long term, String student) {
    Map<Long, Posted> grades = district.world().postedGrades;
    grades.put(grades.size() + 1L, new Posted(COURSE, section, task, null, term, student, "B"));
  }

  /** Assignment, category, task and standard of every alignment, in order. */
  private List<List<@Nullable Long>> alignments() {
    return worlds().read().alignments.stream()
        .map(
            work ->
                Arrays.asList(
                    Long.valueOf(work.assignment()),
                    work.sectionCategory(),
                    work.task(),
                    work.standard()))
        .toList();
  }

  private static List<@Nullable Long> alignment(
      long assignment, @Nullable Long category, @Nullable Long task, @Nullable Long standard) {
    return Arrays.asList(Long.valueOf(assignment), category, task, standard);
  }

  @Nested
  class WorkForATask {
    @Test
    void movesToAnotherInTheChosenSectionsOnly() {
      load(course().workForTask(1, 1, 2).workForTask(21, 1, 1).workForTask(2, 1, 1));

      Realigned moved = realign(TASK_1, TASK_2, 1L);

      assertThat(moved).isEqualTo(new Realigned(1, 0, 0));
      assertThat(alignments())
          .containsExactly(
              alignment(1, null, 2L, null),
              alignment(2, null, 1L, null),
              alignment(3, null, 1L, null));
    }

    @Test
    void takesPostedGradesAndCommentsAlong() {
      load(
          course()
              .workForTask(1, 1, 1)
              .workForTask(21, 1, 1)
              .gradeForTask(1, 1)
              .gradeForTask(21, 1)
              .commentForTask(21, 1));

      Realigned moved = realign(TASK_1, TASK_2, 1L, 21L);

      assertThat(moved).isEqualTo(new Realigned(2, 2, 1));
      World after = worlds().read();
      assertThat(after.postedGrades.values()).allMatch(grade -> grade.isFor(Subject.task(2)));
      assertThat(after.comments.values()).allMatch(comment -> comment.isFor(Subject.task(2)));
    }

    @Test
    void movesToAStandardAndBack() {
      World before = load(course().workForTask(1, 1, 1).gradeForTask(1, 1).commentForTask(1, 1));

      realign(TASK_1, STANDARD_1, 1L);

      World there = worlds().read();
      assertThat(alignments()).containsExactly(alignment(1, null, null, 1L));
      assertThat(there.postedGrades.values()).allMatch(grade -> grade.isFor(Subject.standard(1)));
      assertThat(there.comments.values()).allMatch(comment -> comment.isFor(Subject.standard(1)));

      realign(STANDARD_1, TASK_1, 1L);

      assertThat(worlds().read().studentWork()).isEqualTo(before.studentWork());
    }

    @Test
    void keepsAssignmentsScoresAndEverythingElse() {
      World before = load(courseWithCategories().workForTask(1, 1, 3).workForTask(1, 2, 1));

      realign(TASK_1, TASK_2, 1L);

      World after = worlds().read();
      after.alignments.clear();
      before.alignments.clear();
      assertThat(after.tables()).isEqualTo(before.tables());
    }

    @Test
    void isMergedWhereTheAssignmentCountsTowardsBothInOneCategory() {
      SmallDistrict district = courseWithCategories().workForTask(1, 1, 1).workForTask(1, 2, 1);
      align(district, 1, null, 2L, null);
      align(district, 2, 31L, 1L, null);
      align(district, 2, 31L, 2L, null);
      load(district);

      Realigned moved = realign(TASK_1, TASK_2, 1L);

      assertThat(moved.assignments()).isEqualTo(2);
      assertThat(alignments())
          .containsExactly(
              alignment(1, null, 2L, null),
              alignment(2, null, 2L, null),
              alignment(2, 31L, 2L, null));
    }

    @Test
    void isNotMergedAcrossCategories() {
      SmallDistrict district = courseWithCategories().workForTask(1, 2, 1);
      align(district, 1, 31L, 1L, null);
      align(district, 1, 32L, 1L, null);
      load(district);

      realign(TASK_1, TASK_2, 1L);

      assertThat(alignments())
          .containsExactly(
              alignment(1, null, 2L, null),
              alignment(1, 31L, 2L, null),
              alignment(1, 32L, 2L, null));
    }

    @Test
    void isThereOnceThoughItWasThereTwice() {
      SmallDistrict district = course().workForTask(1, 1, 1);
      align(district, 1, null, 1L, null);
      load(district);

      realign(TASK_1, TASK_2, 1L);

      assertThat(alignments()).containsExactly(alignment(1, null, 2L, null));
    }

    @Test
    void doesNotMoveASecondTime() {
      load(course().workForTask(1, 1, 1).gradeForTask(1, 1));
      realign(TASK_1, TASK_2, 1L);
      World before = worlds().read();

      Realigned again = realign(TASK_1, TASK_2, 1L);

      assertThat(again).isEqualTo(new Realigned(0, 0, 0));
      assertThat(worlds().read().tables()).isEqualTo(before.tables());
    }
  }

  @Nested
  class WorkInACategory {
    @Test
    void movesToTheCategoryOfTheOtherNameInItsOwnSection() {
      load(
          courseWithCategories()
              .workInSectionCategory(1, 31, 1)
              .workInSectionCategory(21, 33, 1)
              .workInSectionCategory(1, 32, 1)
              .workForTask(1, 1, 1));

      Realigned moved = realign(TESTS, QUIZZES, 1L, 21L);

      assertThat(moved).isEqualTo(new Realigned(2, 0, 0));
      assertThat(alignments())
          .containsExactly(
              alignment(1, 32L, null, null),
              alignment(2, 34L, null, null),
              alignment(3, 32L, null, null),
              alignment(4, null, 1L, null));
    }

    @Test
    void keepsWhatItCountsTowardsBesides() {
      SmallDistrict district = courseWithCategories().workForTask(1, 2, 1);
      align(district, 1, 31L, 1L, null);
      align(district, 1, 31L, null, 1L);
      load(district);

      realign(TESTS, QUIZZES, 1L);

      assertThat(alignments())
          .containsExactly(
              alignment(1, null, 2L, null),
              alignment(1, 32L, 1L, null),
              alignment(1, 32L, null, 1L));
    }

    @Test
    void isMergedWhereTheAssignmentIsInBothForTheSameTask() {
      SmallDistrict district = courseWithCategories().workInSectionCategory(1, 31, 1);
      align(district, 1, 32L, null, null);
      align(district, 1, 31L, 1L, null);
      align(district, 1, 32L, 1L, null);
      align(district, 1, 31L, 2L, null);
      load(district);

      Realigned moved = realign(TESTS, QUIZZES, 1L);

      assertThat(moved.assignments()).isEqualTo(1);
      assertThat(alignments())
          .containsExactly(
              alignment(1, 32L, null, null),
              alignment(1, 32L, 1L, null),
              alignment(1, 32L, 2L, null));
    }

    @Test
    void leavesSectionsThatAreNotChosen() {
      load(courseWithCategories().workInSectionCategory(1, 31, 1).workInSectionCategory(21, 33, 1));

      realign(TESTS, QUIZZES, 21L);

      assertThat(alignments())
          .containsExactly(alignment(1, 31L, null, null), alignment(2, 34L, null, null));
    }

    @Test
    void isNoneInASectionThatLacksTheCategory() {
      load(
          course()
              .teachersCategory(1, 31, "Tests", "1.000")
              .teachersCategory(1, 32, "Quizzes", "1.000")
              .workInSectionCategory(1, 31, 1));

      assertThat(realign(TESTS, QUIZZES, 1L, 21L)).isEqualTo(new Realigned(1, 0, 0));
    }

    @Test
    void needsNoTargetInASectionThatHasNone() {
      load(
          course()
              .teachersCategory(1, 31, "Tests", "1.000")
              .teachersCategory(1, 32, "Quizzes", "1.000")
              .teachersCategory(21, 33, "Tests", "1.000")
              .workInSectionCategory(1, 31, 1));

      assertThat(realign(TESTS, QUIZZES, 1L, 21L)).isEqualTo(new Realigned(1, 0, 0));
    }
  }

  private CascadeException refusal(Place from, Place to, Long... sections) {
    World before = worlds().read();

    CascadeException refused =
        catchThrowableOfType(CascadeException.class, () -> realign(from, to, sections));

    assertThat(refused).isNotNull();
    assertThat(worlds().read().tables()).isEqualTo(before.tables());
    return refused;
  }

  private Set<String> refusedFields(Place from, Place to, Long... sections) {
    CascadeException refused = refusal(from, to, sections);
    assertThat(refused.reason()).isEqualTo(ErrorReason.INVALID_REQUEST);
    return refused.violations().stream().map(FieldViolation::field).collect(Collectors.toSet());
  }

  private String students(Place from, Place to, Long... sections) {
    CascadeException refused = refusal(from, to, sections);
    assertThat(refused.reason()).isEqualTo(ErrorReason.GRADES_IN_THE_WAY);
    return String.valueOf(refused.metadata().get("students"));
  }

  @Nested
  class GradesInTheWay {
    @Test
    void areThoseOfStudentsWithAGradeForBothInTheSameSectionAndTerm() {
      SmallDistrict district = course().workForTask(1, 1, 1).workForTask(21, 1, 1);
      for (String student : List.of("zoe", "ann", "moved")) {
        grade(district, 1, 1, TERM_Q1, student);
      }
      grade(district, 1, 2, TERM_Q1, "zoe");
      grade(district, 1, 2, TERM_Q1, "ann");
      grade(district, 1, 2, TERM_Q1, "there");
      load(district);

      assertThat(students(TASK_1, TASK_2, 1L, 21L)).isEqualTo("ann,zoe");
      assertThat(refusal(TASK_1, TASK_2, 1L))
          .hasMessageContaining("ann (section S1, Q1), zoe (section S1, Q1)");
    }

    @Test
    void areCommentsToo() {
      load(course().gradeForTask(1, 1).commentForTask(1, 2));

      assertThat(students(TASK_1, TASK_2, 1L)).isEqualTo("student 1");
      assertThat(students(TASK_2, TASK_1, 1L)).isEqualTo("student 1");
    }

    @Test
    void areThoseOfAStandardToo() {
      load(course().gradeForTask(1, 1).gradeForStandard(1, 1));

      assertThat(students(TASK_1, STANDARD_1, 1L)).isEqualTo("student 1");
      assertThat(students(STANDARD_1, TASK_1, 1L)).isEqualTo("student 1");
    }

    @Test
    void areNotThoseOfAnotherTermOrStudent() {
      SmallDistrict district = course();
      grade(district, 1, 1, TERM_Q1, "ann");
      grade(district, 1, 2, TERM_Q2, "ann");
      grade(district, 1, 2, TERM_Q1, "zoe");
      load(district);

      assertThat(realign(TASK_1, TASK_2, 1L).postedGrades()).isEqualTo(1);
    }

    @Test
    void areNotThoseOfASectionThatIsNotChosen() {
      SmallDistrict district = course();
      grade(district, 1, 1, TERM_Q1, "ann");
      grade(district, 21, 1, TERM_Q1, "ann");
      grade(district, 21, 2, TERM_Q1, "ann");
      load(district);

      assertThat(realign(TASK_1, TASK_2, 1L).postedGrades()).isEqualTo(1);
      assertThat(students(TASK_1, TASK_2, 21L)).isEqualTo("ann");
    }
  }

  @Nested
  class ARealignmentIsRefused {
    @Test
    void ofACourseThatIsNotThere() {
      load(course());
      RealignWorkService service = new RealignWorkService(work());
      Realignment unknown = new Realignment(new CourseId(99), Set.of(1L), TASK_1, TASK_2);

      CascadeException refused =
          catchThrowableOfType(CascadeException.class, () -> service.realign(unknown));

      assertThat(refused.reason()).isEqualTo(ErrorReason.COURSE_NOT_FOUND);
    }

    @Test
    void forSectionsOfOtherCourses() {
      load(course().workForTask(1, 1, 1));

      assertThat(refusedFields(TASK_1, TASK_2, 1L, 2L)).containsExactly("sections");
      assertThat(refusal(TASK_1, TASK_2, 1L, 2L, 99L))
          .hasMessageContaining("course 1 has no section 2")
          .hasMessageContaining("course 1 has no section 99");
    }

    @Test
    void fromOrToWhatTheCourseDoesNotHave() {
      load(course().workForTask(1, 1, 1));

      assertThat(refusedFields(TASK_1, task(3), 1L)).containsExactly("to");
      assertThat(refusedFields(task(3), TASK_1, 1L)).containsExactly("from");
      assertThat(refusedFields(TASK_1, new Place.OfSubject(Subject.standard(2)), 1L))
          .containsExactly("to");
    }

    @Test
    void fromOrToACategoryThatNoSectionHas() {
      load(courseWithCategories().workInSectionCategory(1, 31, 1));

      assertThat(refusedFields(TESTS, category("Homework"), 1L)).containsExactly("to");
      assertThat(refusedFields(category("Homework"), TESTS, 1L)).containsExactly("from");
    }

    @Test
    void namingASectionWithWorkThatLacksTheOtherCategory() {
      load(
          course()
              .teachersCategory(1, 31, "Tests", "1.000")
              .teachersCategory(1, 32, "Quizzes", "1.000")
              .teachersCategory(21, 33, "Tests", "1.000")
              .workInSectionCategory(1, 31, 1)
              .workInSectionCategory(21, 33, 1));

      assertThat(refusal(TESTS, QUIZZES, 1L, 21L).violations())
          .containsExactly(new FieldViolation("to", "section S2 has no such category"));
    }
  }

  private void push(String id, PushRequest request) {
    new PushScenario(ports()).push(id, request);
  }

  @Nested
  class OnceAllItsWorkIsRealigned {
    @Test
    void anOrphanedTaskIsDeletedByTheNextPush() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .masterTask(10, 1, 2, "1.000")
              .course(1, 1, "C1")
              .pushedTask(1, 1, "1.000", 11)
              .pushedTask(1, 2, "1.000", 10)
              .workForTask(1, 1, 1)
              .gradeForTask(1, 1)
              .commentForTask(1, 1));
      push("a", request(PushMode.LOCKED, GRADING_TASKS));
      assertThat(row(GRADING_TASKS, 1, 1).residualSince()).isNotNull();

      realign(TASK_1, TASK_2, 1L);
      push("b", request(PushMode.LOCKED, GRADING_TASKS));

      assertThat(hasRow(GRADING_TASKS, 1, 1)).isFalse();
      assertThat(worlds().read().postedGrades).hasSize(1);
    }

    @Test
    void anOrphanedCategoryIsDeletedByTheNextPushToSections() {
      load(
          new SmallDistrict()
              .master(1, "M1")
              .masterCategory(10, 1, "Quizzes", "1.000")
              .course(1, 1, "C1")
              .pushedCategory(1, 7, "Tests", "1.000", 11)
              .pushedCategory(1, 8, "Quizzes", "1.000", 10)
              .copiedCategory(1, 31, "Tests", "1.000", 7)
              .copiedCategory(1, 32, "Quizzes", "1.000", 8)
              .workInSectionCategory(1, 31, 1));
      push("a", withSections(PushMode.LOCKED, CATEGORIES));
      assertThat(hasSectionRow(CATEGORIES, 1, 31)).isTrue();

      realign(TESTS, QUIZZES, 1L);
      push("b", withSections(PushMode.LOCKED, CATEGORIES));

      assertThat(hasSectionRow(CATEGORIES, 1, 31)).isFalse();
      assertThat(hasRow(CATEGORIES, 1, 7)).isFalse();
    }
  }
}
