package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.ibatis.session.SqlSession;
import org.cascade.application.push.PlanOvertakenException;
import org.cascade.domain.district.Attribute;
import org.cascade.domain.district.CourseAttribute;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.AttributeLine;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.Effect;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RecordState;
import org.cascade.domain.push.SetupLine;
import org.cascade.persistence.database.JsonText;
import org.cascade.persistence.push.RangeFacts.Planned;

/**
 * Applies the plans of a range, one set-based statement for each kind of effect, in the order of
 * C-16. Every statement must meet exactly the rows that the plan names; otherwise something changed
 * in between and nothing is to be kept.
 */
final class RangeEffects {
  /**
   * In the order of the bits that the statement looks at; behind the last one come all custom
   * fields.
   */
  private static final List<Attribute> ATTRIBUTES = List.of(CourseAttribute.values());

  private final SqlSession session;
  private final long job;
  private final List<Planned> plans;

  RangeEffects(SqlSession session, long job, List<Planned> plans) {
    this.session = session;
    this.job = job;
    this.plans = plans.stream().filter(planned -> !planned.plan().isUnchanged()).toList();
  }

  void apply(Iterable<DataType> types) {
    List<DataType> order = new ArrayList<>();
    types.forEach(order::add);
    order.forEach(this::releaseLinks);
    order.stream().filter(DataType::isNamed).forEach(this::freeNames);
    setCourseInfo();
    order.forEach(this::writeContent);
    Collections.reverse(order);
    order.forEach(this::delete);
  }

  private void releaseLinks(DataType type) {
    Targets targets = new Targets("dead links of " + type);
    for (Planned planned : plans) {
      planned.plan().releasedLinks().stream()
          .filter(record -> record.type() == type)
          .forEach(record -> targets.add(planned).number(record.row()).end());
    }
    targets.apply(SetupMappers.of(session, type)::releaseLink);
  }

  private void freeNames(DataType type) {
    NamedSetupMapper mapper = SetupMappers.named(session);
    each(type, "names to free", RangeEffects::changesName, RangeEffects::row)
        .apply(mapper::parkName);
    each(type, "rows in the way", SetupLine::givesWay, RangeEffects::rowAndHash)
        .apply(mapper::delete);
    each(type, "rows to rename", has(Effect.RENAME), RangeEffects::rowAndName)
        .apply(targets -> mapper.rename(targets, job));
    each(
            type,
            "orphaned rows renamed",
            has(Effect.RENAME).and(line -> line.state() == RecordState.ORPHANED),
            RangeEffects::row)
        .apply(mapper::acceptAsPushed);
  }

  private void writeContent(DataType type) {
    SetupMapper mapper = SetupMappers.of(session, type);
    each(type, "rows to update", has(Effect.COPY), RangeEffects::rowAboveAndHash)
        .apply(mapper::copy);
    each(
            type,
            "rows to insert",
            has(Effect.INSERT),
            (line, target) -> target.number(line.requireAbove().id()))
        .apply(mapper::insert);
    each(type, "rows to mark", has(Effect.MARK_RESIDUAL).and(PlanLine::writes), RangeEffects::row)
        .apply(targets -> mapper.markResidual(targets, job));
  }

  private void delete(DataType type) {
    each(
            type,
            "rows to delete",
            has(Effect.DELETE).and(line -> !line.givesWay()),
            RangeEffects::rowAndHash)
        .apply(SetupMappers.of(session, type)::delete);
  }

  private void setCourseInfo() {
    Targets targets = new Targets("courses to set Course Info of");
    for (Planned planned : plans) {
      List<AttributeLine> written =
          planned.plan().lines().stream()
              .filter(AttributeLine.class::isInstance)
              .map(AttributeLine.class::cast)
              .filter(PlanLine::writes)
              .toList();
      if (!written.isEmpty()) {
        targets
            .add(planned)
            .number(planned.course().master().id().value())
            .number(bits(written))
            .textOrNull(number(written))
            .end();
      }
    }
    targets.apply(session.getMapper(CourseMapper.class)::setCourseInfo);
  }

  private static long bits(List<AttributeLine> written) {
    return written.stream()
        .mapToLong(line -> 1L << bit(line.attribute()))
        .reduce(0, (bits, bit) -> bits | bit);
  }

  private static int bit(Attribute attribute) {
    int position = ATTRIBUTES.indexOf(attribute);
    return position < 0 ? ATTRIBUTES.size() : position;
  }

  private static String number(List<AttributeLine> written) {
    return written.stream()
        .filter(line -> line.attribute() == CourseAttribute.NUMBER)
        .map(AttributeLine::value)
        .findFirst()
        .orElse("");
  }

  private static Predicate<SetupLine> has(Effect effect) {
    return line -> line.effect() == effect;
  }

  private static boolean changesName(SetupLine line) {
    return line.effect() == Effect.COPY
        && !line.requireAbove().key().equals(line.requireBelow().key());
  }

  private static void row(SetupLine line, JsonText target) {
    target.number(line.requireBelow().row());
  }

  private static void rowAndHash(SetupLine line, JsonText target) {
    row(line, target);
    target.text(line.requireBelow().hash().toString());
  }

  private static void rowAboveAndHash(SetupLine line, JsonText target) {
    row(line, target);
    target.number(line.requireAbove().id()).text(line.requireBelow().hash().toString());
  }

  private static void rowAndName(SetupLine line, JsonText target) {
    row(line, target);
    target.text(line.newName()).text(NameKey.of(line.newName()).text());
  }

  private Targets each(
      DataType type,
      String what,
      Predicate<SetupLine> wanted,
      BiConsumer<SetupLine, JsonText> fields) {
    Targets targets = new Targets(what + " of " + type);
    for (Planned planned : plans) {
      lines(planned, type, wanted)
          .forEach(
              line -> {
                JsonText target = targets.add(planned);
                fields.accept(line, target);
                target.end();
              });
    }
    return targets;
  }

  /** Rows to insert come in the order of the key that clusters them. */
  private static List<SetupLine> lines(
      Planned planned, DataType type, Predicate<SetupLine> wanted) {
    return planned.plan().lines().stream()
        .filter(SetupLine.class::isInstance)
        .map(SetupLine.class::cast)
        .filter(line -> line.type() == type)
        .filter(wanted)
        .sorted(Comparator.comparingLong(RangeEffects::clusterKey))
        .toList();
  }

  private static long clusterKey(SetupLine line) {
    BelowRecord below = line.below();
    if (below != null) {
      return below.row();
    }
    return line.requireAbove().key() instanceof RecordKey.ListEntry entry
        ? entry.id()
        : line.requireAbove().id();
  }

  /** The rows that one statement is to meet. */
  private static final class Targets {
    private final String what;
    private final JsonText rows = new JsonText();
    private int expected;

    Targets(String what) {
      this.what = what;
    }

    JsonText add(Planned planned) {
      expected++;
      return rows.row().number(planned.course().id().value());
    }

    void apply(ToIntFunction<String> statement) {
      if (expected == 0) {
        return;
      }
      int met = statement.applyAsInt(rows.toString());
      if (met != expected) {
        throw new PlanOvertakenException("%s: %d planned, %d met".formatted(what, expected, met));
      }
    }
  }
}
