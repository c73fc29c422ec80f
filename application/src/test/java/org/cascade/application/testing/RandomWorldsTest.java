package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.push.PushSettings;
import org.cascade.application.push.PushTarget;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.PushScenario.Previewed;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.RandomWorlds.Drawn;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.Outcome;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RuleId;
import org.cascade.domain.push.Subject;
import org.cascade.domain.push.TallyKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in every district, however entangled (domain.md §4.4, §4.5). What rows may become is
 * told from the rows alone: nothing here knows the planner.
 */
class RandomWorldsTest {
  private static final int WORLDS = 150;

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

  private Set<CourseId> targets(Drawn drawn) {
    return district.ports().scopes().read(drawn.request()).targets().stream()
        .map(PushTarget::course)
        .collect(Collectors.toSet());
  }

  /** N-1, L-8. */
  @ParameterizedTest
  @MethodSource("seeds")
  void studentWorkAndMastersStay(long seed) {
    Drawn drawn = load(seed);

    scenario.push("a", drawn.request());

    World after = district.read();
    assertThat(after.studentWork()).isEqualTo(drawn.world().studentWork());
    assertThat(after.masterRecords).isEqualTo(drawn.world().masterRecords);
    assertThat(after.masters).isEqualTo(drawn.world().masters);
    assertThat(after.catalogs).isEqualTo(drawn.world().catalogs);
    assertThat(after.sections).isEqualTo(drawn.world().sections);
  }

  /** S-2, S-3: neither other courses, nor other types, nor levels that are not asked for. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsOutsideTheScopeStays(long seed) {
    Drawn drawn = load(seed);
    Set<CourseId> targets = targets(drawn);

    Pushed pushed = scenario.push("a", drawn.request());

    Set<DataType> types = pushed.job().terms().pushed();
    Predicate<BelowId> isInScope =
        id ->
            targets.contains(id.course())
                && types.contains(id.type())
                && (id.owner().isSection()
                    ? drawn.request().effectivePushToSections()
                    : drawn.request().kind().readsMasters());
    World after = district.read();
    assertThat(outside(after, isInScope)).isEqualTo(outside(drawn.world(), isInScope));
    after.courses.keySet().removeAll(targets);
    drawn.world().courses.keySet().removeAll(targets);
    assertThat(after.courses).isEqualTo(drawn.world().courses);
  }

  private static Map<BelowId, SetupRow> outside(World world, Predicate<BelowId> isInScope) {
    Map<BelowId, SetupRow> rows = new TreeMap<>(world.setup);
    rows.keySet().removeIf(isInScope);
    return rows;
  }

  /** N-2, T-12. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aSecondPushWritesNothing(long seed) {
    Drawn drawn = load(seed);
    scenario.push("a", drawn.request());
    World once = district.read();

    Pushed again = scenario.push("b", drawn.request());

    assertThat(Worlds.differences(strings(once.tables()), strings(district.read().tables())))
        .isEmpty();
    assertThat(again.totals().records().keySet())
        .extracting(TallyKey::outcome)
        .allMatch(outcome -> outcome == Outcome.UNCHANGED || outcome.isNotPushed());
  }

  private static Map<String, Object> strings(Map<String, Object> tables) {
    Map<String, Object> rows = new TreeMap<>();
    tables.forEach(
        (name, table) -> {
          if (table instanceof Map<?, ?> map) {
            map.forEach((id, row) -> rows.put(name + " " + id, row));
          } else {
            rows.put(name, table);
          }
        });
    return rows;
  }

  /** N-4, by the rows alone. */
  @ParameterizedTest
  @MethodSource("seeds")
  void aLockedPushNeitherDeletesNorChangesWhatDidNotComeFromAbove(long seed) {
    Drawn drawn = load(seed);
    if (drawn.request().effectiveMode() != PushMode.LOCKED) {
      return;
    }

    scenario.push("a", drawn.request());

    World after = district.read();
    List<String> broken = new ArrayList<>();
    drawn
        .world()
        .setup
        .forEach(
            (id, row) -> {
              SetupRow now = after.setup.get(id);
              if (!isAsPushed(id, row) && (now == null || !isSame(id, row, now))) {
                broken.add("%s was %s and is %s".formatted(id, row, now));
              }
            });
    assertThat(broken).isEmpty();
  }

  /** Whether it came from above and was not changed since, the fields of L-5 apart. */
  private static boolean isAsPushed(BelowId id, SetupRow row) {
    Link link = row.link();
    return link != null && link.pushed().equals(row.content().hashed(id.owner().level()));
  }

  /** A section's category may have got a new name (T-4). */
  private static boolean isSame(BelowId id, SetupRow before, SetupRow after) {
    if (before.content() instanceof Content.Category was
        && after.content() instanceof Content.Category is
        && id.owner().isSection()) {
      return is.equals(was.renamed(is.name())) && after.key().equals(World.named(is.name()));
    }
    return after.key().equals(before.key()) && after.content().equals(before.content());
  }

