package org.cascade.server.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cascade.proto.v1.Level;
import org.cascade.proto.v1.Outcome;
import org.cascade.proto.v1.RecordTotal;

/** Records by type and outcome: a line for each type, a column for each outcome that occurred. */
final class TotalsTable {
  private static final int NAME_WIDTH = 24;

  private final Map<RowKey, Map<Outcome, Long>> rows = new TreeMap<>();
  private final Map<Outcome, Long> columns = new EnumMap<>(Outcome.class);

  private record RowKey(Level level, int type, String name) implements Comparable<RowKey> {
    @Override
    public int compareTo(RowKey other) {
      int byLevel = level.compareTo(other.level);
      return byLevel != 0 ? byLevel : Integer.compare(type, other.type);
    }
  }

  TotalsTable(List<RecordTotal> totals) {
    totals.forEach(this::add);
  }

  private void add(RecordTotal total) {
    rows.computeIfAbsent(key(total), key -> new EnumMap<>(Outcome.class))
        .merge(total.getOutcome(), total.getRecords(), Long::sum);
    columns.merge(total.getOutcome(), total.getRecords(), Long::sum);
  }

  private static RowKey key(RecordTotal total) {
    String type = Words.dataType(total.getDataType()).map(Words::plural).orElse("Other");
    String name = total.getLevel() == Level.LEVEL_SECTION ? type + ", sections" : type;
    return new RowKey(total.getLevel(), total.getDataTypeValue(), name);
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line("", columns.keySet().stream().map(Words::outcome).toList(), "all"));
    rows.forEach((key, row) -> lines.add(line(key.name(), row)));
    if (rows.size() > 1) {
      lines.add(line("All", columns));
    }
    return lines;
  }

  private String line(String name, Map<Outcome, Long> row) {
    List<String> cells =
        columns.keySet().stream()
            .map(outcome -> Words.number(row.getOrDefault(outcome, 0L)))
            .toList();
    long all = row.values().stream().mapToLong(Long::longValue).sum();
    return line(name, cells, Words.number(all));
  }

  private static String line(String name, List<String> cells, String last) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%11s", cell)));
    return line.append(String.format(Locale.ROOT, "%11s", last)).toString();
  }
}
