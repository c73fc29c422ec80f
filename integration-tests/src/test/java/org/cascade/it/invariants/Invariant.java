package org.cascade.it.invariants;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A sentence of the domain that the rows of a table have to keep, where no constraint does. */
interface Invariant {
  /** The sentence, and the rule that it is of if it has one. */
  String sentence();

  /** The rows that are looked at. */
  String table();

  /** The rows that break it, as far as one needs to see them. */
  List<String> breaks(Connection connection) throws SQLException;

  /** What it is called where it is broken. */
  default String title() {
    return "%s [%s]".formatted(sentence(), table());
  }
}
