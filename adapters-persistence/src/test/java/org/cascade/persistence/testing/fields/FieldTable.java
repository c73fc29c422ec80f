package org.cascade.persistence.testing.fields;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page of all fields. */
public final class FieldTable {
  private static final Path PAGE = Path.of("..", "docs", "fields.md");

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^\\n]*) \\|$");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final int CELLS_OF_COLUMNS = 6;
  private static final String NOT_ON_THE_WIRE = "–";
  private static final String METADATA = "metadata `cascade-caller`";

  private final List<TableField> columns = new ArrayList<>();
  private final List<WireField> wire = new ArrayList<>();

  private FieldTable() {}

  public static FieldTable read() {
    FieldTable table = new FieldTable();
    try {
      ROW.matcher(Files.readString(PAGE)).results().forEach(row -> table.add(cells(row)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return table;
  }

  /** In the order of the page; one for each table that a row names. */
  public List<TableField> columns() {
    return List.copyOf(columns);
  }

  /** The fields of messages, those that no column stands for among them. */
  public List<WireField> wire() {
    return List.copyOf(wire);
  }

  /** How many characters a column keeps. */
  public int longest(String table, String column) {
    return columns.stream()
        .filter(field -> field.table().equals(table) && field.column().equals(column))
        .map(field -> ((Bound.Text) field.bound()).max())
        .findFirst()
        .orElseThrow();
  }

  /** The bound of a field of a message that no column stands for. */
  public Bound onTheWire(String name) {
    return wire.stream()
        .filter(field -> field.name().equals(name))
        .map(WireField::bound)
        .findFirst()
        .orElseThrow();
  }

  private void add(List<String> cells) {
    if (cells.size() == CELLS_OF_COLUMNS) {
      addColumns(cells);
    } else {
      wire.add(WireField.parse(cells.get(0), BoundParser.parse(cells.get(2))));
    }
  }

  private void addColumns(List<String> cells) {
    Bound bound = BoundParser.parse(cells.get(4));
    String column = quoted(cells.get(1)).get(0);
    String type = quoted(cells.get(2)).get(0);
    boolean required = yes(cells.get(3));
    quoted(cells.get(0)).stream()
        .map(table -> new TableField(table, column, type, required, bound))
        .forEach(columns::add);
    Stream.of(cells.get(5).split(", "))
        .filter(cell -> !cell.equals(NOT_ON_THE_WIRE) && !cell.equals(METADATA))
        .map(cell -> WireField.parse(cell, bound))
        .forEach(wire::add);
  }

  private static boolean yes(String cell) {
    return switch (cell) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new IllegalArgumentException("neither yes nor no: " + cell);
    };
  }

  private static List<String> cells(MatchResult row) {
    return List.of(row.group(1).split(" \\| "));
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(name -> name.group(1)).toList();
  }
}
