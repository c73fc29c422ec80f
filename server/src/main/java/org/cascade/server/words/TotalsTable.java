package org.cascade.server.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.RecordTotal;

/**
 * Records by type and outcome: a line for each type, a column for each outcome that occurred. Where
 * sections were reached, courses and sections have lines of their own, with sums.
 */
final class TotalsTable {
  /** By level, then type. */
  private final Map<Level, Map<Integer, Row>> levels = new EnumMap<>(Level.class);

  private final Row all = new Row("All");

  /** Counts by outcome. */
  private static final class Row {
    private final String name;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

    Row(String name) {
      this.name = name;
    }

    void add(RecordTotal total) {
      counts.merge(total.getOutcome(), total.getRecords(), Long::sum);
    }

    void add(Row row) {
      row.counts.forEach((outcome, records) -> counts.merge(outcome, records, Long::sum));
    }

    long sum() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  TotalsTable(List<RecordTotal> totals) {
    totals.forEach(this::add);
  }

  private void add(RecordTotal total) {
    levels
        .computeIfAbsent(total.getLevel(), level -> new TreeMap<>())
        .computeIfAbsent(total.getDataTypeValue(), type -> new Row(name(total)))
        .add(total);
    all.add(total);
  }

  private static String name(RecordTotal total) {
    return Words.dataType(total.getDataType()).map(Words::plural).orElse("Other");
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("", Words::outcome, "all"));
    if (levels.containsKey(Level.LEVEL_SECTION)) {
      levels.forEach((level, types) -> lines.addAll(withSum(level, types)));
    } else {
      levels.values().forEach(types -> types.values().forEach(row -> lines.add(line("", row))));
    }
    if (lines.size() > 2 && !levels.keySet().equals(Set.of(Level.LEVEL_SECTION))) {
      lines.add(line("", all));
    }
    return lines;
  }

  private List<String> withSum(Level level, Map<Integer, Row> types) {
    Row sum = new Row(level == Level.LEVEL_SECTION ? "At sections" : "At courses");
    types.values().forEach(sum::add);
    List<String> lines = new ArrayList<>();
    lines.add(line("", sum));
    types.values().forEach(row -> lines.add(line("  ", row)));
    return lines;
  }

  private String line(String indent, Row row) {
    return line(
        indent + row.name,
        outcome -> Words.number(row.counts.getOrDefault(outcome, 0L)),
        Words.number(row.sum()));
  }

  private String line(String name, Function<Outcome, String> cell, String last) {
    List<String> cells = new ArrayList<>(all.counts.keySet().stream().map(cell).toList());
    cells.add(last);
    return TableLine.of(name, cells);
  }
}
