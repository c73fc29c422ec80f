package org.cascade.persistence.setup;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cascade.application.setup.Content;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.NameKey;
import org.cascade.domain.push.RecordKey;
import org.cascade.domain.push.Subject;
import org.jspecify.annotations.Nullable;

/** How a type of setup stands in its tables at each level. */
@SuppressWarnings("ImmutableEnumChecker") // its lists are unmodifiable
public enum SetupTable {
  GRADING_TASKS(
      DataType.GRADING_TASKS,
      "grading_task",
      List.of("grading_task_id"),
      List.of("score_group_id", "term_gpa_weight", "credit", "credit_type", "credit_overflow")),
  STANDARDS(
      DataType.STANDARDS,
      "standard",
      List.of("standard_id"),
      List.of("score_group_id", "credit", "credit_type", "credit_overflow")),
  CATEGORIES(
      DataType.CATEGORIES,
      "category",
      List.of("name_key"),
      List.of(
          "name", "weight", "sequence", "exclude_from_calculation", "drop_lowest", "aligned_to")),
  ASSESSMENTS(
      DataType.ASSESSMENTS,
      "assessment",
      List.of("test_id"),
      List.of("start_date", "end_date", "copies_forward", "kind")),
  GRADE_CALC_OPTIONS(
      DataType.GRADE_CALC_OPTIONS,
      "grade_calc_option",
      List.of("grading_task_id", "standard_id", "term_name_id"),
      List.of(
          "calculation_type",
          "grading_scale_id",
          "weight_categories",
          "use_percent_value",
          "limit_to_last",
          "cumulative_from_id",
          "proficiency_method")),
  COMPOSITE_GRADES(
      DataType.COMPOSITE_GRADES,
      "composite_grade",
      List.of("grading_task_id", "term_name_id"),
      List.of("children"));

  public final DataType type;
  public final List<String> keyColumns;
  public final List<String> contentColumns;
  private final String stem;

  SetupTable(DataType type, String stem, List<String> keyColumns, List<String> contentColumns) {
    this.type = type;
    this.stem = stem;
    this.keyColumns = keyColumns;
    this.contentColumns = contentColumns;
  }

  /** The table of a type of setup. */
  public static SetupTable of(DataType type) {
    return Arrays.stream(values())
        .filter(table -> table.type == type)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " has no setup records"));
  }

  /** The table of a level: "master", "course" or "section". */
  public String of(String level) {
    return level + "_" + stem;
  }

  /** Whether the entry of a list identifies the row within its owner; else it has an id. */
  public boolean isListed() {
    return keyColumns.size() == 1 && !type.isNamed();
  }

  /** In the order of the content's columns. */
  public static List<@Nullable Object> values(Content content) {
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
    if (content instanceof Content.Category category) {
      return Arrays.asList(
          category.name(),
          category.weight(),
          category.sequence(),
          category.excludeFromCalculation(),
          category.dropLowest(),
          "{\"standards\": %s, \"tasks\": %s}".formatted(category.standards(), category.tasks()));
    }
    if (content instanceof Content.Assessment assessment) {
      return Arrays.asList(
          assessment.startDate(),
          assessment.endDate(),
          assessment.copiesForward(),
          assessment.kind());
    }
    if (content instanceof Content.CalcOption option) {
      return Arrays.asList(
          option.calculationType(),
          option.gradingScale(),
          option.weightCategories(),
          option.usePercentValue(),
          option.limitToLast(),
          option.cumulativeFrom(),
          option.proficiencyMethod());
    }
    return List.of(new Gson().toJson(((Content.Composite) content).weights()));
  }

  /** In the order of the key's columns. */
  public List<@Nullable Object> keyValues(RecordKey key) {
    if (key instanceof RecordKey.ListEntry entry) {
      return List.of(entry.id());
    }
    if (key instanceof RecordKey.SubjectTerm pair) {
      boolean isTask = pair.subject().type() == DataType.GRADING_TASKS;
      long subject = pair.subject().id();
      return this == COMPOSITE_GRADES
          ? List.of(subject, pair.term())
          : Arrays.asList(isTask ? subject : null, isTask ? null : subject, pair.term());
    }
    return List.of(key.text());
  }

  public RecordKey key(ResultSet row) throws SQLException {
    if (isListed()) {
      return new RecordKey.ListEntry(row.getLong(keyColumns.get(0)));
    }
    if (type.isNamed()) {
      return new RecordKey.Named(new NameKey(row.getString("name_key")));
    }
    Long task = row.getObject("grading_task_id", Long.class);
    Subject subject =
        task == null ? Subject.standard(row.getLong("standard_id")) : Subject.task(task);
    return new RecordKey.SubjectTerm(subject, row.getLong("term_name_id"));
  }

  public Content content(ResultSet row) throws SQLException {
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
      case ASSESSMENTS ->
          new Content.Assessment(
              row.getObject("start_date", LocalDate.class),
              row.getObject("end_date", LocalDate.class),
              row.getInt("copies_forward") == 1,
              row.getString("kind"));
      case GRADE_CALC_OPTIONS -> option(row);
      case COMPOSITE_GRADES -> composite(row);
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

  private static Content.CalcOption option(ResultSet row) throws SQLException {
    return new Content.CalcOption(
        row.getString("calculation_type"),
        row.getObject("grading_scale_id", Long.class),
        row.getInt("weight_categories") == 1,
        row.getInt("use_percent_value") == 1,
        row.getObject("limit_to_last", Integer.class),
        row.getObject("cumulative_from_id", Long.class),
        row.getString("proficiency_method"));
  }

  private static Content.Composite composite(ResultSet row) throws SQLException {
    TreeMap<String, String> weights = new TreeMap<>();
    JsonParser.parseString(row.getString("children"))
        .getAsJsonObject()
        .entrySet()
        .forEach(child -> weights.put(child.getKey(), child.getValue().getAsString()));
    return new Content.Composite(weights);
  }

  /** All columns of some lists in one, for a statement. */
  @SafeVarargs
  public static List<String> columns(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
