package org.cascade.server.words;

import java.util.List;
import java.util.Locale;

/** A line of a table: a name, then numbers. */
final class TableLine {
  private static final int NAME_WIDTH = 24;
  private static final int CELL_WIDTH = 11;

  private TableLine() {}

  static String of(String name, List<String> cells) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name));
    cells.forEach(cell -> line.append(String.format(Locale.ROOT, "%" + CELL_WIDTH + "s", cell)));
    return line.toString();
  }
}
