package org.cascade.domain.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.jspecify.annotations.Nullable;

/** What holds for every course, however entangled. */
class PlanPropertiesTest {
  private static final List<String> NAMES =
      List.of("1", "2", "3", "A", "a", "B", "B (1)", "\u00c9", "E\u0301");

  /** A row as drawn: its key, content and link by their place in small pools. */
  record Drawn(
      int key, String content, @Nullable Long link, boolean changed, boolean residual, int work) {}

  /** A course as drawn. */
  record Draw(DataType type, List<Drawn> above, List<Drawn> below) {
    ACourse course() {
      ACourse course = ACourse.with(type);
      above.forEach(record -> addAbove(course, record));
      LongStream.range(0, below.size())
          .forEach(row -> addBelow(course, row + 1, below.get((int) row)));
      return course;
    }

    private String key(int number) {
      return type.isNamed() ? NAMES.get(number) : Integer.toString(number + 1);
    }

    private void addAbove(ACourse course, Drawn record) {
      course.master(id(record), key(record.key()), record.content());
    }

    /** Some records have the place of their key as id, so that links meet them. */
    private static long id(Drawn record) {
      return record.link() == null ? 100 + record.key() : record.link();
    }

    private void addBelow(ACourse course, long row, Drawn drawn) {
      String key = key(drawn.key());
      ContentHash pushed =
          drawn.changed()
              ? ACourse.hash(type, key, "as pushed")
              : ACourse.hash(type, key, drawn.content());
      BelowRecord.Link link =
          drawn.link() == null ? null : new BelowRecord.Link(drawn.link(), pushed);
      course.row(
          ACourse.below(type, row, key, drawn.content(), link, drawn.residual() && link != null));
      if (drawn.work() > 0) {
        course.evidence(row, new Evidence(drawn.work(), 0, drawn.work() - 1, 0, 1));
      }
    }
  }

  @Provide
  Arbitrary<Draw> draws() {
    return Combinators.combine(
            Arbitraries.of(DataType.GRADING_TASKS, DataType.CATEGORIES), drawn(), drawn())
        .as(PlanPropertiesTest::consistent)
        .withoutEdgeCases();
  }

  private static Arbitrary<List<Drawn>> drawn() {
    Arbitrary<Drawn> one =
        Combinators.combine(
                Arbitraries.integers().between(0, NAMES.size() - 1),
                Arbitraries.of("x", "y"),
                Arbitraries.longs().between(1, 9).injectNull(0.3),
                Arbitraries.of(true, false),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(0, 2))
            .as(Drawn::new);
    return one.list().ofMaxSize(7);
  }

  /** Keys and links are unique within their owner, as the database has it. */
  private static Draw consistent(DataType type, List<Drawn> above, List<Drawn> below) {
    return new Draw(type, unique(type, above), unique(type, below));
  }

  private static List<Drawn> unique(DataType type, List<Drawn> drawn) {
    Set<Object> keys = new HashSet<>();
    Set<Long> links = new HashSet<>();
    List<Drawn> unique = new ArrayList<>();
    for (Drawn one : drawn) {
      String name = type.isNamed() ? NAMES.get(one.key()) : Integer.toString(one.key());
      if (keys.add(ACourse.key(type, name)) && (one.link() == null || links.add(one.link()))) {
        unique.add(one);
      }
    }
    return unique;
  }

