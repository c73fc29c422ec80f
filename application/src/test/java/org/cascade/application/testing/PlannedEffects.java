package org.cascade.application.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cascade.application.setup.Content;
import org.cascade.application.testing.World.AboveId;
import org.cascade.application.testing.World.BelowId;
import org.cascade.application.testing.World.CourseRow;
import org.cascade.application.testing.World.Link;
import org.cascade.application.testing.World.MasterRecord;
import org.cascade.application.testing.World.SetupRow;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.CourseInfo;
import org.cascade.domain.district.CustomField;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.CompositeChildren;
import org.cascade.domain.push.CoursePlan;
import org.cascade.domain.push.Effect;
import org.cascade.domain.push.Owner;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RecordRef;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;

/** Does to one course and its sections what its plan says, row by row, in the order of C-16. */
final class PlannedEffects {
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
    plan.releasedLinks().forEach(this::releaseLink);
    freeNames(isOfCourse());
    setCourseInfo();
    writeContents(isOfCourse());
    freeNames(isOfCourse().negate());
    writeContents(isOfCourse().negate());
    deleteTheOthers(isOfCourse().negate());
    deleteTheOthers(isOfCourse());
  }

  private static Predicate<SetupLine> isOfCourse() {
    return line -> !line.owner().isSection();
  }

  private static Predicate<SetupLine> has(Effect effect) {
    return line -> line.effect() == effect;
  }

  private static Predicate<SetupLine> givesWay() {
    return has(Effect.DELETE).and(line -> line.verdict().givesWay());
  }

  private void freeNames(Predicate<SetupLine> level) {
    each(level.and(PlannedEffects::changesName), this::park);
    each(level.and(givesWay()), this::delete);
    each(level.and(line -> line.effect().isRename()), this::rename);
  }

  private void writeContents(Predicate<SetupLine> level) {
    for (DataType type : DataType.values()) {
      Predicate<SetupLine> ofType = level.and(line -> line.type() == type);
      each(ofType.and(has(Effect.COPY)), this::copy);
      each(ofType.and(has(Effect.REPLACE)), this::delete);
      each(ofType.and(has(Effect.REPLACE)), this::insert);
      each(ofType.and(has(Effect.INSERT)), this::insert);
      each(ofType.and(has(Effect.MARK_RESIDUAL)), this::mark);
    }
  }

  private void deleteTheOthers(Predicate<SetupLine> level) {
    List<DataType> types = new ArrayList<>(List.of(DataType.values()));
    Collections.reverse(types);
    for (DataType type : types) {
      Predicate<SetupLine> ofType = level.and(line -> line.type() == type);
      each(ofType.and(has(Effect.DELETE)).and(givesWay().negate()), this::delete);
    }
  }

  private void each(Predicate<SetupLine> wanted, Consumer<SetupLine> effect) {
    plan.lines().stream()
        .filter(SetupLine.class::isInstance)
        .map(SetupLine.class::cast)
        .filter(wanted)
        .forEach(effect);
  }

  private static boolean changesName(SetupLine line) {
    return line.effect() == Effect.COPY
        && !line.requireAbove().key().equals(line.requireBelow().key());
  }

  private BelowId id(SetupLine line) {
    return new BelowId(line.type(), plan.course(), line.owner(), line.requireBelow().row());
  }

  /** It stays dead, but names nothing at all. */
  private void releaseLink(RecordRef record) {
    BelowId id = new BelowId(record.type(), plan.course(), record.owner(), record.row());
    SetupRow row = world.row(id);
    Link dead = Objects.requireNonNull(row.link());
    rows.update(id, row.linked(new Link(-record.row(), dead.pushed())));
  }

  /** A key that no name has. */
  private void park(SetupLine line) {
    RecordKey parked = new RecordKey.Named(new NameKey(" " + id(line).row()));
    SetupRow row = world.row(id(line));
    rows.update(id(line), row.with(parked, row.content()));
  }

  private void delete(SetupLine line) {
    rows.delete(id(line));
  }

  private void rename(SetupLine line) {
    String name = line.verdict().newName();
    SetupRow row = world.row(id(line));
    Content.Category renamed = ((Content.Category) row.content()).renamed(name);
    SetupRow written = row.with(World.named(name), renamed);
    Link link = row.link();
    if (link != null && line.state() == RecordState.ORPHANED) {
      written = written.linked(Link.of(line.owner(), link.above(), renamed));
    }
    rows.update(
        id(line),
        line.effect() == Effect.RENAME_RESIDUAL ? written.residualSince(mark(row)) : written);
  }

  private Long mark(SetupRow row) {
    return Objects.requireNonNullElse(row.residualSince(), job);
  }

  private void mark(SetupLine line) {
    SetupRow row = world.row(id(line));
    rows.update(id(line), row.residualSince(mark(row)));
  }

  private void copy(SetupLine line) {
    SetupRow pushed = pushed(line);
    rows.update(
        id(line),
        world
            .row(id(line))
            .with(pushed.key(), pushed.content())
            .linked(pushed.link())
            .residualSince(null));
  }

  private void insert(SetupLine line) {
    SetupRow pushed = pushed(line);
    long row = pushed.key() instanceof RecordKey.ListEntry entry ? entry.id() : world.newId();
    rows.insert(new BelowId(line.type(), plan.course(), line.owner(), row), pushed);
  }

  /** The row as it comes from above. */
  private SetupRow pushed(SetupLine line) {
    return line.owner().isSection() ? fromCourse(line) : fromMaster(line);
  }

  private SetupRow fromMaster(SetupLine line) {
    long above = line.requireAbove().id();
    MasterRecord record = World.require(world.masterRecords, new AboveId(line.type(), above));
    String merged = line.verdict().merged();
    Content content =
        merged.isEmpty()
            ? record.content()
            : new Content.Composite(CompositeChildren.weights(merged));
    return SetupRow.of(record.key(), content, Link.of(above, content));
  }

  /** From the course's row as it stands now: its id may be new, its key is known. */
  private SetupRow fromCourse(SetupLine line) {
    AboveRecord above = line.requireAbove();
    Map.Entry<BelowId, SetupRow> row =
        world
            .rows(line.type(), plan.course(), Owner.COURSE)
            .filter(of -> of.getValue().key().equals(above.key()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the course has no " + above.key()));
    long id = row.getKey().row();
    if (above.id() != AboveRecord.NOT_YET_MADE && above.id() != id) {
      throw new IllegalStateException(
          "%s is of row %d, not of %s".formatted(above.key(), id, above));
    }
    Content content = row.getValue().content();
    return SetupRow.of(above.key(), content, Link.of(line.owner(), id, content));
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
