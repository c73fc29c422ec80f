package org.cascade.persistence.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
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
import org.cascade.application.Patience;
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
  private static final String ANOTHER_CHANGE = "another change is under way";
  private static final int BRIEF_WAIT_SECONDS = 5;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static final int SHUTDOWN_IN_PROGRESS = 1053;
  private static final int DUPLICATE_KEY = 1062;
  private static final int ROW_IS_REFERENCED = 1451;
  private static final int NO_REFERENCED_ROW = 1452;
  private static final Set<Integer> OVERTAKEN =
      Set.of(DEADLOCK, DUPLICATE_KEY, ROW_IS_REFERENCED, NO_REFERENCED_ROW);

  private final SqlSessionFactory sessions;
  private final Patience patience;

  /**
   * Transactions on the connections of a factory.
   *
   * @param patience of those who would rather be refused than wait
   */
  public Transactions(SqlSessionFactory sessions, Patience patience) {
    this.sessions = sessions;
    this.patience = patience;
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
   * As {@link #inOne}, for a caller who can try again.
   *
   * @throws CascadeException BUSY
   */
  public <T> T orBusy(Function<SqlSession, T> unit) {
    try {
      return inOne(unit.andThen(this::ifSomebodyWaits));
    } catch (RuntimeException failure) {
      throw isLockConflict(failure) ? busy(ANOTHER_CHANGE) : failure;
    }
  }

  private static CascadeException busy(String why) {
    return CascadeException.of(ErrorReason.BUSY, why + "; try again");
  }

  /**
   * For callers who would rather be refused than wait: a few seconds for a course that a push
   * holds, and not longer than they wait.
   *
   * @throws CascadeException BUSY
   */
  public <T> T holdingBriefly(CourseId course, Function<SqlSession, T> unit) {
    return waitingBriefly(unit, "course " + course.value() + " is being pushed");
  }

  /**
   * For a change that looks first at what is there. If another one came between, so that a key is
   * taken or a row is referred to which was not when it looked, the unit is run again and sees
   * that.
   *
   * @throws CascadeException BUSY
   */
  public <T> T lookingAgain(Function<SqlSession, T> unit) {
    return waitingBriefly(unit, ANOTHER_CHANGE);
  }

  private <T> T waitingBriefly(Function<SqlSession, T> unit, String inTheWay) {
    for (int attempt = 1; ; attempt++) {
      try {
        return onceWaitingBriefly(unit);
      } catch (RuntimeException failure) {
        if (attempt == TRIES || !isOvertaken(failure)) {
          throw isLockConflict(failure) ? busy(inTheWay) : translated(failure);
        }
        pause(attempt);
      }
    }
  }

  /** Whether a key, a foreign key or a deadlock kept a statement from being executed. */
  private static boolean isOvertaken(Throwable failure) {
    return sqlException(failure).filter(sql -> OVERTAKEN.contains(sql.getErrorCode())).isPresent();
  }

  private <T> T onceWaitingBriefly(Function<SqlSession, T> unit) {
    try (SqlSession session = sessions.openSession()) {
      setLockWait(session, briefWait());
      try {
        return committed(session, unit.andThen(this::ifSomebodyWaits));
      } finally {
        setLockWait(session, null);
      }
    }
  }

  /** Not longer than the caller waits, in the whole seconds that MySQL counts by. */
  private int briefWait() {
    long left = patience.left().map(Duration::toSeconds).orElse(Long.MAX_VALUE);
    return (int) Math.max(1, Math.min(left, BRIEF_WAIT_SECONDS));
  }

  /** What nobody waits for any more is not done behind their backs. */
  private <T> T ifSomebodyWaits(T result) {
    if (patience.left().filter(left -> left.isNegative() || left.isZero()).isPresent()) {
      throw busy("the call's deadline has passed and nothing was changed");
    }
    return result;
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
      return committed(session, unit);
    }
  }

  /** Whatever way the unit has written, a session that is merely closed may leave it there. */
  private static <T> T committed(SqlSession session, Function<SqlSession, T> unit) {
    try {
      T result = unit.apply(session);
      session.commit(true);
      return result;
    } catch (RuntimeException | Error failure) {
      rollBack(session, failure);
      throw failure;
    }
  }

  private static void rollBack(SqlSession session, Throwable failure) {
    try {
      session.rollback(true);
    } catch (RuntimeException connectionLost) {
      failure.addSuppressed(connectionLost);
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