  @Property
  void everyRecordIsConsideredExactlyOnce(@ForAll("draws") Draw draw, @ForAll PushMode mode) {
    CoursePlan plan = draw.course().plan(mode);

    assertThat(plan.tally().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(draw.course().matches().size());
  }

  /** N-5. */
  @Property
  void theOrderOfRecordsDoesNotChangeTheResult(
      @ForAll("draws") Draw draw, @ForAll PushMode mode, @ForAll Random random) {
    List<Drawn> above = new ArrayList<>(draw.above());
    Collections.shuffle(above, random);
    ACourse shuffled = new Draw(draw.type(), above, draw.below()).course();

    CoursePlan plan = draw.course().plan(mode);
    CoursePlan other = shuffled.plan(mode);
    assertThat(other.lines()).containsExactlyInAnyOrderElementsOf(plan.lines());
    assertThat(other.tally()).isEqualTo(plan.tally());
  }

  /** N-5, for the rows below: their ids stay, the order in which they come changes. */
  @Property
  void theOrderOfRowsDoesNotChangeTheResult(
      @ForAll("draws") Draw draw, @ForAll PushMode mode, @ForAll Random random) {
    CourseFacts facts = draw.course().facts();
    List<BelowRecord> rows = new ArrayList<>(facts.records(draw.type()));
    Collections.shuffle(rows, random);
    CourseFacts shuffled =
        new CourseFacts(
            facts.id(),
            facts.title(),
            facts.master(),
            facts.info(),
            facts.terms(),
            Map.of(draw.type(), rows),
            facts.sections(),
            true);

    assertThat(draw.course().plan(mode, shuffled).lines())
        .containsExactlyInAnyOrderElementsOf(draw.course().plan(mode).lines());
  }

  /** N-2. */
  @Property
  void aPushOverItsOwnResultWritesNothing(@ForAll("draws") Draw draw, @ForAll PushMode mode) {
    ACourse course = draw.course();
    CoursePlan again = course.after(course.plan(mode)).plan(mode);

    assertThat(again.lines())
        .allMatch(line -> line.outcome().isNotPushed())
        .noneMatch(PlanLine::writes);
    assertThat(again.releasedLinks()).isEmpty();
  }

  /** The database has unique keys for both. */
  @Property
  void keysAndLinksAreUniqueAfterThePush(@ForAll("draws") Draw draw, @ForAll PushMode mode) {
    ACourse course = draw.course();
    List<BelowRecord> rows = course.after(course.plan(mode)).facts().records(draw.type());

    assertThat(rows).extracting(BelowRecord::key).doesNotHaveDuplicates();
    assertThat(rows.stream().flatMap(row -> row.linkedTo().stream())).doesNotHaveDuplicates();
  }

  @Property
  void nothingInUseIsEverDeleted(@ForAll("draws") Draw draw, @ForAll PushMode mode) {
    ACourse course = draw.course();

    assertThat(course.lines(mode))
        .filteredOn(line -> line.effect() == Effect.DELETE)
        .noneMatch(line -> course.isInUse(line.requireBelow().row()));
  }

  /** Y-2, on one course. */
  @Property
  void anOverwriteLeavesTheMastersRecordsLinkedAndNothingElseThatIsNotInUse(
      @ForAll("draws") Draw draw) {
    ACourse course = draw.course();
    CoursePlan plan = course.plan(PushMode.OVERWRITE);
    ACourse after = course.after(plan);

    assertThat(plan.lines()).noneMatch(line -> line.outcome() == Outcome.FAILED);
    assertThat(after.matches())
        .filteredOn(match -> match.above() != null)
        .allMatch(match -> match.state() == RecordState.LINKED && !ACourse.differs(match));
    assertThat(after.plan(PushMode.OVERWRITE).lines())
        .allMatch(line -> line.outcome() == Outcome.KEPT);
  }

  @Provide
  Arbitrary<Map<Integer, String>> numbers() {
    return Arbitraries.maps(
        Arbitraries.integers().between(1, 8), Arbitraries.of("a", "b", "c", "d", "e", "f"));
  }

  /** C-8 and N-5: whatever the courses want, the plan is possible and nobody waits in vain. */
  @Property
  void aNumberPlanGivesEachNumberToOneCourse(@ForAll("numbers") Map<Integer, String> wanted) {
    Map<CourseId, String> present = new TreeMap<>();
    List<String> numbers = List.of("a", "b", "c", "d", "x", "y", "z", "w", "v");
    for (int i = 0; i < numbers.size(); i++) {
      present.put(new CourseId(i + 1), numbers.get(i));
    }
    Map<CourseId, String> wants = new TreeMap<>();
    wanted.forEach((course, number) -> wants.put(new CourseId(course), number));

    NumberPlan plan = NumberPlan.of(present, wants);

    Map<CourseId, String> after = new TreeMap<>(present);
    after.putAll(plan.moves());
    assertThat(after.values()).doesNotHaveDuplicates();
    wants.forEach(
        (course, number) ->
            assertThat(number.equals(after.get(course)))
                .isNotEqualTo(plan.refused().contains(course)));
    assertThat(NumberPlan.of(after, wants).moves()).isEmpty();
    assertThat(NumberPlan.of(after, wants).refused()).isEqualTo(plan.refused());
    assertThat(NumberPlan.of(new HashMap<>(present), new HashMap<>(wants))).isEqualTo(plan);
  }
}
