package org.cascade.it.invariants;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every sentence of domain.md §1 and §3, and some of the others, that the database can be asked
 * for. What a constraint holds anyway is not asked.
 */
public final class Invariants {
  private Invariants() {}

  static List<Invariant> all() {
    return Stream.of(
            TextInvariants.all(),
            ContentInvariants.all(),
            LinkInvariants.all(),
            WorkInvariants.all(),
            PushInvariants.all())
        .flatMap(some -> some)
        .toList();
  }

  /** The sentences that are broken, each with rows that break it. */
  public static List<String> broken(Connection connection) throws SQLException {
    List<String> broken = new ArrayList<>();
    for (Invariant invariant : all()) {
      List<String> rows = invariant.breaks(connection);
      if (!rows.isEmpty()) {
        broken.add(invariant.title() + ": " + rows);
      }
    }
    return broken;
  }
}