  /** The table of evidence in §1, by the rows alone: work keeps what it is about. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noOptionOrCompositeThatWasMadeBelowIsDeletedWhileThereIsWorkForIt(long seed) {
    Drawn drawn = load(seed);

    scenario.push("a", drawn.request());

    World after = district.read();
    drawn
        .world()
        .setup
        .forEach(
            (id, row) -> {
              boolean isMadeHere = row.link() == null && !isOfMasterAgain(drawn.world(), id, row);
              if (isMadeHere && !after.setup.containsKey(id) && isPair(id.type())) {
                assertThat(worksFor(drawn.world(), id, row)).as("%s, %s", id, row).isZero();
              }
            });
  }

  private static boolean isPair(DataType type) {
    return type == DataType.GRADE_CALC_OPTIONS || type == DataType.COMPOSITE_GRADES;
  }

  /** A course's row is matched by its key; then it is not made here but unlinked. */
  private static boolean isOfMasterAgain(World world, BelowId id, SetupRow row) {
    return !id.owner().isSection()
        && world.masterRecords.entrySet().stream()
            .anyMatch(
                record ->
                    record.getKey().type() == id.type()
                        && record.getValue().key().equals(row.key())
                        && record.getValue().master().equals(world.course(id.course()).master()));
  }

  private static long worksFor(World world, BelowId id, SetupRow row) {
    Set<Subject> subjects = subjects(row);
    Predicate<Long> isInOwner =
        section -> !id.owner().isSection() || id.owner().section() == section;
    return world.alignments.stream()
            .filter(work -> work.course().equals(id.course()) && isInOwner.test(work.section()))
            .filter(work -> subjects.stream().anyMatch(work::isOf))
            .count()
        + Stream.of(world.postedGrades, world.comments)
            .flatMap(posted -> posted.values().stream())
            .filter(posted -> posted.course().equals(id.course()))
            .filter(posted -> isInOwner.test(posted.section()))
            .filter(posted -> subjects.stream().anyMatch(posted::isFor))
            .count();
  }

  private static Set<Subject> subjects(SetupRow row) {
    Set<Subject> subjects = new HashSet<>(row.content().subjects());
    if (row.key() instanceof RecordKey.SubjectTerm pair) {
      subjects.add(pair.subject());
    }
    return subjects;
  }

  /** C-13, by the rows alone. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noRowRefersToATaskOrStandardThatThePushDeleted(long seed) {
    Drawn drawn = load(seed);

    scenario.push("a", drawn.request());

    World after = district.read();
    Set<BelowId> deleted = new TreeSet<>(drawn.world().setup.keySet());
    deleted.removeAll(after.setup.keySet());
    for (BelowId subject : deleted) {
      if (subject.type().isSubject()) {
        Subject gone = new Subject(subject.type(), subject.row());
        assertThat(referrers(after, subject.course(), gone)).as(subject.toString()).isEmpty();
      }
    }
  }

  private static List<BelowId> referrers(World world, CourseId course, Subject subject) {
    return world.setup.entrySet().stream()
        .filter(row -> row.getKey().course().equals(course))
        .filter(row -> subjects(row.getValue()).contains(subject))
        .map(Map.Entry::getKey)
        .toList();
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
    assertThat(ofRecords(pushed))
        .usingElementComparator(RandomWorldsTest::compareButForTheNumber)
        .containsExactlyInAnyOrderElementsOf(
            preview.items().stream().filter(PushScenario::isTold).toList());
  }

  private static List<PushItem> ofRecords(Pushed pushed) {
    return pushed.items().stream().filter(item -> item.typeIfAny().isPresent()).toList();
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
    Previewed preview = scenario.preview(drawn.request());

    Pushed pushed = scenario.push("a", drawn.request());

    assertThat(counted(preview.items())).isEqualTo(butUnchanged(pushed, outcome -> true));
    assertThat(counted(ofRecords(pushed).stream().filter(RandomWorldsTest::isListed).toList()))
        .isEqualTo(
            butUnchanged(pushed, outcome -> outcome.isNotPushed() || outcome == Outcome.RENAMED));
    assertThat(pushed.job().courses().done()).isEqualTo(pushed.job().courses().total());
    for (Level level : Level.values()) {
      assertThat(rows(district.read(), level) - rows(drawn.world(), level))
          .isEqualTo(
              sum(pushed, level, key -> key.outcome() == Outcome.CREATED)
                  - sum(pushed, level, key -> key.rule() == RuleId.T_5 && isCreated(key))
                  - sum(pushed, level, key -> key.outcome() == Outcome.DELETED));
    }
  }

  private static boolean isCreated(TallyKey key) {
    return key.outcome() == Outcome.CREATED;
  }

  private static boolean isListed(PushItem item) {
    return item.isNotPushed() || item.outcomeIfAny().equals(Optional.of(Outcome.RENAMED));
  }

  /** Information lines are outside the sums. */
  private static Map<String, Long> counted(List<PushItem> items) {
    return items.stream()
        .filter(item -> item.outcomeIfAny().isPresent())
        .collect(
            Collectors.groupingBy(
                item ->
                    "%s %s %s %s %s"
                        .formatted(
                            item.level(), item.type(), item.outcome(), item.reason(), item.rule()),
                Collectors.counting()));
  }

