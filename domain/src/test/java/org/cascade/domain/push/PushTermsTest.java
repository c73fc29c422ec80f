package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.junit.jupiter.api.Test;

/** L-1, L-3, S-3. */
class PushTermsTest {

  @Test
  void onlyWhatIsSelectedAndLockedTravels() {
    PushTerms terms =
        terms(
            Set.of(Lock.GRADING_TASKS, Lock.STANDARDS),
            Set.of(DataType.STANDARDS, DataType.COURSE_INFO));

    assertThat(terms.pushed()).containsExactly(DataType.STANDARDS);
  }

  @Test
  void courseInfoCountsAsLockedWhenAnyAttributeIs() {
    PushTerms terms = terms(Set.of(Lock.NAME), Set.of(DataType.COURSE_INFO));

    assertThat(terms.pushed()).containsExactly(DataType.COURSE_INFO);
    assertThat(terms.pushes(CourseAttribute.NAME)).isTrue();
    assertThat(terms.pushes(CourseAttribute.NUMBER)).isFalse();
  }

  @Test
  void allCustomFieldsHaveOneLock() {
    PushTerms terms = terms(Set.of(Lock.CUSTOM_FIELDS), Set.of(DataType.COURSE_INFO));

    assertThat(terms.pushes(new CustomField("Room"))).isTrue();
    assertThat(terms.pushes(CourseAttribute.NAME)).isFalse();
  }

  @Test
  void aLockedAttributeStaysWhereCourseInfoIsNotSelected() {
    PushTerms terms = terms(Set.of(Lock.NAME), Set.of(DataType.STANDARDS));

    assertThat(terms.pushes(CourseAttribute.NAME)).isFalse();
  }

  @Test
  void everyTypeThatStaysSaysWhy() {
    PushTerms terms =
        terms(Set.of(Lock.GRADING_TASKS), Set.of(DataType.GRADING_TASKS, DataType.STANDARDS));

    assertThat(terms.leftAlone())
        .containsAllEntriesOf(
            Map.of(
                DataType.STANDARDS,
                Reason.TYPE_NOT_LOCKED,
                DataType.COURSE_INFO,
                Reason.TYPE_NOT_SELECTED))
        .doesNotContainKey(DataType.GRADING_TASKS);
    assertThat(terms.leftAlone()).hasSize(DataType.values().length - 1);
  }

  @Test
  void aTypeThatIsLeftAloneHasNoRecordsConsidered() {
    ACourse course = ACourse.withTasks().master(10, "7", "x").local(1, "8", "y");
    PushTerms terms = terms(Set.of(Lock.STANDARDS), Set.of(DataType.values()));
    CoursePlan plan = new PushPlanner(terms, Map.of()).plan(course.facts(), Answers.NONE).plan();

    assertThat(plan.tally()).isEmpty();
    assertThat(plan.isUnchanged()).isTrue();
  }

  @Test
  void weightsCannotBeLockedWithoutTheirComposites() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CatalogLocks(Set.of(Lock.COMPOSITE_WEIGHTS)));
  }

  private static PushTerms terms(Set<Lock> locks, Set<DataType> selected) {
    return PushTerms.ofMasters(PushMode.LOCKED, new CatalogLocks(locks), selected, false);
  }
}
