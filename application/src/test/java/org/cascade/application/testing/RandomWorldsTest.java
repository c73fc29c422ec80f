package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushSettings;
import org.cascade.application.testing.PushScenario.Previewed;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.RandomWorlds.Drawn;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every district, however entangled (domain.md §4.4). */
class RandomWorldsTest {
  private static final int WORLDS = 100;

  private final InMemoryDistrict district = new InMemoryDistrict();
  private final PushScenario scenario = new PushScenario(district.ports());

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, WORLDS).boxed();
  }

  private Drawn load(long seed) {
    Drawn drawn = RandomWorlds.of(seed);
    district.load(drawn.world());
    return drawn;
  }

  /** N-1, S-2. */
  @ParameterizedTest
  @MethodSource("seeds")
  void studentWorkMastersAndCoursesOutsideTheTargetsStay(long seed) {
    Drawn drawn = load(seed);
    Set<Object> targets = new HashSet<>();
    district.ports().scopes().read(drawn.request()).targets().stream()
        .forEach(target -> targets.add(target.course()));

    scenario.push("a", drawn.request());

    World after = district.read();
    assertThat(after.studentWork()).isEqualTo(drawn.world().studentWork());
    assertThat(after.masterRecords).isEqualTo(drawn.world().masterRecords);
    assertThat(after.masters).isEqualTo(drawn.world().masters);
    assertThat(after.catalogs).isEqualTo(drawn.world().catalogs);
    assertThat(untargeted(after, targets)).isEqualTo(untargeted(drawn.world(), targets));
  }

  private static World withoutTargets(World world, Set<Object> targets) {
    World rest = world.copy();
    rest.courses.keySet().removeIf(targets::contains);
    rest.courseRecords.keySet().removeIf(id -> targets.contains(id.course()));
    return rest;
  }

  private static Object untargeted(World world, Set<Object> targets) {
    return withoutTargets(world, targets).tables();
  }

  /** N-2. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aSecondPushWritesNothing(long seed) {
    Drawn drawn = load(seed);
    scenario.push("a", drawn.request());
    World once = district.read();

    Pushed again = scenario.push("b", drawn.request());

    assertThat(district.read().tables()).isEqualTo(once.tables());
    assertThat(again.totals().records().keySet())
        .extracting(TallyKey::outcome)
        .allMatch(outcome -> outcome == Outcome.UNCHANGED || outcome.isNotPushed());
  }

  /** N-6. A preview has the moves that are made together before it too, but not their numbers. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aPushDoesItemForItemWhatItsPreviewSaid(long seed) {
    Drawn drawn = load(seed);
    Previewed preview = scenario.preview(drawn.request());
    assertThat(district.read().tables()).isEqualTo(drawn.world().tables());

    Pushed pushed = scenario.push("a", drawn.request());

    assertThat(pushed.totals()).isEqualTo(preview.totals());
    assertThat(pushed.job().courses()).isEqualTo(preview.courses());
    assertThat(pushed.items().stream().filter(item -> item.type() != null))
        .usingElementComparator(RandomWorldsTest::compareButForTheNumber)
        .containsExactlyInAnyOrderElementsOf(
            preview.items().stream().filter(item -> item.outcome().isNotPushed()).toList());
  }

  private static int compareButForTheNumber(PushItem one, PushItem other) {
    return withoutNumber(one).compareTo(withoutNumber(other));
  }

  private static String withoutNumber(PushItem item) {
    return item.toString().replace("number=" + item.title().number(), "");
  }

  /** Q-3 and the sums of §4.5. */
  @ParameterizedTest
  @MethodSource("seeds")
  void theCountsAddUp(long seed) {
    Drawn drawn = load(seed);
    Pushed pushed = scenario.push("a", drawn.request());

    long notPushed =
        pushed.totals().records().entrySet().stream()
            .filter(total -> total.getKey().outcome().isNotPushed())
            .mapToLong(Map.Entry::getValue)
            .sum();
    assertThat(pushed.items().stream().filter(item -> item.type() != null))
        .hasSize((int) notPushed);
    assertThat(pushed.job().courses().done()).isEqualTo(pushed.job().courses().total());
  }

  /** N-5: in whatever ranges the courses are pushed. */
  @ParameterizedTest
  @MethodSource("seeds")
  void howTheCoursesAreCutIntoRangesDoesNotChangeTheResult(long seed) {
    Drawn drawn = load(seed);
    Pushed pushed = scenario.push("a", drawn.request());
    Worlds.Result after = Worlds.result(drawn.world(), district.read(), pushed.job().id());
    district.load(drawn.world());

    PushScenario single = new PushScenario(district.ports(), new PushSettings(1, 1));
    Pushed other = single.push("b", drawn.request());

    assertThat(Worlds.result(drawn.world(), district.read(), other.job().id())).isEqualTo(after);
    assertThat(other.totals()).isEqualTo(pushed.totals());
    assertThat(other.items()).containsExactlyInAnyOrderElementsOf(pushed.items());
  }

  @Test
  void theWorldsMeetEveryRuleAndReason() {
    Set<String> rules = new HashSet<>();
    Set<Reason> reasons = new HashSet<>();
    seeds()
        .forEach(
            seed -> {
              Drawn drawn = load(seed);
              Pushed pushed = scenario.push("a", drawn.request());
              pushed.totals().records().keySet().forEach(key -> rules.add(key.rule().text()));
              pushed.items().forEach(item -> item.reasonIfAny().ifPresent(reasons::add));
              pushed.job().reasonIfAny().ifPresent(reasons::add);
            });

    assertThat(rules)
        .containsExactlyInAnyOrder(
            Stream.of(
                    RuleId.C_1,
                    RuleId.C_2,
                    RuleId.C_3,
                    RuleId.C_4,
                    RuleId.C_5,
                    RuleId.C_6,
                    RuleId.C_7,
                    RuleId.C_8,
                    RuleId.C_14)
                .map(RuleId::text)
                .toArray(String[]::new));
    assertThat(reasons)
        .containsExactlyInAnyOrder(
            Reason.DESYNCED,
            Reason.IGNORE_MASTER_PUSH,
            Reason.SCHOOL_NOT_ON_CATALOG,
            Reason.NO_TARGETS,
            Reason.HAS_ASSIGNMENTS,
            Reason.HAS_SCORES,
            Reason.HAS_POSTED_GRADES,
            Reason.HAS_COMMENTS,
            Reason.NAME_TAKEN,
            Reason.NUMBER_TAKEN);
  }

  @Test
  void theSameSeedGivesTheSameWorld() {
    assertThat(RandomWorlds.of(7).world().tables()).isEqualTo(RandomWorlds.of(7).world().tables());
    assertThat(RandomWorlds.of(7).request()).isEqualTo(RandomWorlds.of(7).request());
  }
}
