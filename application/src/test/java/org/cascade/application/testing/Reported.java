package org.cascade.application.testing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.cascade.application.push.PushItems;
import org.cascade.application.push.ReportedRecord;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;

/** The lines of one course with what reports show besides. */
final class Reported {
  private final World world;
  private final PlannedFacts course;
  private final MasterId master;
  private final boolean withContent;

  Reported(World world, PlannedFacts course, boolean withContent) {
    this.world = world;
    this.course = course;
    this.master = Objects.requireNonNull(course.facts().master(), "not linked").id();
    this.withContent = withContent;
  }

  List<ReportedRecord> of(Predicate<PlanLine> wanted) {
    PushItems words = course.words(wanted);
    return course.plan().lines().stream()
        .filter(wanted)
        .map(
            line ->
                line instanceof SetupLine setup
                    ? of(words, setup)
                    : of(words, (AttributeLine) line))
        .toList();
  }

  private ReportedRecord of(PushItems words, AttributeLine line) {
    String wanted = world.master(master).info().value(line.attribute());
    return new ReportedRecord(
        words.of(line),
        master,
        world.master(master).info().value(CourseAttribute.NAME),
        null,
        null,
        null,
        true,
        value(wanted),
        value(line.present()));
  }

  private Map<String, String> value(String value) {
    return withContent && !value.isEmpty() ? Map.of("value", value) : Map.of();
  }

  private ReportedRecord of(PushItems words, SetupLine line) {
    RecordState state = line.state();
    BelowRecord below = line.below();
    return new ReportedRecord(
        words.of(line),
        master,
        world.master(master).info().value(CourseAttribute.NAME),
        state,
        line.managedBy().orElse(null),
        below == null ? null : below.residualSince(),
        masterHas(line),
        withContent ? above(line) : Map.of(),
        withContent ? below(line) : Map.of());
  }

  private boolean masterHas(SetupLine line) {
    return world.masterRecords.entrySet().stream()
        .anyMatch(
            record ->
                record.getKey().type() == line.type()
                    && record.getValue().master().equals(master)
                    && record.getValue().key().equals(line.recordKey()));
  }

  private Map<String, String> above(SetupLine line) {
    AboveRecord above = line.above();
    if (above == null || above.id() == AboveRecord.NOT_YET_MADE) {
      return Map.of();
    }
    Content content =
        line.owner().isSection()
            ? row(line, Owner.COURSE, above.id())
            : World.require(world.masterRecords, new AboveId(line.type(), above.id())).content();
    return new ContentFields(course.reader()).of(content);
  }

  private Map<String, String> below(SetupLine line) {
    BelowRecord below = line.below();
    return below == null
        ? Map.of()
        : new ContentFields(course.reader()).of(row(line, line.owner(), below.row()));
  }

  private Content row(SetupLine line, Owner owner, long row) {
    return world.row(new BelowId(line.type(), course.facts().id(), owner, row)).content();
  }
}
