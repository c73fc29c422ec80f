package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.district.DataType.CATEGORIES;
import static org.cascade.domain.district.DataType.GRADING_TASKS;
import static org.cascade.domain.push.PushMode.OVERWRITE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What §3 calls "managed by" a record, and a course against its master. */
class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "LINKED, MASTER",
    "RECREATED, MASTER",
    "UNLINKED, COURSE",
    "ORPHANED, COURSE",
    "LOCAL, COURSE"
  })
  void aCoursesRecordIsManagedByItsMasterWhileItIsAsPushed(RecordState state, ManagedBy by) {
    assertThat(ManagedBy.atCourse(state)).isEqualTo(by);
  }

  @ParameterizedTest
  @CsvSource({
    "LOCAL, false, MASTER, TEACHER",
    "LOCAL, true, MASTER, COURSE",
    "UNLINKED, true, MASTER, COURSE",
    "ORPHANED, true, MASTER, COURSE",
    "LINKED, true, MASTER, MASTER",
    "LINKED, true, COURSE, COURSE",
    "RECREATED, true, MASTER, MASTER"
  })
  void aSectionsRecordIsManagedByTheTeacherWithoutALinkElseAsItsCourseRecordIs(
      RecordState state, boolean hasLink, ManagedBy course, ManagedBy by) {
    assertThat(ManagedBy.atSection(state, hasLink, course)).isEqualTo(by);
  }

  @Test
  void linesSayWhoManagedTheirRows() {
    CoursePlan plan =
        Scene.ofAll()
            .master(GRADING_TASKS, 70, "7", "new")
            .pushed(GRADING_TASKS, 7, "7", "old", 70)
            .local(GRADING_TASKS, 8, "8", "x")
            .master(GRADING_TASKS, 90, "9", "x")
            .master(CATEGORIES, 10, "Tests", "new")
            .pushed(CATEGORIES, 100, "Tests", "old", 10)
            .local(CATEGORIES, 101, "Own", "x")
            .assignmentIn(Owner.COURSE, 101)
            .section(1, 1L)
            .pushedTo(1, CATEGORIES, 200, "Tests", "old", 100)
            .pushedTo(1, CATEGORIES, 201, "Own", "old", 101)
            .pushedTo(1, CATEGORIES, 202, "Gone", "x", 99)
            .teachers(1, CATEGORIES, 203, "Mine", "x")
            .planAll(OVERWRITE);

    assertThat(Scene.line(plan, GRADING_TASKS, "7").managedBy()).contains(ManagedBy.MASTER);
    assertThat(Scene.line(plan, GRADING_TASKS, "8").managedBy()).contains(ManagedBy.COURSE);
    assertThat(Scene.line(plan, GRADING_TASKS, "9").managedBy()).isEmpty();
    assertThat(Scene.line(plan, 1, CATEGORIES, "Tests").managedBy()).contains(ManagedBy.MASTER);
    assertThat(Scene.line(plan, 1, CATEGORIES, "Own").managedBy()).contains(ManagedBy.COURSE);
    assertThat(Scene.line(plan, 1, CATEGORIES, "Gone").managedBy()).contains(ManagedBy.COURSE);
    assertThat(Scene.line(plan, 1, CATEGORIES, "Mine").managedBy()).contains(ManagedBy.TEACHER);
  }

  @Test
  void aCourseAgainstItsMaster() {
    List<RecordState> unlinked = List.of(RecordState.LINKED, RecordState.UNLINKED);

    assertThat(CourseStatus.of(true, unlinked)).isEqualTo(CourseStatus.COURSE_CONTROLLED);
    assertThat(CourseStatus.of(false, unlinked)).isEqualTo(CourseStatus.DESYNCED);
    assertThat(CourseStatus.of(false, List.of(RecordState.LINKED, RecordState.LOCAL)))
        .isEqualTo(CourseStatus.LINKED);
  }
}
