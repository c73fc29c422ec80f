package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRecord;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.Effect;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;

/** Does to one course what its plan says, row by row, in the order of C-16. */
final class PlannedEffects {
  private static final long FIRST_NEW_ID = 1_000_000;

  private final World world;
  private final GuardedWorld rows;
  private final long job;
  private final CoursePlan plan;

  PlannedEffects(World world, long job, CoursePlan plan) {
    this.world = world;
    this.rows = new GuardedWorld(world);
    this.job = job;
    this.plan = plan;
  }

  void apply() {
    plan.releasedLinks()
        .forEach(record -> releaseLink(new BelowId(record.type(), plan.course(), record.row())));
    each(PlannedEffects::changesName, this::park);
    each(SetupLine::givesWay, this::delete);
    each(has(Effect.RENAME), this::rename);
    setCourseInfo();
    List<DataType> types = new ArrayList<>(List.of(DataType.values()));
    types.forEach(this::writeContent);
    Collections.reverse(types);
    types.forEach(
        type ->
            each(
                has(Effect.DELETE).and(line -> line.type() == type && !line.givesWay()),
                this::delete));
  }

  private void writeContent(DataType type) {
    Predicate<SetupLine> ofType = line -> line.type() == type;
    each(ofType.and(has(Effect.COPY)), this::copy);
    each(ofType.and(has(Effect.INSERT)), this::insert);
    each(ofType.and(has(Effect.MARK_RESIDUAL)), this::mark);
  }

  private void each(Predicate<SetupLine> wanted, Consumer<SetupLine> effect) {
    plan.lines().stream()
        .filter(SetupLine.class::isInstance)
        .map(SetupLine.class::cast)
        .filter(wanted)
        .forEach(effect);
  }

  private static Predicate<SetupLine> has(Effect effect) {
    return line -> line.effect() == effect;
  }

  private static boolean changesName(SetupLine line) {
    return line.effect() == Effect.COPY
        && !line.requireAbove().key().equals(line.requireBelow().key());
  }

  private BelowId id(SetupLine line) {
    return new BelowId(line.type(), plan.course(), line.requireBelow().row());
  }

  private void releaseLink(BelowId id) {
    CourseRecord row = world.record(id);
    rows.update(
        id,
        new CourseRecord(
            row.key(), row.content(), null, row.residualSince(), row.isNew(), row.touched()));
  }

  /** A key that no name has. */
  private void park(SetupLine line) {
    CourseRecord row = world.record(id(line));
    RecordKey parked = new RecordKey.Named(new NameKey(" " + id(line).row()));
    rows.update(
        id(line),
        new CourseRecord(
            parked, row.content(), row.link(), row.residualSince(), row.isNew(), row.touched()));
  }

  private void delete(SetupLine line) {
    rows.delete(id(line));
  }

  private void rename(SetupLine line) {
    CourseRecord row = world.record(id(line));
    Content renamed = ((Content.Category) row.content()).renamed(line.newName());
    Link link = row.link();
    if (link != null && line.state() == RecordState.ORPHANED) {
      link = new Link(link.above(), renamed);
    }
    rows.update(
        id(line),
        new CourseRecord(
            World.named(line.newName()),
            renamed,
            link,
            row.residualSince() == null ? Long.valueOf(job) : row.residualSince(),
            row.isNew(),
            row.touched()));
  }

  private void copy(SetupLine line) {
    CourseRecord row = world.record(id(line));
    MasterRecord above = above(line);
    Link link = new Link(line.requireAbove().id(), above.content());
    rows.update(
        id(line),
        new CourseRecord(above.key(), above.content(), link, null, row.isNew(), row.touched()));
  }

  private void insert(SetupLine line) {
    MasterRecord above = above(line);
    Link link = new Link(line.requireAbove().id(), above.content());
    long row =
        above.key() instanceof RecordKey.ListEntry entry ? entry.id() : firstFreeId(line.type());
    rows.insert(
        new BelowId(line.type(), plan.course(), row),
        CourseRecord.of(above.key(), above.content(), link));
  }

  /** Unique over all courses, and never used again as long as nothing new is deleted. */
  private long firstFreeId(DataType type) {
    return world.courseRecords.keySet().stream()
            .filter(id -> id.type() == type)
            .mapToLong(BelowId::row)
            .filter(row -> row >= FIRST_NEW_ID)
            .max()
            .orElse(FIRST_NEW_ID)
        + 1;
  }

  private MasterRecord above(SetupLine line) {
    return World.require(world.masterRecords, new AboveId(line.type(), line.requireAbove().id()));
  }

  private void mark(SetupLine line) {
    CourseRecord row = world.record(id(line));
    if (row.residualSince() == null) {
      rows.update(id(line), row.residualSince(job));
    }
  }

  private void setCourseInfo() {
    List<AttributeLine> written =
        plan.lines().stream()
            .filter(AttributeLine.class::isInstance)
            .map(AttributeLine.class::cast)
            .filter(PlanLine::writes)
            .toList();
    if (!written.isEmpty()) {
      CourseRow row = world.course(plan.course());
      CourseInfo info = row.info();
      for (AttributeLine line : written) {
        info = with(info, line);
      }
      rows.setInfo(plan.course(), info, row.version() + 1);
    }
  }

  private static CourseInfo with(CourseInfo info, AttributeLine line) {
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.putAll(info.attributes());
    Map<String, String> custom = new TreeMap<>(info.customFields());
    if (line.attribute() instanceof CourseAttribute known) {
      put(attributes, known, line.value());
    } else if (line.attribute() instanceof CustomField field) {
      put(custom, field.name(), line.value());
    }
    return new CourseInfo(attributes, custom);
  }

  private static <K> void put(Map<K, String> values, K key, String value) {
    if (value.isEmpty()) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  /** The moves of a number plan that depend on each other: parked first, then numbered (C-8). */
  static void moveTogether(World world, Map<CourseId, String> moves) {
    GuardedWorld rows = new GuardedWorld(world);
    moves.forEach((course, number) -> number(world, rows, course, " " + course.value(), 0));
    moves.forEach((course, number) -> number(world, rows, course, number, 1));
  }

  private static void number(
      World world, GuardedWorld rows, CourseId course, String number, int newVersions) {
    CourseRow row = world.course(course);
    Map<CourseAttribute, String> attributes = new EnumMap<>(CourseAttribute.class);
    attributes.putAll(row.info().attributes());
    attributes.put(CourseAttribute.NUMBER, number);
    rows.setInfo(
        course, new CourseInfo(attributes, row.info().customFields()), row.version() + newVersions);
  }
}
