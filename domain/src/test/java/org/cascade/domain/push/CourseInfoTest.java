package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cascade.domain.district.CourseAttribute.DEPARTMENT;
import static org.cascade.domain.district.CourseAttribute.NAME;
import static org.cascade.domain.district.CourseAttribute.NUMBER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.junit.jupiter.api.Test;

/** C-8. */
class CourseInfoTest {
  private static final CourseId COURSE = new CourseId(1);

  private final CourseInfo master =
      new CourseInfo(
          Map.of(NUMBER, "M", NAME, "Algebra"), Map.of("Strand", "Maths", "Track", "Honors"));
  private final CourseInfo course =
      new CourseInfo(
          Map.of(NUMBER, "C", NAME, "algebra", DEPARTMENT, "Science"),
          Map.of("Room", "12", "Track", "Honors"));

  @Test
  void aLockedAttributeTakesTheMastersValue() {
    assertThat(plan(Lock.NAME).lines())
        .containsExactly(
            new AttributeLine(NAME, Outcome.UPDATED, null, "algebra", "Algebra", true));
  }

  @Test
  void aBlankAtTheMasterBlanksTheCourse() {
    assertThat(plan(Lock.DEPARTMENT).lines())
        .containsExactly(new AttributeLine(DEPARTMENT, Outcome.UPDATED, null, "Science", "", true));
  }

  @Test
  void anAttributeThatIsNotLockedIsNotConsidered() {
    assertThat(plan(Lock.STATE_CODE).tally().values()).containsExactly(1L);
  }

  @Test
  void everyCustomFieldOfEitherIsARecordAndOneThatTheMasterLacksIsBlanked() {
    CoursePlan plan = plan(Lock.CUSTOM_FIELDS);

    assertThat(plan.lines())
        .containsExactly(
            new AttributeLine(new CustomField("Room"), Outcome.UPDATED, null, "12", "", true),
            new AttributeLine(new CustomField("Strand"), Outcome.UPDATED, null, "", "Maths", true));
    assertThat(plan.tally().values()).containsExactlyInAnyOrder(2L, 1L);
  }

  @Test
  void theNumberIsThePlannedOneEvenIfTheMasterHasAnotherByNow() {
    assertThat(plan(Map.of(COURSE, new NumberDecision.Move("PLANNED", false))).lines())
        .containsExactly(new AttributeLine(NUMBER, Outcome.UPDATED, null, "C", "PLANNED", true));
  }

  @Test
  void aNumberMovedTogetherWithOthersIsReportedButNotWrittenAgain() {
    assertThat(plan(Map.of(COURSE, new NumberDecision.Move("PLANNED", true))).lines())
        .containsExactly(new AttributeLine(NUMBER, Outcome.UPDATED, null, "C", "PLANNED", false));
  }

  @Test
  void aMoveOfItsOwnThatWasMadeMeanwhileIsDone() {
    assertThat(plan(Map.of(COURSE, new NumberDecision.Move("C", false))).isUnchanged()).isTrue();
    assertThat(plan(Map.of(COURSE, new NumberDecision.Move("C", true))).lines())
        .containsExactly(new AttributeLine(NUMBER, Outcome.UPDATED, null, "C", "C", false));
  }

  @Test
  void aLineOfAnAttributeIsOfTheCourseAndDecidedByC8() {
    PlanLine line =
        plan(Map.of(COURSE, new NumberDecision.Refused(Reason.NUMBER_TAKEN))).lines().get(0);

    assertThat(line.key()).isEqualTo("NUMBER");
    assertThat(line.owner()).isEqualTo(Owner.COURSE);
    assertThat(line.evidence()).isEqualTo(Evidence.NONE);
    assertThat(line.mention()).isEmpty();
    assertThat(line.tallyKey())
        .isEqualTo(
            new TallyKey(
                Level.COURSE,
                DataType.COURSE_INFO,
                Outcome.FAILED,
                Reason.NUMBER_TAKEN,
                RuleId.C_8));
  }

  @Test
  void aRefusedNumberFailsAndStays() {
    assertThat(plan(Map.of(COURSE, new NumberDecision.Refused(Reason.NUMBER_TAKEN))).lines())
        .containsExactly(
            new AttributeLine(NUMBER, Outcome.FAILED, Reason.NUMBER_TAKEN, "C", "C", false));
  }

  @Test
  void aNumberWithoutADecisionStays() {
    assertThat(plan(Lock.NUMBER).isUnchanged()).isTrue();
  }

  @Test
  void allLockedAttributesAreConsidered() {
    Set<Lock> all = Set.of(Lock.values());
    PushTerms terms =
        PushTerms.ofMasters(
            PushMode.LOCKED, new CatalogLocks(all), Set.of(DataType.COURSE_INFO), false);
    CoursePlan plan = new PushPlanner(terms, Map.of()).plan(facts(), Answers.NONE).plan();

    assertThat(plan.tally().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(CourseAttribute.values().length + 3);
  }

  private CoursePlan plan(Lock lock) {
    return planner(lock, Map.of()).plan(facts(), Answers.NONE).plan();
  }

  private CoursePlan plan(Map<CourseId, NumberDecision> numbers) {
    return planner(Lock.NUMBER, numbers).plan(facts(), Answers.NONE).plan();
  }

  private static PushPlanner planner(Lock lock, Map<CourseId, NumberDecision> numbers) {
    PushTerms terms =
        PushTerms.ofMasters(
            PushMode.LOCKED, new CatalogLocks(Set.of(lock)), Set.of(DataType.COURSE_INFO), false);
    return new PushPlanner(terms, numbers);
  }

  private CourseFacts facts() {
    return new CourseFacts(
        COURSE,
        new CourseFacts.Title("School", "Calendar", "C", "algebra"),
        new MasterSetup(new MasterId(1), "M", master, Map.of()),
        course,
        Set.of(),
        Map.of(),
        List.of(),
        false);
  }
}
