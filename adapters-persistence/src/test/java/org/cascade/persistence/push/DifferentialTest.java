package org.cascade.persistence.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushSettings;
import org.cascade.application.testing.InMemoryDistrict;
import org.cascade.application.testing.PushScenario;
import org.cascade.application.testing.PushScenario.Previewed;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.RandomWorlds;
import org.cascade.application.testing.RandomWorlds.Drawn;
import org.cascade.application.testing.World;
import org.cascade.application.testing.WorldStore;
import org.cascade.application.testing.Worlds;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.TallyKey;
import org.cascade.persistence.testing.MySqlDistrict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pushes random worlds record by record in memory and set by set in MySQL: both have to end equal,
 * row for row, and say the same of it. A world that differs is drawn again by its seed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DifferentialTest {
  private static final int WORLDS = 150;

  /** The rules that decide records. */
  private static final Set<RuleId> RULES =
      EnumSet.of(
          RuleId.C_1,
          RuleId.C_2,
          RuleId.C_3,
          RuleId.C_4,
          RuleId.C_5,
          RuleId.C_6,
          RuleId.C_7,
          RuleId.C_8,
          RuleId.C_11,
          RuleId.C_12,
          RuleId.C_13,
          RuleId.C_14,
          RuleId.T_1,
          RuleId.T_2,
          RuleId.T_3,
          RuleId.T_4,
          RuleId.T_5,
          RuleId.T_6,
          RuleId.T_7,
          RuleId.T_8,
          RuleId.T_9);

  private static final Set<RuleId> APPLIED_IN_MEMORY = EnumSet.noneOf(RuleId.class);
  private static final Set<RuleId> APPLIED_IN_MYSQL = EnumSet.noneOf(RuleId.class);

  private static MySqlDistrict mySql;
  private static InMemoryDistrict inMemory;

  @BeforeAll
  static void open() {
    mySql = new MySqlDistrict();
    inMemory = new InMemoryDistrict();
  }

  @AfterAll
  static void close() {
    mySql.close();
  }

  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, WORLDS).boxed();
  }

  /** All that a run shows. */
  private record Run(
      Previewed preview, Pushed pushed, Worlds.Result after, Pushed again, Worlds.Result twice) {}

  private static Run run(WorldStore worlds, PushScenario scenario, Drawn drawn) {
    worlds.load(drawn.world());
    Previewed preview = scenario.preview(drawn.request());
    Pushed pushed = scenario.push("first", drawn.request());
    Worlds.Result after = result(drawn, worlds.read(), pushed);
    Pushed again = scenario.push("again", drawn.request());
    return new Run(preview, pushed, after, again, result(drawn, worlds.read(), pushed));
  }

  private static Worlds.Result result(Drawn drawn, World after, Pushed pushed) {
    return Worlds.result(drawn.world(), after, pushed.job().id());
  }

  @Order(1)
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void bothEndEqualRowForRow(long seed) {
    Drawn drawn = RandomWorlds.of(seed);
    PushSettings settings = new PushSettings(1 + (int) (seed % 4), 1);
    Run memory = run(inMemory, new PushScenario(inMemory.ports(), settings), drawn);
    Run sql = run(mySql.worlds(), new PushScenario(mySql.ports(), settings), drawn);
    note(memory.pushed(), APPLIED_IN_MEMORY);
    note(sql.pushed(), APPLIED_IN_MYSQL);

    String world = "seed " + seed + ", " + drawn.request();
    assertThat(Worlds.differences(memory.after().setup(), sql.after().setup())).as(world).isEmpty();
    assertThat(Worlds.differences(memory.after().rest(), sql.after().rest())).as(world).isEmpty();
    assertThat(sql.pushed().totals()).as(world).isEqualTo(memory.pushed().totals());
    assertSame(world, sql.pushed(), memory.pushed());
    assertThat(inOrder(sql.preview().items()))
        .as(world)
        .isEqualTo(inOrder(memory.preview().items()));
    assertThat(sql.preview().totals()).as(world).isEqualTo(memory.preview().totals());
    assertThat(sql.preview().courses()).as(world).isEqualTo(memory.preview().courses());
    assertThat(sql.twice()).as("%s, pushed again", world).isEqualTo(sql.after());
    assertSame(world + ", pushed again", sql.again(), memory.again());
  }

  private static void assertSame(String world, Pushed sql, Pushed memory) {
    assertThat(inOrder(sql.items())).as(world).isEqualTo(inOrder(memory.items()));
    assertThat(sql.job().state()).as(world).isEqualTo(memory.job().state());
    assertThat(sql.job().reasonIfAny()).as(world).isEqualTo(memory.job().reasonIfAny());
    assertThat(sql.job().courses()).as(world).isEqualTo(memory.job().courses());
    assertThat(sql.job().locks()).as(world).isEqualTo(memory.job().locks());
    assertThat(sql.job().submission()).as(world).isEqualTo(memory.job().submission());
  }

  /** Within a range the order of items is the adapter's. */
  private static List<PushItem> inOrder(List<PushItem> items) {
    List<PushItem> ordered = new ArrayList<>(items);
    ordered.sort(Comparator.comparing(PushItem::toString));
    return ordered;
  }

  private static void note(Pushed pushed, Set<RuleId> applied) {
    pushed.totals().records().keySet().stream().map(TallyKey::rule).forEach(applied::add);
  }

  @Order(2)
  @Test
  void everyRuleWasAppliedOnBothSides() {
    assertThat(APPLIED_IN_MEMORY).isEqualTo(RULES);
    assertThat(APPLIED_IN_MYSQL).isEqualTo(RULES);
  }
}
