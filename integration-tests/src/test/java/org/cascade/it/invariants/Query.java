package org.cascade.it.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** An invariant that SQL can see: every row of the query breaks it. */
record Query(String sentence, String table, String sql) implements Invariant {
  private static final int TOLD = 10;

  @Override
  public List<String> breaks(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setMaxRows(TOLD);
      try (ResultSet rows = statement.executeQuery(sql)) {
        List<String> breaks = new ArrayList<>();
        while (rows.next()) {
          breaks.add(row(rows));
        }
        return breaks;
      }
    }
  }

  private static String row(ResultSet rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      columns.add(rows.getMetaData().getColumnLabel(column) + "=" + rows.getString(column));
    }
    return String.join(" ", columns);
  }
}
