package org.cascade.persistence.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for a table, inserted by one statement. */
final class TableRows {
  private static final int AT_ONCE = 500;

  private final String table;
  private final List<String> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  TableRows(String table, List<String> columns) {
    this.table = table;
    this.columns = columns;
  }

  static TableRows of(String table, String... columns) {
    return new TableRows(table, List.of(columns));
  }

  void add(List<@Nullable Object> row) {
    rows.add(row);
  }

  void insert(Connection connection) throws SQLException {
    for (int from = 0; from < rows.size(); from += AT_ONCE) {
      insert(connection, rows.subList(from, Math.min(from + AT_ONCE, rows.size())));
    }
  }

  private void insert(Connection connection, List<List<@Nullable Object>> some)
      throws SQLException {
    String row = "(" + "?, ".repeat(columns.size() - 1) + "?)";
    String sql =
        "INSERT INTO %s (%s) VALUES %s%s"
            .formatted(
                table, String.join(", ", columns), row, (", " + row).repeat(some.size() - 1));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int parameter = 0;
      for (List<@Nullable Object> values : some) {
        for (Object value : values) {
          statement.setObject(++parameter, value);
        }
      }
      statement.executeUpdate();
    }
  }
}
