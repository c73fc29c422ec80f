package org.cascade.persistence.push;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.cascade.persistence.testing.WatchedDataSource;
import org.cascade.persistence.testing.WatchedDataSource.Watch;

/** Makes statements fail, by their number from 1. A commit counts as a statement. */
final class Faults implements Watch {
  private final Set<String> run = new LinkedHashSet<>();
  private Kind kind = Kind.ERROR;
  private int next;
  private int left;
  private int seen;

  /** What the database or the driver may say. */
  enum Kind {
    ERROR("HY000", 3100),
    DEADLOCK("40001", 1213),
    LOCK_TIMEOUT("HY000", 1205),
    CONNECTION_LOST("08S01", 0),
    /** Of commits only, and these are counted alone: it is made, but nobody gets to know. */
    ANSWER_LOST("08S01", 0);

    private final String state;
    private final int code;

    Kind(String state, int code) {
      this.state = state;
      this.code = code;
    }
  }

  void failAt(int statement, Kind failure) {
    failFrom(statement, 1, failure);
  }

  /**
   * Of the statements that are run from then on, counted anew, the next number fails, and so on for
   * so many times.
   */
  void failFrom(int statement, int times, Kind failure) {
    next = statement;
    left = times;
    kind = failure;
    seen = 0;
  }

  /** How many failures are still to come. */
  int left() {
    return left;
  }

  /** The texts of all statements that were run. */
  Set<String> run() {
    return run;
  }

  @Override
  public void before(String sql) throws SQLException {
    if (kind != Kind.ANSWER_LOST) {
      count(sql);
    }
  }

  @Override
  public void after(String sql) throws SQLException {
    run.add(sql);
    if (kind == Kind.ANSWER_LOST && sql.equals(WatchedDataSource.COMMIT)) {
      count(sql);
    }
  }

  private void count(String sql) throws SQLException {
    seen++;
    if (left > 0 && seen == next) {
      left--;
      next++;
      seen = 0;
      throw new SQLException("it fails: " + sql, kind.state, kind.code);
    }
  }
}
