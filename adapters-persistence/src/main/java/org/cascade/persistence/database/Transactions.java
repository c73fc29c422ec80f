package org.cascade.persistence.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.application.push.DatabaseUnavailableException;
import org.cascade.domain.district.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * Runs units of work, each in one transaction under READ COMMITTED, which is how the connections
 * come. A unit that a deadlock or a lock timeout ended is run again whole, so it must do nothing
 * but database work.
 */
public final class Transactions {
  private static final int TRIES = 5;
  private static final int BRIEF_WAIT_SECONDS = 5;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int SHUTDOWN_IN_PROGRESS = 1053;
  private static final int DUPLICATE_KEY = 1062;
  private static final int ROW_IS_REFERENCED = 1451;
  private static final int NO_REFERENCED_ROW = 1452;
  private static final Set<Integer> OVERTAKEN =
      Set.of(DUPLICATE_KEY, ROW_IS_REFERENCED, NO_REFERENCED_ROW);

  private final SqlSessionFactory sessions;

  public Transactions(SqlSessionFactory sessions) {
    this.sessions = sessions;
  }

  /** Commits unless the unit throws. */
  public <T> T inOne(Function<SqlSession, T> unit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(sessions.openSession(), unit);
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !isLockConflict(failure)) {
          throw translated(failure);
        }
        pause(attempt);
      }
    }
  }

  /** As {@link #inOne} for a unit without a result. */
  public void run(Consumer<SqlSession> unit) {
    inOne(
        session -> {
          unit.accept(session);
          return Optional.empty();
        });
  }

  /**
   * For callers who would rather be refused than wait: one try, a few seconds for a course that a
   * push holds.
   *
   * @throws CascadeException BUSY
   */
  public <T> T holdingBriefly(CourseId course, Function<SqlSession, T> unit) {
    try {
      return waitingBriefly(unit);
    } catch (RuntimeException failure) {
      if (isLockConflict(failure)) {
        throw CascadeException.of(
            ErrorReason.BUSY, "course " + course.value() + " is being pushed; try again");
      }
      throw translated(failure);
    }
  }

  /**
   * For a change that looks first at what is there. If another one came between, so that a key is
   * taken or a row is referred to which was not when it looked, the unit is run again and sees
   * that.
   *
   * @throws CascadeException BUSY
   */
  public <T> T lookingAgain(Function<SqlSession, T> unit) {
    for (int attempt = 1; ; attempt++) {
      try {
        return waitingBriefly(unit);
      } catch (RuntimeException failure) {
        if (isLockConflict(failure)) {
          throw CascadeException.of(ErrorReason.BUSY, "another change is under way; try again");
        }
        if (attempt == TRIES || !isOvertaken(failure)) {
          throw translated(failure);
        }
        pause(attempt);
      }
    }
  }

  /** Whether a key or a foreign key kept a statement from being executed. */
  private static boolean isOvertaken(Throwable failure) {
    return sqlException(failure).filter(sql -> OVERTAKEN.contains(sql.getErrorCode())).isPresent();
  }

  private <T> T waitingBriefly(Function<SqlSession, T> unit) {
    try (SqlSession session = sessions.openSession()) {
      setLockWait(session, BRIEF_WAIT_SECONDS);
      try {
        T result = unit.apply(session);
        session.commit(true);
        return result;
      } finally {
        setLockWait(session, null);
      }
    }
  }

  private static void setLockWait(SqlSession session, @Nullable Integer seconds) {
    try (Statement statement = session.getConnection().createStatement()) {
      String value = seconds == null ? "@@GLOBAL.innodb_lock_wait_timeout" : seconds.toString();
      statement.execute("SET SESSION innodb_lock_wait_timeout = " + value);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** All reads of the unit see the same moment. */
  public <T> T readOneMoment(Function<SqlSession, T> unit) {
    try {
      return once(sessions.openSession(TransactionIsolationLevel.REPEATABLE_READ), unit);
    } catch (RuntimeException failure) {
      throw translated(failure);
    }
  }

  private static <T> T once(SqlSession opened, Function<SqlSession, T> unit) {
    try (SqlSession session = opened) {
      T result = unit.apply(session);
      session.commit(true);
      return result;
    }
  }

  /** Whether two transactions stood in each other's way. */
  private static boolean isLockConflict(Throwable failure) {
    return sqlException(failure)
        .filter(sql -> sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_TIMEOUT)
        .isPresent();
  }

  /**
   * Whether the failure ended the transaction, or the connection, so that nothing can go on in it.
   */
  public static boolean endsTransaction(Throwable failure) {
    return isLockConflict(failure)
        || sqlException(failure).filter(Transactions::isConnectionLost).isPresent();
  }

  private static RuntimeException translated(RuntimeException failure) {
    return sqlException(failure).filter(Transactions::isConnectionLost).isPresent()
        ? new DatabaseUnavailableException(failure)
        : failure;
  }

  private static boolean isConnectionLost(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure.getErrorCode() == SHUTDOWN_IN_PROGRESS
        || (state != null && state.startsWith("08"));
  }

  private static Optional<SQLException> sqlException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return Optional.of(sql);
      }
    }
    return Optional.empty();
  }

  /** Apart for a moment, so that the two do not meet again at once. */
  private static void pause(int attempt) {
    long millis = ThreadLocalRandom.current().nextLong(5L * attempt, 20L * attempt);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
