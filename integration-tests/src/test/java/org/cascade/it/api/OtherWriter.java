package org.cascade.it.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cascade.persistence.testing.Tables;

/** One who changes the database in a transaction for which calls have to wait. */
final class OtherWriter implements AutoCloseable {
  /** What a push does with the courses of a range. */
  static final String HOLD_COURSES = "SELECT id FROM course FOR UPDATE";

  /** Calls that are to meet must not wait for each other's thread. */
  private static final Executor A_THREAD_EACH = call -> new Thread(call, "caller").start();

  private final Connection connection;
  private final Tables tables;
  private int heldUp;

  OtherWriter(ApiServer api) throws SQLException {
    connection = api.connect();
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    connection.setAutoCommit(false);
    tables = api.tables();
  }

  void runs(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static <T> CompletableFuture<T> begin(Supplier<T> call) {
    return CompletableFuture.supplyAsync(call, A_THREAD_EACH);
  }

  static <T> List<CompletableFuture<T>> begin(int times, Supplier<T> call) {
    return Stream.generate(() -> begin(call)).limit(times).toList();
  }

  /** Begins a call and returns once it waits, as all before it do. */
  <T> CompletableFuture<T> holdsUp(Supplier<T> call) throws SQLException {
    return holdsUp(1, call).get(0);
  }

  /** Begins a call so many times at once and returns when all of them wait. */
  <T> List<CompletableFuture<T>> holdsUp(int times, Supplier<T> call) throws SQLException {
    List<CompletableFuture<T>> begun = begin(times, call);
    heldUp += times;
    tables.awaitLockWaits(heldUp, begun);
    return begun;
  }

  /** The same with a call that is refused in the end. */
  CompletableFuture<Refusal> holdsUpInVain(ThrowingCallable call) throws SQLException {
    return holdsUp(() -> Refusal.of(call));
  }

  void commits() throws SQLException {
    connection.commit();
  }

  /** What is not committed is taken back. */
  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
