package org.cascade.persistence.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Param;
import org.cascade.persistence.setup.SetupTable;

/**
 * The statements for setup records of masters: what differs between the types are names of tables
 * and columns, which are all that is put into a text, from {@link SetupTable}.
 */
public final class SetupRecordSql {
  private static String select(SetupTable table) {
    return """
        SELECT '%s' AS setup_table, r.%s AS row_id, MD5(CONCAT_WS('|', r.id, HEX(r.content_hash)%s)) AS etag, %s
        FROM %s r
        WHERE r.master_id = #{master}
        """
        .formatted(
            table.name(),
            rowColumn(table),
            besides(table),
            SetupTable.columns(table.keyColumns, table.contentColumns).stream()
                .map(column -> "r." + column)
                .collect(Collectors.joining(", ")),
            table.of("master"));
  }

  /** Where an entry of a list identifies the record, it is the entry. */
  private static String rowColumn(SetupTable table) {
    return table.isListed() ? table.keyColumns.get(0) : "id";
  }

  /** The fields of L-5 are not in the content's hash. */
  private static String besides(SetupTable table) {
    return switch (table) {
      case ASSESSMENTS -> ", r.copies_forward";
      case COMPOSITE_GRADES -> ", HEX(r.weights_hash)";
      case GRADING_TASKS, STANDARDS, CATEGORIES, GRADE_CALC_OPTIONS -> "";
    };
  }

  public static String all(@Param("table") SetupTable table) {
    return select(table) + "ORDER BY r.id";
  }

  public static String find(@Param("table") SetupTable table) {
    return select(table) + "AND r.%s = #{row}".formatted(rowColumn(table));
  }

  public static String insert(@Param("table") SetupTable table) {
    List<String> columns = SetupTable.columns(table.keyColumns, table.contentColumns);
    return "INSERT INTO %s (master_id, %s) VALUES (#{master}, %s)"
        .formatted(
            table.of("master"),
            String.join(", ", columns),
            IntStream.range(0, columns.size())
                .mapToObj("#{row.value[%d]}"::formatted)
                .collect(Collectors.joining(", ")));
  }

  /** The key of a category is its name, which may change. */
  public static String update(@Param("table") SetupTable table) {
    List<String> columns =
        table.type.isNamed()
            ? SetupTable.columns(table.keyColumns, table.contentColumns)
            : table.contentColumns;
    String sets =
        IntStream.range(0, columns.size())
            .mapToObj(at -> "%s = #{values[%d]}".formatted(columns.get(at), at))
            .collect(Collectors.joining(", "));
    return "UPDATE %s SET %s WHERE master_id = #{master} AND %s = #{row}"
        .formatted(table.of("master"), sets, rowColumn(table));
  }

  public static String delete(@Param("table") SetupTable table) {
    return "DELETE FROM %s WHERE master_id = #{master} AND %s = #{row}"
        .formatted(table.of("master"), rowColumn(table));
  }
}
