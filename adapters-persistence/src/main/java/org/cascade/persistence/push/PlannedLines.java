package org.cascade.persistence.push;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.cascade.domain.district.DataType;
import org.cascade.domain.push.AboveRecord;
import org.cascade.domain.push.BelowRecord;
import org.cascade.domain.push.Effect;
import org.cascade.domain.push.Level;
import org.cascade.domain.push.PlanLine;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.RecordRef;
import org.cascade.domain.push.SetupLine;

/** The setup lines that write something, of all courses of a range, by level and type. */
final class PlannedLines {
  /** In the order of the keys that cluster the rows. */
  static final Comparator<Line> CLUSTERED =
      Comparator.<Line>comparingLong(line -> line.course().course().id().value())
          .thenComparingLong(line -> line.line().owner().section())
          .thenComparingLong(line -> clusterKey(line.line()));

  private final List<Planned> courses;
  private final Map<Level, Map<DataType, OfType>> lines = new EnumMap<>(Level.class);

  /** Most rounds through a range's lines look for one effect, and mostly there is none of it. */
  private static final class OfType {
    private static final OfType NONE = new OfType();

    private final Map<Effect, List<Line>> byEffect = new EnumMap<>(Effect.class);
    private final List<Line> made = new ArrayList<>();

    private void add(Line line) {
      Effect effect = line.line().effect();
      byEffect.computeIfAbsent(effect, key -> new ArrayList<>()).add(line);
      if (effect.makesRow()) {
        made.add(line);
      }
    }
  }

  /** A line and the course that it is of. */
  record Line(Planned course, SetupLine line) {
    private boolean isOfSameOwner(Line other) {
      return course.course().id().equals(other.course.course().id())
          && line.owner().equals(other.line.owner());
    }
  }

  PlannedLines(List<Planned> plans) {
    this.courses = plans.stream().filter(planned -> !planned.plan().isUnchanged()).toList();
    courses.forEach(this::add);
  }

  private void add(Planned course) {
    course.plan().lines().stream()
        .filter(SetupLine.class::isInstance)
        .map(SetupLine.class::cast)
        .filter(PlanLine::writes)
        .forEach(line -> of(line.owner().level(), line.type()).add(new Line(course, line)));
    course.plan().releasedLinks().forEach(record -> of(record.owner().level(), record.type()));
  }

  private OfType of(Level level, DataType type) {
    return lines
        .computeIfAbsent(level, key -> new EnumMap<>(DataType.class))
        .computeIfAbsent(type, key -> new OfType());
  }

  private OfType ifAny(Level level, DataType type) {
    return lines.getOrDefault(level, Map.of()).getOrDefault(type, OfType.NONE);
  }

  private static long clusterKey(SetupLine line) {
    BelowRecord below = line.below();
    if (below != null) {
      return below.row();
    }
    AboveRecord above = line.requireAbove();
    return above.key() instanceof RecordKey.ListEntry entry ? entry.id() : above.id();
  }

  /** The courses for which anything is written. */
  List<Planned> courses() {
    return courses;
  }

  /** The types of which anything is written at a level, in the order of C-16. */
  Set<DataType> types(Level level) {
    Set<DataType> types = EnumSet.noneOf(DataType.class);
    types.addAll(lines.getOrDefault(level, Map.of()).keySet());
    return types;
  }

  /** In the order of the keys that cluster the rows. */
  List<Line> lines(Level level, DataType type, Effect effect) {
    return ifAny(level, type).byEffect.getOrDefault(effect, List.of()).stream()
        .sorted(CLUSTERED)
        .toList();
  }

  /** Those that make rows, one owner's after the other's. */
  List<List<Line>> made(Level level, DataType type) {
    List<Line> made = ifAny(level, type).made;
    List<List<Line>> byOwner = new ArrayList<>();
    int from = 0;
    while (from < made.size()) {
      int to = endOfOwner(made, from);
      byOwner.add(made.subList(from, to));
      from = to;
    }
    return byOwner;
  }

  /** Lines of an owner stand together. */
  private static int endOfOwner(List<Line> lines, int from) {
    int to = from + 1;
    while (to < lines.size() && lines.get(to).isOfSameOwner(lines.get(from))) {
      to++;
    }
    return to;
  }

  void releasedLinks(Level level, DataType type, BiConsumer<Planned, RecordRef> each) {
    for (Planned course : courses) {
      course.plan().releasedLinks().stream()
          .filter(record -> record.type() == type && record.owner().level() == level)
          .forEach(record -> each.accept(course, record));
    }
  }
}
