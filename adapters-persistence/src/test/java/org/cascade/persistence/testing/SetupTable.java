package org.cascade.persistence.testing;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.cascade.application.testing.Content;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;
import org.jspecify.annotations.Nullable;

/** How a type of setup stands in its tables at each level. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
enum SetupTable {
  GRADING_TASKS(
      DataType.GRADING_TASKS,
      "grading_task",
      "grading_task_id",
      "grading_task_id",
      List.of("score_group_id", "term_gpa_weight", "credit", "credit_type", "credit_overflow")),
  STANDARDS(
      DataType.STANDARDS,
      "standard",
      "standard_id",
      "standard_id",
      List.of("score_group_id", "credit", "credit_type", "credit_overflow")),
  CATEGORIES(
      DataType.CATEGORIES,
      "category",
      "id",
      "name_key",
      List.of(
          "name", "weight", "sequence", "exclude_from_calculation", "drop_lowest", "aligned_to"));

  final DataType type;

  /** What identifies a row of a course. */
  final String rowColumn;

  final String keyColumn;
  final List<String> contentColumns;
  private final String stem;

  SetupTable(
      DataType type, String stem, String rowColumn, String keyColumn, List<String> contentColumns) {
    this.type = type;
    this.stem = stem;
    this.rowColumn = rowColumn;
    this.keyColumn = keyColumn;
    this.contentColumns = contentColumns;
  }

  String master() {
    return "master_" + stem;
  }

  String course() {
    return "course_" + stem;
  }

  /** Where the contents are hashed that pushes wrote: a copy of the course's table. */
  String pushed() {
    return "pushed_" + stem;
  }

  static SetupTable of(DataType type) {
    return Arrays.stream(values()).filter(table -> table.type == type).findFirst().orElseThrow();
  }

  /** In the order of the content's columns. */
  static List<@Nullable Object> values(Content content) {
    if (content instanceof Content.Task task) {
      return Arrays.asList(
          task.scoreGroup(),
          task.termGpaWeight(),
          task.credit(),
          task.creditType(),
          task.creditOverflow());
    }
    if (content instanceof Content.Standard standard) {
      return Arrays.asList(
          standard.scoreGroup(),
          standard.credit(),
          standard.creditType(),
          standard.creditOverflow());
    }
    Content.Category category = (Content.Category) content;
    return Arrays.asList(
        category.name(),
        category.weight(),
        category.sequence(),
        category.excludeFromCalculation(),
        category.dropLowest(),
        "{\"standards\": %s, \"tasks\": %s}".formatted(category.standards(), category.tasks()));
  }

  static Object keyValue(RecordKey key) {
    return key instanceof RecordKey.ListEntry entry ? Long.valueOf(entry.id()) : key.text();
  }

  RecordKey key(ResultSet row) throws SQLException {
    return type.isNamed()
        ? new RecordKey.Named(new NameKey(row.getString("name_key")))
        : new RecordKey.ListEntry(row.getLong(keyColumn));
  }

  Content content(ResultSet row) throws SQLException {
    return switch (this) {
      case GRADING_TASKS ->
          new Content.Task(
              row.getObject("score_group_id", Long.class),
              amount(row, "term_gpa_weight"),
              amount(row, "credit"),
              row.getString("credit_type"),
              row.getString("credit_overflow"));
      case STANDARDS ->
          new Content.Standard(
              row.getObject("score_group_id", Long.class),
              amount(row, "credit"),
              row.getString("credit_type"),
              row.getString("credit_overflow"));
      case CATEGORIES -> category(row);
    };
  }

  private static @Nullable BigDecimal amount(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column);
  }

  private static Content.Category category(ResultSet row) throws SQLException {
    JsonElement aligned = JsonParser.parseString(row.getString("aligned_to"));
    return new Content.Category(
        row.getString("name"),
        amount(row, "weight"),
        row.getObject("sequence", Integer.class),
        row.getInt("exclude_from_calculation") == 1,
        row.getInt("drop_lowest"),
        ids(aligned, "standards"),
        ids(aligned, "tasks"));
  }

  private static SortedSet<Long> ids(JsonElement aligned, String name) {
    SortedSet<Long> ids = new TreeSet<>();
    aligned.getAsJsonObject().getAsJsonArray(name).forEach(id -> ids.add(id.getAsLong()));
    return ids;
  }

  /** All columns of a list in one, for a statement. */
  static List<String> columns(List<String> first, List<String> then) {
    List<String> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }
}
