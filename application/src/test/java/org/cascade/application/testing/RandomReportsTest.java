package org.cascade.application.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cascade.application.push.PushItem;
import org.cascade.application.push.PushRequest;
import org.cascade.application.report.AwaitingRecord;
import org.cascade.application.report.AwaitingTotals;
import org.cascade.application.report.ReportRequest;
import org.cascade.application.report.ResidualRecord;
import org.cascade.application.report.ResidualTotals;
import org.cascade.application.testing.PushScenario.Pushed;
import org.cascade.application.testing.ReportScenario.Read;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.push.CourseStatus;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.PushMode;
import org.cascade.domain.push.Reason;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** in every district, held against an oracle that compares rows. */
class RandomReportsTest {
  private static final int WORLDS = 100;
  private static final ReportRequest ALL =
      ReportScenario.all(RandomWorlds.YEAR, RandomWorlds.CATALOG);

  private final InMemoryDistrict district = new InMemoryDistrict();
  private final PushScenario pushes = new PushScenario(district.ports());
  private final ReportScenario reports = new ReportScenario(district.ports());

  /** Worlds whose catalog locks some setup, without which both reports are refused. */
  static Stream<Long> seeds() {
    return LongStream.rangeClosed(1, WORLDS).boxed().filter(RandomReportsTest::locksSetup);
  }

  private static boolean locksSetup(long seed) {
    return World.require(RandomWorlds.of(seed).world().catalogs, RandomWorlds.CATALOG)
        .locks()
        .stream()
        .map(Lock::dataType)
        .anyMatch(type -> type != DataType.COURSE_INFO);
  }

  private static PushRequest everything(PushMode mode) {
    return PushRequest.ofCatalog(
        RandomWorlds.YEAR, RandomWorlds.CATALOG, Set.of(), Set.of(), mode, null, Set.of(), "");
  }

  /** */
  @ParameterizedTest
  @MethodSource("seeds")
  void afterALockedPushOfEverythingTheAwaitingReportHoldsWhatThatPushDidNotDo(long seed) {
    district.load(RandomWorlds.of(seed).world());
    Pushed pushed = pushes.push("a", everything(PushMode.LOCKED));
    Read<AwaitingRecord, AwaitingTotals> report = reports.awaiting(ALL);

    assertThat(awaited(report)).isEqualTo(notDone(pushed));
    assertThat(awaited(report)).isEqualTo(new ReportOracle(district.read()).awaiting());
  }

  private static Map<String, Long> awaited(Read<AwaitingRecord, AwaitingTotals> report) {
    Map<String, Long> awaited = new HashMap<>();
    report
        .rows()
        .forEach(
            row ->
                awaited.merge(
                    row.master() + " " + row.type() + " " + row.recordKey(),
                    row.awaiting() + row.desynced(),
                    Long::sum));
    return awaited;
  }

