package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Masters whose id leaves the rest when it is divided by the divisor. */
public record MasterChoice(long divisor, long rest) {
  /** More than any id of a generated master. */
  private static final long ALL_IDS = 1_000_000;

  public static MasterChoice oneInAHundred() {
    return new MasterChoice(100, 0);
  }

  public static MasterChoice only(long master) {
    return new MasterChoice(ALL_IDS, master);
  }

  void set(Connection connection) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("SET @of = ?, @rest = ?")) {
      set.setLong(1, divisor);
      set.setLong(2, rest);
      set.execute();
    }
  }
}
