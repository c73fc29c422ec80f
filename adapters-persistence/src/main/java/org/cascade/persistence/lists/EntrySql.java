package org.cascade.persistence.lists;

import java.util.stream.Collectors;
import org.apache.ibatis.annotations.Param;
import org.cascade.application.lists.DistrictList;
import org.cascade.persistence.resource.PageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The statements for entries: the lists are tables of the same columns, and a table's name is all
 * that is put into a text, from {@link ListTable}.
 */
public final class EntrySql {
  private static final String COLUMNS = "SELECT r.id, r.name, r.name_key, r.version FROM %s r ";

  private static String of(DistrictList list, String sql) {
    return sql.formatted(ListTable.of(list).table());
  }

  public static String find(@Param("list") DistrictList list) {
    return of(list, COLUMNS + "WHERE r.id = #{id}");
  }

  public static String lock(@Param("list") DistrictList list) {
    return of(list, COLUMNS + "WHERE r.id = #{id} FOR UPDATE");
  }

  public static String page(
      @Param("list") DistrictList list,
      @Param("nameKey") @Nullable String nameKey,
      @Param("page") PageQuery page) {
    String name = nameKey == null ? "" : "AND r.name_key = #{nameKey} ";
    String rest =
        page.byName()
            ? "AND r.name_key > #{page.key} ORDER BY r.name_key "
            : "AND r.id > #{page.after} ORDER BY r.id ";
    return of(list, COLUMNS + "WHERE TRUE " + name + rest + "LIMIT #{page.limit}");
  }

  public static String holders(@Param("list") DistrictList list) {
    return of(
        list,
        """
        SELECT r.id, r.name_key
        FROM JSON_TABLE(#{keys}, '$[*]' COLUMNS (name_key VARCHAR(600) PATH '$')) t
        STRAIGHT_JOIN %s r ON r.name_key = t.name_key
        """);
  }

  public static String insert(@Param("list") DistrictList list) {
    return of(
        list, "INSERT INTO %s (name, name_key) VALUES (#{row.value.name}, #{row.value.nameKey})");
  }

  public static String update(@Param("list") DistrictList list) {
    return of(
        list,
        "UPDATE %s SET name = #{name}, name_key = #{nameKey}, version = version + 1 WHERE id = #{id}");
  }

  public static String delete(@Param("list") DistrictList list) {
    return of(list, "DELETE FROM %s WHERE id = #{id}");
  }

  public static String uses(@Param("list") DistrictList list) {
    return ListTable.of(list).uses().stream()
        .map(
            use ->
                "SELECT '%s' AS what, COUNT(*) AS uses FROM (SELECT 1 FROM %s r WHERE %s LIMIT 1000) x"
                    .formatted(use.what(), use.table(), use.condition()))
        .collect(Collectors.joining(" UNION ALL "));
  }
}