  private static Map<String, Long> butUnchanged(Pushed pushed, Predicate<Outcome> wanted) {
    Map<String, Long> totals = new TreeMap<>();
    pushed
        .totals()
        .records()
        .forEach(
            (key, records) -> {
              if (key.outcome() != Outcome.UNCHANGED && wanted.test(key.outcome())) {
                totals.put(
                    "%s %s %s %s %s"
                        .formatted(
                            key.level(),
                            key.type(),
                            key.outcome(),
                            key.reason(),
                            key.rule().text()),
                    records);
              }
            });
    return totals;
  }

  private static long rows(World world, Level level) {
    return world.setup.keySet().stream().filter(id -> id.owner().level() == level).count();
  }

  private static long sum(Pushed pushed, Level level, Predicate<TallyKey> wanted) {
    return pushed.totals().records().entrySet().stream()
        .filter(total -> total.getKey().level() == level && wanted.test(total.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
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
    Set<RuleId> rules = EnumSet.noneOf(RuleId.class);
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    Set<PushKind> kinds = EnumSet.noneOf(PushKind.class);
    seeds()
        .forEach(
            seed -> {
              Drawn drawn = load(seed);
              Pushed pushed = scenario.push("a", drawn.request());
              kinds.add(drawn.request().kind());
              rules(drawn, pushed, rules);
              reasons(pushed, reasons);
            });

    assertThat(kinds).containsExactlyInAnyOrder(PushKind.values());
    assertThat(rules)
        .containsExactlyInAnyOrder(
            RuleId.C_1,
            RuleId.C_2,
            RuleId.C_3,
            RuleId.C_4,
            RuleId.C_5,
            RuleId.C_6,
            RuleId.C_7,
            RuleId.C_8,
            RuleId.C_9,
            RuleId.C_10,
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
    assertThat(reasons)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(Reason.CHANGED_DURING_PUSH, Reason.CANCELLED, Reason.ERROR)));
  }

  /** Those that decided; and C-9, which decides no record but what one gets. */
  private void rules(Drawn drawn, Pushed pushed, Set<RuleId> rules) {
    pushed.totals().records().keySet().forEach(key -> rules.add(key.rule()));
    pushed.items().stream()
        .filter(item -> item.outcomeIfAny().isEmpty())
        .forEach(note -> rules.add(RuleId.valueOf(note.rule().replace('-', '_'))));
    boolean pushesWeights = pushed.job().locks().locks().contains(Lock.COMPOSITE_WEIGHTS);
    if (!pushesWeights && keptWeights(drawn.world(), district.read())) {
      rules.add(RuleId.C_9);
    }
  }

  /** Whether a composite got another structure and kept a weight that its master has otherwise. */
  private static boolean keptWeights(World before, World after) {
    return after.setup.entrySet().stream()
        .filter(row -> row.getKey().owner().equals(Owner.COURSE))
        .filter(row -> row.getValue().content() instanceof Content.Composite)
        .filter(row -> row.getValue().touched() && !row.getValue().isNew())
        .anyMatch(row -> isOtherThanAbove(before, row.getValue()));
  }

  private static boolean isOtherThanAbove(World world, SetupRow row) {
    Link link = row.link();
    return link != null
        && world.masterRecords.entrySet().stream()
            .filter(record -> record.getKey().type() == DataType.COMPOSITE_GRADES)
            .filter(record -> record.getKey().id() == link.above())
            .anyMatch(record -> !record.getValue().content().equals(row.content()));
  }

  private static void reasons(Pushed pushed, Set<Reason> reasons) {
    pushed.totals().records().keySet().forEach(key -> key.reasonIfAny().ifPresent(reasons::add));
    pushed.items().forEach(item -> item.reasonIfAny().ifPresent(reasons::add));
    pushed.job().reasonIfAny().ifPresent(reasons::add);
    reasons.addAll(pushed.job().terms().leftAlone().values());
  }

  @Test
  void theSameSeedGivesTheSameWorld() {
    PushRequest request = RandomWorlds.of(7).request();

    assertThat(RandomWorlds.of(7).world().tables()).isEqualTo(RandomWorlds.of(7).world().tables());
    assertThat(RandomWorlds.of(7).request()).isEqualTo(request);
  }
}
