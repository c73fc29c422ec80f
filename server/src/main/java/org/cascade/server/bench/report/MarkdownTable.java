package org.cascade.server.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table whose columns stand below each other in the source, too. */
final class MarkdownTable {
  /** Fewer dashes are not taken for the rule below a title everywhere. */
  private static final int LEAST_WIDTH = 3;

  private final List<Column> columns = new ArrayList<>();

  private record Column(String title, boolean ofNumbers, List<String> cells) {
    int width() {
      return Stream.concat(Stream.of(title), cells.stream())
          .mapToInt(MarkdownTable::length)
          .reduce(LEAST_WIDTH, Math::max);
    }

    String rule() {
      return "-".repeat(width() - 1) + (ofNumbers ? ":" : "-");
    }

    String padded(String cell) {
      String blanks = " ".repeat(width() - length(cell));
      return ofNumbers ? blanks + cell : cell + blanks;
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A column to the left of what follows; all columns have as many cells. */
  MarkdownTable text(String title, List<String> cells) {
    return column(title, false, cells);
  }

  /** Likewise, its cells under each other at their right ends. */
  MarkdownTable numbers(String title, List<String> cells) {
    return column(title, true, cells);
  }

  private MarkdownTable column(String title, boolean ofNumbers, List<String> cells) {
    columns.add(new Column(title, ofNumbers, cells.stream().map(MarkdownTable::escaped).toList()));
    return this;
  }

  private static String escaped(String cell) {
    return cell.replaceAll("\\R", " ").replace("|", "\\|").replace("<", "\\<");
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(line(column -> column.padded(column.title)));
    lines.add(line(Column::rule));
    int rows = columns.get(0).cells.size();
    IntStream.range(0, rows)
        .mapToObj(row -> line(column -> column.padded(column.cells.get(row))))
        .forEach(lines::add);
    return lines;
  }

  private String line(Function<Column, String> cell) {
    return columns.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |"));
  }
}
