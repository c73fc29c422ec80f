package org.cascade.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.application.CascadeException;
import org.cascade.application.ErrorReason;
import org.cascade.persistence.PersistenceMappers;
import org.cascade.persistence.testing.MySqlPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How long units of work wait, and how often they are run. */
class TransactionsTest {
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;
  private static MySqlPorts ports;

  @BeforeAll
  static void start() {
    ports = MySqlPorts.fresh();
  }

  @AfterAll
  static void stop() {
    ports.close();
  }

  private static Transactions of(Optional<Duration> patience) {
    return new Transactions(
        Sessions.of(
            ports.opened().dataSource(), PersistenceMappers.rows(), PersistenceMappers.all()),
        () -> patience);
  }

  /** Fails with one error of MySQL after the other, and does it then. */
  private static Function<SqlSession, String> failing(Integer... errors) {
    Deque<Integer> left = new ArrayDeque<>(List.of(errors));
    return session -> {
      if (left.isEmpty()) {
        return "done";
      }
      throw new PersistenceException(new SQLException("in the way", "40001", left.remove()));
    };
  }

  private static ErrorReason reason(ThrowingCallable unit) {
    CascadeException refused = catchThrowableOfType(CascadeException.class, unit);
    assertThat(refused).isNotNull();
    return refused.reason();
  }

  @Test
  void aDeadlockIsTriedAgain() {
    assertThat(of(Optional.empty()).<String>lookingAgain(failing(DEADLOCK, DEADLOCK)))
        .isEqualTo("done");
  }

  @Test
  void whoMeetsDeadlocksAgainAndAgainIsToldSo() {
    Integer[] always = {DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK, DEADLOCK};

    assertThat(reason(() -> of(Optional.empty()).lookingAgain(failing(always))))
        .isEqualTo(ErrorReason.BUSY);
    assertThat(reason(() -> of(Optional.empty()).orBusy(failing(always))))
        .isEqualTo(ErrorReason.BUSY);
  }

  @Test
  void whoHasWaitedForALockDoesNotWaitAgain() {
    assertThat(reason(() -> of(Optional.empty()).lookingAgain(failing(LOCK_TIMEOUT))))
        .isEqualTo(ErrorReason.BUSY);
  }

  private static int lockWait(SqlSession session) {
    try (Statement statement = session.getConnection().createStatement();
        ResultSet row = statement.executeQuery("SELECT @@innodb_lock_wait_timeout")) {
      row.next();
      return row.getInt(1);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  @Test
  void aLockIsWaitedForAFewSecondsAndNotLongerThanTheCallerWaits() {
    assertThat(of(Optional.empty()).<Integer>lookingAgain(TransactionsTest::lockWait)).isEqualTo(5);
    assertThat(
            of(Optional.of(Duration.ofMinutes(1)))
                .<Integer>lookingAgain(TransactionsTest::lockWait))
        .isEqualTo(5);
    assertThat(
            of(Optional.of(Duration.ofMillis(2900)))
                .<Integer>lookingAgain(TransactionsTest::lockWait))
        .isEqualTo(2);
    assertThat(
            of(Optional.of(Duration.ofMillis(1))).<Integer>lookingAgain(TransactionsTest::lockWait))
        .isEqualTo(1);
    assertThat(of(Optional.empty()).<Integer>inOne(TransactionsTest::lockWait)).isGreaterThan(5);
  }

  @Test
  void whatNobodyWaitsForAnyMoreIsTakenBack() throws SQLException {
    Function<SqlSession, Integer> unit =
        session -> {
          try (Statement statement = session.getConnection().createStatement()) {
            return statement.executeUpdate("INSERT INTO test (name, name_key) VALUES ('T', 't')");
          } catch (SQLException failure) {
            throw new PersistenceException(failure);
          }
        };

    assertThat(reason(() -> of(Optional.of(Duration.ZERO)).lookingAgain(unit)))
        .isEqualTo(ErrorReason.BUSY);
    assertThat(of(Optional.of(Duration.ofHours(1))).<Integer>lookingAgain(unit)).isEqualTo(1);
  }
}