  /** The course-level records that were FAILED, KEPT or SKIPPED, Course Info apart. */
  private Map<String, Long> notDone(Pushed pushed) {
    Map<String, Long> notDone = new HashMap<>();
    World world = district.read();
    pushed.items().stream()
        .filter(PushItem::isNotPushed)
        .filter(item -> item.level() == Level.COURSE)
        .filter(item -> item.typeIfAny().filter(type -> type != DataType.COURSE_INFO).isPresent())
        .forEach(
            item ->
                notDone.merge(
                    world.course(item.course()).master()
                        + " "
                        + item.typeIfAny().orElseThrow()
                        + " "
                        + item.recordKey(),
                    1L,
                    Long::sum));
    return notDone;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theTotalsOfTheAwaitingReportAreTheSumsOfItsRows(long seed) {
    district.load(RandomWorlds.of(seed).world());
    Read<AwaitingRecord, AwaitingTotals> report = reports.awaiting(ALL);

    assertThat(report.totals())
        .isEqualTo(
            new AwaitingTotals(
                report.rows().size(),
                report.rows().stream().map(AwaitingRecord::master).distinct().count(),
                report.rows().stream().mapToLong(AwaitingRecord::awaiting).sum(),
                report.rows().stream().mapToLong(AwaitingRecord::desynced).sum(),
                report.rows().stream().mapToLong(AwaitingRecord::ignored).sum(),
                report.totals().courses()));
    assertThat(report.totals().courses().getOrDefault(CourseStatus.DESYNCED, 0L) > 0)
        .isEqualTo(report.totals().desynced() > 0);
    assertThat(district.read().tables()).isEqualTo(RandomWorlds.of(seed).world().tables());
  }

  /** */
  @ParameterizedTest
  @MethodSource("seeds")
  void afterAnOverwriteTheResidualReportHoldsEveryRowThatBelongsToNothingAbove(long seed) {
    district.load(RandomWorlds.of(seed).world());
    pushes.push("a", everything(PushMode.OVERWRITE));
    Read<ResidualRecord, ResidualTotals> report = reports.residual(ALL);
    World world = district.read();

    assertThat(report.rows().stream().map(row -> name(world, row.item())))
        .containsExactlyInAnyOrderElementsOf(new ReportOracle(world).withoutAbove());
    assertThat(report.totals().rows()).isEqualTo(report.rows().size());
  }

  private static String name(World world, PushItem item) {
    long section =
        item.level() == Level.COURSE
            ? 0
            : world
                .sectionsOf(item.course())
                .filter(
                    id -> World.require(world.sections, id).number().equals(item.sectionNumber()))
                .findFirst()
                .orElseThrow();
    return "course %d section %d %s %s"
        .formatted(
            item.course().value(), section, item.typeIfAny().orElseThrow(), item.recordKey());
  }

  /** R-4, C-13: what then is left waits for a row that could not be pushed here. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whenTheWorkIsGoneAndReferencesAreClearedAnotherOverwriteLeavesNoResidualData(long seed) {
    district.load(RandomWorlds.of(seed).world());
    pushes.push("a", everything(PushMode.OVERWRITE));
    district.load(withoutWork(district.read()));
    pushes.push("b", everything(PushMode.OVERWRITE));
    Read<ResidualRecord, ResidualTotals> waiting = reports.residual(ALL);

    assertThat(waiting.rows())
        .allMatch(row -> row.item().reason() == Reason.STILL_REFERENCED)
        .allMatch(row -> row.remedies().contains(ResidualRecord.Remedy.CLEAR_REFERENCE));

    district.load(withoutReferences(district.read(), waiting));
    pushes.push("c", everything(PushMode.OVERWRITE));
    assertThat(reports.residual(ALL).rows()).isEmpty();
    assertThat(new ReportOracle(district.read()).withoutAbove()).isEmpty();
  }

  private static World withoutWork(World world) {
    World without = world.copy();
    without.alignments.clear();
    without.scores.clear();
    without.assignments.clear();
    without.postedGrades.clear();
    without.comments.clear();
    without.assessmentScores.clear();
    return without;
  }

  private static World withoutReferences(
      World world, Read<ResidualRecord, ResidualTotals> waiting) {
    Set<String> subjects = new HashSet<>();
    for (ResidualRecord row : waiting.rows()) {
      Subject subject =
          new Subject(row.item().typeIfAny().orElseThrow(), Long.parseLong(row.item().recordKey()));
      subjects.add(row.item().course() + " " + subject);
    }
    World without = world.copy();
    without
        .setup
        .entrySet()
        .removeIf(
            row ->
                subjectsOf(row.getValue()).stream()
                    .anyMatch(subject -> subjects.contains(row.getKey().course() + " " + subject)));
    return without;
  }

  private static Set<Subject> subjectsOf(World.SetupRow row) {
    Set<Subject> subjects = new HashSet<>(row.content().subjects());
    if (row.key() instanceof RecordKey.SubjectTerm pair) {
      subjects.add(pair.subject());
    }
    return subjects;
  }
}
