package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cascade.domain.district.CourseId;
import org.junit.jupiter.api.Test;

/** C-8, the numbers of a calendar. */
class NumberPlanTest {
  private static final CourseId A = new CourseId(1);
  private static final CourseId B = new CourseId(2);
  private static final CourseId C = new CourseId(3);
  private static final CourseId D = new CourseId(4);

  @Test
  void aCourseTakesItsMastersNumberIfNobodyHoldsIt() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "1"), Map.of(A, "M"));

    assertThat(plan.moves()).containsExactly(Map.entry(A, "M"));
    assertThat(plan.together()).isEmpty();
    assertThat(plan.decisions()).containsEntry(A, new NumberDecision.Move("M", false));
  }

  @Test
  void aCourseThatHasItsMastersNumberIsNoMove() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "M"), Map.of(A, "M"));

    assertThat(plan.decisions()).isEmpty();
  }

  @Test
  void aNumberHeldByACourseThatIsNotPushedIsTaken() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "1", B, "M"), Map.of(A, "M"));

    assertThat(plan.refused()).containsExactly(A);
    assertThat(plan.decisions())
        .containsExactly(Map.entry(A, new NumberDecision.Refused(Reason.NUMBER_TAKEN)));
  }

  @Test
  void severalThatWantANumberAllFail() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "1", B, "2"), Map.of(A, "M", B, "M"));

    assertThat(plan.refused()).containsExactlyInAnyOrder(A, B);
    assertThat(plan.moves()).isEmpty();
  }

  @Test
  void ofSeveralThatWantANumberTheOneThatHoldsItKeepsIt() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "M", B, "2"), Map.of(A, "M", B, "M"));

    assertThat(plan.refused()).containsExactly(B);
    assertThat(plan.decisions()).containsOnlyKeys(B);
  }

  @Test
  void aChainMovesTogether() {
    NumberPlan plan =
        NumberPlan.of(
            Map.of(A, "1", B, "2", C, "3", D, "4"), Map.of(A, "2", B, "3", C, "new", D, "free"));

    assertThat(plan.moves()).containsOnlyKeys(A, B, C, D);
    assertThat(plan.together()).containsExactly(Set.of(A, B, C));
    assertThat(plan.decisions())
        .containsEntry(A, new NumberDecision.Move("2", true))
        .containsEntry(C, new NumberDecision.Move("new", true))
        .containsEntry(D, new NumberDecision.Move("free", false));
  }

  @Test
  void aCycleSucceedsAndMovesTogether() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "1", B, "2"), Map.of(A, "2", B, "1"));

    assertThat(plan.moves()).containsOnly(Map.entry(A, "2"), Map.entry(B, "1"));
    assertThat(plan.together()).containsExactly(Set.of(A, B));
  }

  @Test
  void aCourseThatFailsBlocksTheOneThatWaitsForItsNumber() {
    NumberPlan plan =
        NumberPlan.of(Map.of(A, "1", B, "2", C, "3", D, "M"), Map.of(A, "2", B, "3", C, "M"));

    assertThat(plan.refused()).containsExactlyInAnyOrder(A, B, C);
    assertThat(plan.together()).isEmpty();
  }

  @Test
  void separateChainsAreSeparateGroups() {
    NumberPlan plan =
        NumberPlan.of(
            Map.of(A, "1", B, "2", C, "3", D, "4"), Map.of(A, "2", B, "1", C, "4", D, "5"));

    assertThat(plan.together()).containsExactlyInAnyOrder(Set.of(A, B), Set.of(C, D));
  }

  @Test
  void numbersCompareAsWritten() {
    NumberPlan plan = NumberPlan.of(Map.of(A, "1", B, "m"), Map.of(A, "M"));

    assertThat(plan.moves()).containsExactly(Map.entry(A, "M"));
  }

  /** A long chain in an order that joins its groups late. */
  @Test
  void aLongChainIsOneGroupWhateverTheOrderOfItsCourses() {
    Map<CourseId, String> numbers = new HashMap<>();
    Map<CourseId, String> wanted = new HashMap<>();
    for (long i = 0; i < 200; i++) {
      CourseId course = new CourseId(1 + (i * 37) % 200);
      numbers.put(course, "n" + i);
      wanted.put(course, "n" + (i + 1));
    }

    assertThat(NumberPlan.of(numbers, wanted).together()).containsExactly(wanted.keySet());
  }
}
