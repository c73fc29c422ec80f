package org.cascade.it.invariants;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * An invariant of texts that Java has to look at.
 *
 * @param columns one or two of the table
 * @param isKept by the values of the columns; of one column both are its value
 */
record TextRule(
    String sentence, String table, List<String> columns, BiPredicate<String, String> isKept)
    implements Invariant {

  @Override
  public List<String> breaks(Connection connection) throws SQLException {
    String last = columns.get(columns.size() - 1);
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT %s, %s FROM %s".formatted(columns.get(0), last, table))) {
      List<String> breaks = new ArrayList<>();
      while (rows.next()) {
        if (!isKept.test(rows.getString(1), rows.getString(2))) {
          breaks.add("'%s' '%s'".formatted(rows.getString(1), rows.getString(2)));
        }
      }
      return breaks;
    }
  }
}
