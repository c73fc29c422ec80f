package org.cascade.persistence.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.ibatis.annotations.Param;
import org.cascade.persistence.record.OwnerKey.At;
import org.cascade.persistence.setup.SetupTable;

/**
 * The statements for setup records: what differs between the types and levels are names of tables
 * and columns, which are all that is put into a text, from {@link SetupTable} and {@link At}.
 */
public final class SetupRecordSql {
  /** Rows of a level, of all owners. */
  private static String select(SetupTable table, At at) {
    return """
        SELECT '%s' AS setup_table, r.%s AS row_id, %s AS link_id,
          %s AS made, MD5(CONCAT_WS('|', %s, HEX(r.content_hash)%s)) AS etag,
          r.content_hash, %s, %s
        FROM %s r
        %s
        """
        .formatted(
            table.name(),
            rowColumn(table),
            at != At.MASTER && table.isListed() ? "0" : "r.id",
            made(at),
            identity(table, at),
            besides(table, at),
            at == At.MASTER
                ? "NULL AS source_id, NULL AS pushed_hash"
                : "r.source_id, r.pushed_hash",
            edit(at)
                + SetupTable.columns(table.keyColumns, table.contentColumns).stream()
                    .map(column -> "r." + column)
                    .collect(Collectors.joining(", ")),
            at.table(table),
            editJoin(table, at));
  }

  /** Where an entry of a list identifies the record, it is the entry. */
  private static String rowColumn(SetupTable table) {
    return table.isListed() ? table.keyColumns.get(0) : "id";
  }

  /** What tells a record from one that takes its place. */
  private static String identity(SetupTable table, At at) {
    return at != At.MASTER && table.isListed() ? "r.created_at" : "r.id";
  }

  /** The fields of L-5 are not in the content's hash, nor is the link. */
  private static String besides(SetupTable table, At at) {
    String fields =
        switch (table) {
          case ASSESSMENTS -> ", r.copies_forward";
          case COMPOSITE_GRADES -> at == At.SECTION ? "" : ", HEX(r.weights_hash)";
          case GRADING_TASKS, STANDARDS, CATEGORIES, GRADE_CALC_OPTIONS -> "";
        };
    return at == At.MASTER
        ? fields
        : fields + ", COALESCE(r.source_id, ''), COALESCE(HEX(r.pushed_hash), '')";
  }

  private static String edit(At at) {
    return at == At.COURSE
        ? "e.caller AS edit_caller, e.edited_at, "
        : "NULL AS edit_caller, NULL AS edited_at, ";
  }

  private static String editJoin(SetupTable table, At at) {
    return at == At.COURSE
        ? """
          LEFT JOIN record_edit e ON e.course_id = r.course_id AND e.data_type = '%s' AND e.row_id = r.%s
            AND e.content_hash = r.content_hash AND r.content_hash <> r.pushed_hash"""
            .formatted(table.name(), rowColumn(table))
        : "";
  }

  /** A number that rises with their making; where it is the same, the rows' ids count. */
  private static String made(At at) {
    return at == At.MASTER ? "r.id" : "TIMESTAMPDIFF(MICROSECOND, '1970-01-01', r.created_at)";
  }

  private static String order(SetupTable table, At at) {
    return at != At.MASTER && table.isListed()
        ? " ORDER BY r.created_at, row_id"
        : " ORDER BY " + (at == At.MASTER ? "" : "r.created_at, ") + "r.id";
  }

  public static String all(@Param("table") SetupTable table, @Param("owner") OwnerKey owner) {
    return select(table, owner.at()) + "WHERE " + owner.at().rows() + order(table, owner.at());
  }

  /** The rows of all sections of a course. */
  public static String ofSections(@Param("table") SetupTable table) {
    return select(table, At.SECTION) + "WHERE r.course_id = #{course}";
  }

  /** An id is given where the table does not make it. */
  public static String insert(@Param("table") SetupTable table, @Param("owner") OwnerKey owner) {
    List<String> columns = SetupTable.columns(table.keyColumns, table.contentColumns);
    boolean isGiven = owner.at() != At.MASTER && !table.isListed();
    return "INSERT INTO %s (%s, %s%s) VALUES (%s, %s%s)"
        .formatted(
            owner.at().table(table),
            owner.at().columns(),
            isGiven ? "id, " : "",
            String.join(", ", columns),
            owner.at().ids(),
            isGiven ? "#{row.id}, " : "",
            IntStream.range(0, columns.size())
                .mapToObj("#{row.value[%d]}"::formatted)
                .collect(Collectors.joining(", ")));
  }

  /** The key of a category is its name, which may change. */
  public static String update(@Param("table") SetupTable table, @Param("owner") OwnerKey owner) {
    List<String> columns =
        table.type.isNamed()
            ? SetupTable.columns(table.keyColumns, table.contentColumns)
            : table.contentColumns;
    String sets =
        IntStream.range(0, columns.size())
            .mapToObj(at -> "r.%s = #{values[%d]}".formatted(columns.get(at), at))
            .collect(Collectors.joining(", "));
    return "UPDATE %s r SET %s WHERE %s AND r.%s = #{row}"
        .formatted(owner.at().table(table), sets, owner.at().rows(), rowColumn(table));
  }

  public static String delete(@Param("table") SetupTable table, @Param("owner") OwnerKey owner) {
    return "DELETE r FROM %s r WHERE %s AND r.%s = #{row}"
        .formatted(owner.at().table(table), owner.at().rows(), rowColumn(table));
  }

  /** All rows of an owner. */
  public static String deleteAll(@Param("table") SetupTable table, @Param("owner") OwnerKey owner) {
    return "DELETE r FROM %s r WHERE %s".formatted(owner.at().table(table), owner.at().rows());
  }

  /** Of a record of a course. */
  public static String contentHash(@Param("table") SetupTable table) {
    return "SELECT r.content_hash FROM %s r WHERE r.course_id = #{course} AND r.%s = #{row}"
        .formatted(At.COURSE.table(table), rowColumn(table));
  }

  /**
   * Remembers who made a linked record of a course another one than the last push wrote; whoever
   * edited only fields that are not hashed (L-5) did not, nor who edited on after that.
   */
  public static String keepEdit(@Param("table") SetupTable table) {
    return """
        INSERT INTO record_edit (course_id, data_type, row_id, caller, content_hash)
        SELECT r.course_id, '%s', r.%s, #{caller}, r.content_hash
        FROM %s r
        WHERE r.course_id = #{course} AND r.%s = #{row} AND r.content_hash <> r.pushed_hash
          AND r.content_hash <> #{before}
        ON DUPLICATE KEY UPDATE
          caller = IF(record_edit.content_hash = #{before} AND #{before} <> r.pushed_hash, record_edit.caller, #{caller}),
          edited_at = IF(record_edit.content_hash = #{before} AND #{before} <> r.pushed_hash, record_edit.edited_at, NOW(6)),
          content_hash = r.content_hash
        """
        .formatted(table.name(), rowColumn(table), At.COURSE.table(table), rowColumn(table));
  }
}
