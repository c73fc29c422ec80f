package org.cascade.persistence.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;

/** Transactions that are tried again where two connections stood in each other's way. */
final class Attempts {
  private static final int TRIES = 5;

  private Attempts() {}

  /** What is asked or done in one transaction. */
  @FunctionalInterface
  interface Unit<T> {
    T of(Connection connection) throws SQLException;
  }

  /** Commits what it does on a connection that does not commit by itself. */
  static <T> T commit(Connection connection, Unit<T> unit) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      try {
        T result = unit.of(connection);
        connection.commit();
        return result;
      } catch (SQLTransactionRollbackException deadlock) {
        connection.rollback();
        if (attempt == TRIES) {
          throw deadlock;
        }
      }
    }
  }
}
