package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.apache.ibatis.session.SqlSession;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.ContentHash;
import org.cascade.domain.push.Effect;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.instep.AttributeBits;
import org.cascade.persistence.push.PlannedLines.Line;
import org.cascade.persistence.setup.NamedSetupMapper;
import org.cascade.persistence.setup.SetupMapper;
import org.cascade.persistence.setup.SetupMappers;

/**
 * Applies the plans of a range, one set-based statement for each kind of effect, in the order of
 * C-16: the courses type by type, then their sections in the same way, then the other deletions in
 * reverse. Every statement must meet exactly the rows that the plan names; otherwise something
 * changed in between and nothing is to be kept.
 */
final class RangeEffects {
  private final SqlSession session;
  private final long job;
  private final PlannedLines planned;
  private final LongFunction<ContentHash> weights;

  /**
   * Effects of these plans.
   *
   * @param job what residual marks name
   * @param weights the hash of a course's composite's weights, as read
   */
  RangeEffects(
      SqlSession session, long job, List<Planned> plans, LongFunction<ContentHash> weights) {
    this.session = session;
    this.job = job;
    this.planned = new PlannedLines(plans);
    this.weights = weights;
  }

  void apply() {
    List<Step> steps = new ArrayList<>();
    for (Level level : List.of(Level.COURSE, Level.SECTION)) {
      List<Step> leg = steps(level);
      leg.forEach(Step::releaseLinks);
      leg.forEach(Step::freeKeys);
      if (level == Level.COURSE) {
        setCourseInfo();
      }
      leg.forEach(Step::writeContent);
      steps.addAll(leg);
    }
    Collections.reverse(steps);
    steps.forEach(Step::delete);
  }

  private List<Step> steps(Level level) {
    return planned.types(level).stream().map(type -> new Step(level, type)).toList();
  }

  private void setCourseInfo() {
    Targets targets = new Targets("courses to set Course Info of");
    for (Planned course : planned.courses()) {
      List<AttributeLine> written =
          course.plan().lines().stream()
              .filter(AttributeLine.class::isInstance)
              .map(AttributeLine.class::cast)
              .filter(PlanLine::writes)
              .toList();
      if (!written.isEmpty()) {
        targets
            .add(course)
            .number(Objects.requireNonNull(course.course().master()).id().value())
            .number(AttributeBits.of(written))
            .textOrNull(number(written))
            .end();
      }
    }
    targets.apply(session.getMapper(CourseMapper.class)::setCourseInfo);
  }

  private static String number(List<AttributeLine> written) {
    return written.stream()
        .filter(line -> line.attribute() == CourseAttribute.NUMBER)
        .map(AttributeLine::value)
        .findFirst()
        .orElse("");
  }

  /** The effects on one type at one level. */
  private final class Step {
    private final Level level;
    private final DataType type;
    private final SetupMapper mapper;

    Step(Level level, DataType type) {
      this.level = level;
      this.type = type;
      this.mapper = SetupMappers.of(session, level, type);
    }

    void releaseLinks() {
      Targets targets = new Targets(what("dead links"));
      planned.releasedLinks(
          level,
          type,
          (course, record) -> targets.add(course, record.owner()).number(record.row()).end());
      targets.apply(mapper::releaseLink);
    }

    /** Rows that give way go, names are freed and given. */
    void freeKeys() {
      if (type.isNamed()) {
        each("names to free", Effect.COPY, Step::changesName, Step::row)
            .apply(SetupMappers.named(session, level)::parkName);
      }
      each("rows in the way", Effect.DELETE, line -> line.verdict().givesWay(), Step::deleted)
          .apply(mapper::delete);
      if (type.isNamed()) {
        rename(SetupMappers.named(session, level));
      }
    }

    private void rename(NamedSetupMapper names) {
      each("rows to rename", Effect.RENAME, Step::rowAndName)
          .apply(targets -> names.rename(targets, null));
      each("residual rows to rename", Effect.RENAME_RESIDUAL, Step::rowAndName)
          .apply(targets -> names.rename(targets, job));
      for (Effect renaming : List.of(Effect.RENAME, Effect.RENAME_RESIDUAL)) {
        each("orphaned rows renamed", renaming, Step::isOrphaned, Step::row)
            .apply(names::acceptAsPushed);
      }
    }

    void writeContent() {
      each("rows to update", Effect.COPY, this::copy).apply(mapper::copy);
      each("rows to replace", Effect.REPLACE, Step::deleted).apply(mapper::delete);
      new Insertions(planned, level, type).apply(mapper);
      each("rows to mark", Effect.MARK_RESIDUAL, PlanLine::writes, Step::row)
          .apply(targets -> mapper.markResidual(targets, job));
    }

    void delete() {
      each("rows to delete", Effect.DELETE, line -> !line.verdict().givesWay(), Step::deleted)
          .apply(mapper::delete);
    }

    private String what(String rows) {
      return "%s of %s at %s".formatted(rows, type, level);
    }

    private Targets each(String what, Effect effect, BiConsumer<SetupLine, JsonText> fields) {
      return each(what, effect, line -> true, fields);
    }

    private Targets each(
        String what,
        Effect effect,
        Predicate<SetupLine> wanted,
        BiConsumer<SetupLine, JsonText> fields) {
      Targets targets = new Targets(what(what));
      for (Line line : planned.lines(level, type, effect)) {
        if (wanted.test(line.line())) {
          JsonText target = targets.add(line.course(), line.line().owner());
          fields.accept(line.line(), target);
          target.end();
        }
      }
      return targets;
    }

    private static boolean changesName(SetupLine line) {
      return !line.requireAbove().key().equals(line.requireBelow().key());
    }

    private static boolean isOrphaned(SetupLine line) {
      return line.state() == RecordState.ORPHANED;
    }

    private static void row(SetupLine line, JsonText target) {
      target.number(line.requireBelow().row());
    }

    private static void rowAndHash(SetupLine line, JsonText target) {
      row(line, target);
      target.text(line.requireBelow().hash().toString());
    }

    private static void deleted(SetupLine line, JsonText target) {
      rowAndHash(line, target);
      RecordKeys.writeSubjects(line.deletedWithoutWorkFor(), target);
    }

    private static void rowAndName(SetupLine line, JsonText target) {
      rowAndHash(line, target);
      String name = line.verdict().newName();
      target.text(name).text(NameKey.of(name).text());
    }

    private void copy(SetupLine line, JsonText target) {
      rowAndHash(line, target);
      RecordKeys.writeAbove(line, target);
      if (type == DataType.COMPOSITE_GRADES && level == Level.COURSE) {
        target.text(weights.apply(line.requireBelow().row()).toString());
        RecordKeys.writeChildren(line.verdict().merged(), target);
      }
    }
  }
}
